// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QLineEdit>

namespace shuzhi::test {

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
