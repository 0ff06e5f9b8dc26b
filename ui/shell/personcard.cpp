// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/personcard.h"

#include "ui/shell/roletext.h"
#include "ui/widgets/role.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace shuzhi {

PersonCard::PersonCard(QWidget *parent)
    : Card({}, parent)
    , m_name(new QLineEdit)
    , m_department(new QLineEdit)
    , m_role(new QComboBox)
{
    setTitle(tr("Who works here?"));
    setObjectName("personCard"_L1);
    build();
}

void PersonCard::build()
{
    auto *why =
        makeLabel(tr("Stands in the trail beside every change you make: a statement, not a proof. It can be "
                     "changed in the settings."),
                  "note"_L1);
    why->setWordWrap(true);
    m_name->setObjectName("cardName"_L1);
    m_name->setPlaceholderText(tr("Name"));
    m_name->setAccessibleName(tr("Name"));
    m_department->setPlaceholderText(tr("Department"));
    m_department->setAccessibleName(tr("Department"));
    m_role->setAccessibleName(tr("Role"));
    for (const QString &role : Person::roles())
        m_role->addItem(roleText(role), role);
    m_role->setCurrentIndex(m_role->findData(Person().role));
    auto *fields = new QHBoxLayout;
    fields->setSpacing(8);
    fields->addWidget(m_name, 2);
    fields->addWidget(m_department, 3);
    fields->addWidget(m_role, 2);
    auto *later = new QPushButton(tr("Not now"));
    setRole(later, "flat"_L1);
    auto *keep = new QPushButton(tr("Remember"));
    keep->setObjectName("cardKeep"_L1);
    keep->setEnabled(false);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(later);
    buttons->addWidget(keep);
    content()->setSpacing(8);
    content()->addWidget(why);
    content()->addLayout(fields);
    content()->addLayout(buttons);
    connect(m_name, &QLineEdit::textChanged, keep,
            [keep](const QString &text) { keep->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_name, &QLineEdit::returnPressed, this, &PersonCard::answer);
    connect(m_department, &QLineEdit::returnPressed, this, &PersonCard::answer);
    connect(keep, &QPushButton::clicked, this, &PersonCard::answer);
    connect(later, &QPushButton::clicked, this, &PersonCard::declined);
}

void PersonCard::answer()
{
    const QString name = m_name->text().simplified();
    if (!name.isEmpty())
        emit answered({name, m_department->text().simplified(), m_role->currentData().toString()});
}

} // namespace shuzhi
