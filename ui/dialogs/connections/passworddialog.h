// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QCheckBox;
class QLineEdit;

namespace shuzhi {

class Passwords;

/// Asks for the password of one login at one server and hands it to the passwords of this session. Whether it
/// is right only the server knows: the asker puts it into the keychain, where wished, once it is.
class PasswordDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param place of the login (Location::display())
    /// @param name what the person calls the connection; empty: its place stands for it
    /// @param refused the server did not take the password that was known
    PasswordDialog(Passwords &passwords, const QString &place, const QString &name, bool refused,
                   QWidget *parent = nullptr);

    /// Opens one after the server refused the login; the password known so far is forgotten. It deletes
    /// itself.
    static PasswordDialog *ask(Passwords &passwords, const QString &place, const QString &name,
                               QWidget *parent);

    /// The keychain is to have it.
    [[nodiscard]] bool isToBeKept() const;
    void setToBeKept(bool kept);

private:
    void build(const QString &name, bool refused);
    void take();

    Passwords &m_passwords;
    QString m_place;
    QLineEdit *m_password;
    QCheckBox *m_remember;
};

} // namespace shuzhi
