// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/connections/passworddialog.h"

#include "models/settings/passwords.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/role.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace shuzhi {

PasswordDialog::PasswordDialog(Passwords &passwords, const QString &place, const QString &name, bool refused,
                               QWidget *parent)
    : QDialog(parent)
    , m_passwords(passwords)
    , m_place(place)
    , m_password(new QLineEdit)
    , m_remember(new QCheckBox(tr("Keep it in the system's keychain")))
{
    setObjectName(u"passwordDialog"_s);
    setWindowTitle(tr("Password"));
    build(name, refused);
    resize(460, sizeHint().height());
}

PasswordDialog *PasswordDialog::ask(Passwords &passwords, const QString &place, const QString &name,
                                    QWidget *parent)
{
    const bool refused = !passwords.known(place).isEmpty();
    passwords.drop(place);
    auto *dialog = new PasswordDialog(passwords, place, name, refused, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

void PasswordDialog::build(const QString &name, bool refused)
{
    auto *words = makeLabel(name.isEmpty() ? m_place : name, "heading"_L1);
    words->setWordWrap(true);
    auto *place = new ElidedLabel(m_place);
    setRole(place, "note"_L1);
    place->setToolTip(m_place);
    place->setVisible(!name.isEmpty());
    auto *reason = makeLabel(
        refused ? tr("The server does not accept this login or its password.") : QString(), "statusBad"_L1);
    reason->setObjectName(u"passwordWhy"_s);
    reason->setWordWrap(true);
    reason->setVisible(refused);
    m_password->setObjectName(u"passwordField"_s);
    m_password->setAccessibleName(tr("Password"));
    m_password->setEchoMode(QLineEdit::Password);
    auto *label = new QLabel(tr("Password"));
    label->setBuddy(m_password);
    m_remember->setObjectName(u"passwordRemember"_s);
    m_remember->setToolTip(
        tr("Once the server accepts it; otherwise it is known until the program ends. It never stands in the "
           "settings."));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton *open = buttons->addButton(tr("Connect"), QDialogButtonBox::AcceptRole);
    open->setObjectName(u"passwordDo"_s);
    open->setDefault(true);
    open->setEnabled(false);
    setRole(open, "primary"_L1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 14, 14, 14);
    layout->setSpacing(8);
    layout->addWidget(words);
    layout->addWidget(place);
    layout->addWidget(reason);
    layout->addWidget(label);
    layout->addWidget(m_password);
    layout->addWidget(m_remember);
    layout->addWidget(buttons);
    connect(m_password, &QLineEdit::textChanged, open,
            [open](const QString &text) { open->setEnabled(!text.isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &PasswordDialog::take);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_password->setFocus();
}

void PasswordDialog::take()
{
    const QString password = m_password->text();
    m_password->clear();
    m_passwords.use(m_place, password);
    accept();
}

bool PasswordDialog::isToBeKept() const
{
    return m_remember->isChecked();
}

void PasswordDialog::setToBeKept(bool kept)
{
    m_remember->setChecked(kept);
}

} // namespace shuzhi
