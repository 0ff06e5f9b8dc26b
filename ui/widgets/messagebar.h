// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/role.h"

#include <QFrame>
#include <QList>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace shuzhi {

/// What stands in the message bar: what happened, what was kept, what to do next.
struct Message
{
    StateRole role = StateRole::Neutral;
    QString happened;
    QString kept;
    QString todo;
    QString action = {}; ///< words of the button; empty: none
    std::function<void()> run = {}; ///< what the button does; the message closes with it
};

/// Non-modal messages above the page. The newest stands in front; closing it shows the one before.
/// Nothing leaves by itself.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    void post(const Message &message);
    void closeCurrent();
    void clear();
    [[nodiscard]] int count() const { return int(m_messages.size()); }
    [[nodiscard]] QString text() const; ///< words shown now; empty when there is no message

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    QList<Message> m_messages;
    QWidget *m_iconSpace;
    QLabel *m_happened;
    QLabel *m_rest;
    QLabel *m_count;
    QPushButton *m_action;
    QToolButton *m_close;
};

} // namespace shuzhi
