// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/linkstate.h"
#include "ui/widgets/role.h"

#include <QDateTime>
#include <QFrame>
#include <QTimer>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace shuzhi {

/// Says above the page that the server is away, since when, what becomes of what is typed, and when it is
/// tried again; asks for the password where the server wants another one. Comes after a moment, so that a
/// line that is back at once disturbs nobody, and goes by itself.
class LinkBanner : public QFrame
{
    Q_OBJECT

public:
    explicit LinkBanner(QWidget *parent = nullptr);

    /// @param pending how many changes wait to be sent
    void setState(const LinkState &state, int pending);
    void setPending(int pending);
    /// The line is up again and so many changes that waited were sent; goes after a moment.
    void showBack(int sent);
    void clear(); ///< no server is open
    /// Whether it has been said that the server is away.
    [[nodiscard]] bool isTold() const { return m_told; }
    [[nodiscard]] QString text() const; ///< words shown now

Q_SIGNALS:
    /// @param password empty: as before
    /// @param remember it is wanted in the system's keychain
    void retryRequested(const QString &password, bool remember);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void tell();
    void refresh();
    void retry();
    [[nodiscard]] bool wantsPassword() const;
    [[nodiscard]] QString heading() const;
    [[nodiscard]] QString rest() const;
    [[nodiscard]] StateRole role() const;

    LinkState m_state;
    QDateTime m_since, m_next;
    int m_pending = 0, m_sent = 0;
    bool m_told = false, m_back = false;
    QTimer m_delay, m_clock, m_leave;
    QWidget *m_iconSpace;
    QLabel *m_heading;
    QLabel *m_rest;
    QLineEdit *m_password;
    QCheckBox *m_remember;
    QPushButton *m_retry;
};

} // namespace shuzhi
