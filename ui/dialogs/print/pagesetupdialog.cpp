// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/print/pagesetupdialog.h"

#include "ui/widgets/role.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QSpinBox>

namespace shuzhi {

using namespace Qt::StringLiterals;

PageSetupDialog::PageSetupDialog(const PageSetup &setup, QWidget *parent)
    : QDialog(parent)
    , m_size(choices(u"paperSize"_s, tr("Paper")))
    , m_orientation(choices(u"paperOrientation"_s, tr("Orientation")))
    , m_left(margin(u"marginLeft"_s, tr("Left margin"), setup.margins.left()))
    , m_top(margin(u"marginTop"_s, tr("Top margin"), setup.margins.top()))
    , m_right(margin(u"marginRight"_s, tr("Right margin"), setup.margins.right()))
    , m_bottom(margin(u"marginBottom"_s, tr("Bottom margin"), setup.margins.bottom()))
{
    setObjectName(u"pageSetup"_s);
    setWindowTitle(tr("Page set-up"));
    m_size->addItem(tr("A4 (210 x 297 mm)"), QPageSize::A4);
    m_size->addItem(tr("A3 (297 x 420 mm)"), QPageSize::A3);
    m_orientation->addItem(tr("Portrait"), QPageLayout::Portrait);
    m_orientation->addItem(tr("Landscape"), QPageLayout::Landscape);
    m_size->setCurrentIndex(qMax(0, m_size->findData(setup.size.id())));
    m_orientation->setCurrentIndex(m_orientation->findData(setup.orientation));
    build();
}

QComboBox *PageSetupDialog::choices(const QString &name, const QString &words)
{
    auto *combo = new QComboBox;
    combo->setObjectName(name);
    combo->setAccessibleName(words);
    return combo;
}

QSpinBox *PageSetupDialog::margin(const QString &name, const QString &words, qreal millimetres)
{
    auto *spin = new QSpinBox;
    spin->setObjectName(name);
    spin->setAccessibleName(words);
    spin->setRange(PageSetup::smallestMargin, PageSetup::largestMargin);
    spin->setSuffix(tr(" mm"));
    spin->setValue(qRound(millimetres));
    return spin;
}

void PageSetupDialog::build()
{
    auto *form = new QFormLayout;
    form->setSpacing(8);
    form->addRow(m_size->accessibleName(), m_size);
    form->addRow(m_orientation->accessibleName(), m_orientation);
    for (QSpinBox *spin : {m_top, m_bottom, m_left, m_right})
        form->addRow(spin->accessibleName(), spin);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton *apply = buttons->addButton(tr("Lay out"), QDialogButtonBox::AcceptRole);
    apply->setObjectName(u"pageSetupApply"_s);
    setRole(apply, "primary"_L1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 14, 14, 14);
    layout->setSpacing(12);
    layout->addLayout(form);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    setMinimumWidth(340);
}

PageSetup PageSetupDialog::setup() const
{
    PageSetup setup;
    setup.size = QPageSize(QPageSize::PageSizeId(m_size->currentData().toInt()));
    setup.orientation = QPageLayout::Orientation(m_orientation->currentData().toInt());
    setup.margins = QMarginsF(m_left->value(), m_top->value(), m_right->value(), m_bottom->value());
    return setup;
}

} // namespace shuzhi
