// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/branchestrail.h"

#include "ui/widgets/role.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace shuzhi {

using namespace Qt::StringLiterals;

BranchesTrail::BranchesTrail(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(6);
}

void BranchesTrail::setSteps(const QStringList &names)
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater(); // one of them may be what was just clicked
        }
        delete item;
    }
    for (int i = 0; i < int(names.size()); ++i) {
        if (i > 0)
            m_layout->addWidget(makeLabel(u"›"_s, "mute"_L1));
        if (i + 1 == int(names.size())) {
            m_layout->addWidget(makeLabel(names.at(i), "heading"_L1));
            continue;
        }
        auto *step = new QPushButton;
        step->setText(names.at(i));
        step->setAccessibleName(tr("Back to %1").arg(names.at(i)));
        setRole(step, "link"_L1);
        connect(step, &QPushButton::clicked, this, [this, i] { Q_EMIT stepChosen(i); });
        m_layout->addWidget(step);
    }
    m_layout->addStretch(1);
}

} // namespace shuzhi
