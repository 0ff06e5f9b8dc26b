// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/store.h"

#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QLineEdit>

#include <thread>

namespace shuzhi::test {

/// Runs on a thread of its own with a connection of its own: the window's thread never asks.
template<class Work>
auto elsewhere(const QString &path, OpenMode mode, Work work)
{
    decltype(work(std::declval<Connection &>())) answer{};
    std::thread([&] {
        auto city = openCity(*Location::parse(path), mode);
        if (city)
            answer = work(**city);
    }).join();
    return answer;
}

/// What an input method does: Chinese is committed, not keyed.
inline void write(QWidget *editor, const QString &text)
{
    QInputMethodEvent event;
    event.setCommitString(text);
    QCoreApplication::sendEvent(editor, &event);
}

inline void retype(QLineEdit *line, const QString &text)
{
    line->setFocus();
    line->selectAll();
    write(line, text);
}

} // namespace shuzhi::test
