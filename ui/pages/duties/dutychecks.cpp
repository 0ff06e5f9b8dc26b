// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/duties/dutychecks.h"

#include "ui/charts/figuretext.h"
#include "ui/widgets/icon.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace shuzhi {

using namespace Qt::StringLiterals;

DutyChecks::DutyChecks(QWidget *parent)
    : Card(tr("Checks"), parent)
    , m_counts(CheckCount, -1)
    , m_nothing(makeLabel(tr("Nothing is missing."), "mute"_L1))
{
    setNote(tr("always up to date"));
    content()->setSpacing(2);
    for (int check = 0; check < CheckCount; ++check) {
        auto *line = new QPushButton;
        line->setObjectName(u"check%1"_s.arg(check));
        setRole(line, "link"_L1);
        line->setCursor(Qt::PointingHandCursor);
        content()->addWidget(line, 0, Qt::AlignLeft);
        m_lines += line;
        show(Check(check));
        connect(line, &QPushButton::clicked, this, [this, check] { emit opened(Check(check)); });
    }
    content()->addWidget(m_nothing);
    m_nothing->hide();
}

void DutyChecks::setBrief(bool isBrief)
{
    m_isBrief = isBrief;
    showLines();
}

void DutyChecks::showLines()
{
    int shown = 0;
    for (int check = 0; check < CheckCount; ++check) {
        const bool isShown = !m_isBrief || m_counts[check] != 0;
        m_lines[check]->setVisible(isShown);
        shown += isShown ? 1 : 0;
    }
    m_nothing->setVisible(shown == 0);
}

void DutyChecks::setCount(Check check, qint64 count)
{
    if (m_counts[check] == count)
        return;
    m_counts[check] = count;
    show(check);
    showLines();
}

DutyChecks::Line DutyChecks::lineOf(Check check)
{
    switch (check) {
    case DutiesWithoutCatalog:
        return {
            tr("Duties without a catalog: %1"),
            tr("Shows these duties in the tree. Duties that only use other departments' data need none.")};
    case CatalogsWithoutDuty:
        return {tr("Catalogs without a confirmed duty: %1"), tr("Opens these published catalogs.")};
    case CatalogsWithoutResource:
        return {tr("Catalogs with a duty but no resource: %1"),
                tr("Opens the published catalogs that have a confirmed duty and no mounted resource.")};
    case SeveralSources:
        return {tr("Data with several sources: %1"),
                tr("Shows the data that several departments collect or are named as the source of: by the "
                   "one-source rule there is one.")};
    case CollectedTwice:
        return {tr("Data collected more than once: %1"),
                tr("Shows the data that several departments have a duty to collect.")};
    default:
        return {tr("Duties not confirmed yet: %1"),
                tr("Shows these duties in the tree. A list is signed when all are confirmed.")};
    }
}

void DutyChecks::show(Check check)
{
    const qint64 count = m_counts[check];
    const QString figure = count < 0 ? u"\u2013"_s : FigureText::count(count);
    const auto [words, tip] = lineOf(check);
    QPushButton *line = m_lines[check];
    line->setText(words.arg(figure));
    line->setToolTip(count == 0 ? tr("Nothing is missing here.") : tip);
    line->setIcon(count == 0 ? icon(IconId::CircleCheck, StateRole::Ok)
                             : icon(IconId::CircleAlert, count < 0 ? StateRole::Mute : StateRole::Warn));
    setRole(line, count > 0 ? "link"_L1 : "flat"_L1); // words of a link only where there is one
    line->setEnabled(count > 0);
}

} // namespace shuzhi
