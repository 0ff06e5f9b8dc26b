// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QCheckBox;
class QLineEdit;

namespace shuzhi {

class Passwords;

/// Asks for the password of one login at one server, and hands it to the passwords of this session and,
/// where wished, to the keychain. accepted() comes when it is known.
class PasswordDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param place of the login (Location::display())
    /// @param why what the server said; empty on the first time
    PasswordDialog(Passwords &passwords, const QString &place, const QString &why, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The password is known for this session only, and why it is not kept.
    void notKept(const QString &why);

private:
    void build(const QString &why);
    void take();

    Passwords &m_passwords;
    QString m_place;
    QLineEdit *m_password;
    QCheckBox *m_remember;
};

} // namespace shuzhi
