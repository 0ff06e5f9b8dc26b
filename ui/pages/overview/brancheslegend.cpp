// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/brancheslegend.h"

#include "ui/charts/figuretext.h"
#include "ui/charts/treemaplook.h"
#include "ui/reports/branchestiles.h"
#include "ui/widgets/role.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QToolButton>

namespace shuzhi {

using namespace Qt::StringLiterals;

BranchesLegend::BranchesLegend(Language language, QWidget *parent)
    : QWidget(parent)
    , m_language(language)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (const BranchCause &cause : branchCauses()) {
        auto *button = new QToolButton;
        button->setObjectName(u"cause_"_s + cause.id);
        setRole(button, "flat"_L1);
        button->setCheckable(true);
        button->setChecked(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setIconSize({14, 14});
        button->setToolTip(QStringList{cause.name.in(language), cause.definition.in(language),
                                       tr("Basis: %1").arg(cause.basis.in(language)),
                                       tr("Click: takes it out of the picture or puts it back.")}
                               .join(u'\n'));
        connect(button, &QToolButton::toggled, this,
                [this, i = int(m_buttons.size())](bool on) { toggle(i, on); });
        layout->addWidget(button);
        m_buttons += button;
        m_shown += cause.id;
    }
    layout->addStretch(1);
    paintSwatches();
}

void BranchesLegend::setCounts(const BranchCounts &counts)
{
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        const QString name = branchCauses().at(i).name.in(m_language);
        m_buttons.at(i)->setText(name + u' ' + FigureText::count(counts.value(i)));
    }
}

void BranchesLegend::toggle(int cause, bool on)
{
    const QString &id = branchCauses().at(cause).id;
    if (!on && m_shown == QSet<QString>{id}) {
        // A picture of nothing helps nobody: the last cause stays.
        const QSignalBlocker quiet(m_buttons.at(cause));
        m_buttons.at(cause)->setChecked(true);
        return;
    }
    if (on)
        m_shown += id;
    else
        m_shown.remove(id);
    Q_EMIT shownChanged();
}

void BranchesLegend::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        paintSwatches();
    QWidget::changeEvent(event);
}

void BranchesLegend::paintSwatches()
{
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        const TreemapLook look = BranchesTiles::lookOf(branchCauses().at(i).id);
        m_buttons.at(i)->setIcon(treemapSwatch(look, Theme::current()));
    }
}

} // namespace shuzhi
