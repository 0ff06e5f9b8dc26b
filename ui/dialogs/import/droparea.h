// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/errortext.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace shuzhi {

/// Where a file is dropped, chosen or pasted, and afterwards what it is: chosen, or refused with the
/// reason and a way out.
class DropArea : public QFrame
{
    Q_OBJECT

public:
    explicit DropArea(QWidget *parent = nullptr);

    void showInvitation();
    /// `todo`: what is still wrong with it; empty: nothing.
    void showFile(const QString &name, const QString &about, const QString &todo = {});
    void showRefusal(const QString &name, const ErrorText &why);
    [[nodiscard]] bool isRefused() const { return m_state == State::Refused; }
    [[nodiscard]] QString words() const; ///< all that it says now
    [[nodiscard]] QPushButton *chooseButton() const { return m_choose; }

Q_SIGNALS:
    void chooseRequested();
    void pasteRequested();
    void dropped(const QString &file);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    enum class State { Invitation, File, Refused };
    void show(State state, const QString &heading, const QString &text, const QString &choose);

    State m_state = State::Invitation;
    bool m_over = false; ///< a file is being dragged over it
    QWidget *m_icon;
    QLabel *m_heading, *m_text, *m_todo;
    QPushButton *m_choose, *m_paste;
};

} // namespace shuzhi
