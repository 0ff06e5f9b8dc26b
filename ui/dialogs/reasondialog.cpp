// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/reasondialog.h"

#include "ui/widgets/role.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

namespace shuzhi {

using namespace Qt::StringLiterals;

ReasonDialog::ReasonDialog(const QString &title, const QString &text, const QString &button, QWidget *parent)
    : QDialog(parent)
    , m_reason(new QPlainTextEdit)
{
    setObjectName(u"reasonDialog"_s);
    setWindowTitle(title);
    m_reason->setObjectName(u"reasonText"_s);
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(5 * fontMetrics().lineSpacing());
    QLabel *words = makeLabel(text, "note"_L1);
    words->setWordWrap(true);
    auto *label = new QLabel(tr("Reason"));
    label->setBuddy(m_reason);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_do = buttons->addButton(button, QDialogButtonBox::AcceptRole);
    m_do->setObjectName(u"reasonDo"_s);
    m_do->setEnabled(false);
    setRole(m_do, "primary"_L1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 14, 14, 14);
    layout->setSpacing(8);
    layout->addWidget(words);
    layout->addWidget(label);
    layout->addWidget(m_reason);
    layout->addWidget(buttons);
    connect(m_reason, &QPlainTextEdit::textChanged, this, [this] { m_do->setEnabled(!reason().isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_reason->setFocus();
    resize(460, sizeHint().height());
}

QString ReasonDialog::reason() const
{
    return m_reason->toPlainText().simplified();
}

} // namespace shuzhi
