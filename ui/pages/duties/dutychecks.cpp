// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/duties/dutychecks.h"

#include "ui/charts/figuretext.h"
#include "ui/widgets/icon.h"

#include <QBoxLayout>
#include <QPushButton>

namespace shuzhi {

using namespace Qt::StringLiterals;

DutyChecks::DutyChecks(QWidget *parent)
    : Card(tr("Checks"), parent)
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
}

void DutyChecks::setCount(Check check, qint64 count)
{
    if (m_counts[check] == count)
        return;
    m_counts[check] = count;
    show(check);
}

void DutyChecks::show(Check check)
{
    const qint64 count = m_counts[check];
    const QString figure = count < 0 ? u"\u2013"_s : FigureText::count(count);
    QString words, tip;
    switch (check) {
    case DutiesWithoutCatalog:
        words = tr("Duties without a catalog: %1");
        tip = tr("Shows these duties in the tree. Duties that only use other departments' data need none.");
        break;
    case CatalogsWithoutDuty:
        words = tr("Catalogs without a confirmed duty: %1");
        tip = tr("Opens these published catalogs.");
        break;
    default:
        words = tr("Catalogs with a duty but no resource: %1");
        tip = tr("Opens the published catalogs that have a confirmed duty and no mounted resource.");
    }
    QPushButton *line = m_lines[check];
    line->setText(words.arg(figure));
    line->setToolTip(count == 0 ? tr("Nothing is missing here.") : tip);
    line->setIcon(count == 0 ? icon(IconId::CircleCheck, StateRole::Ok)
                             : icon(IconId::CircleAlert, count < 0 ? StateRole::Mute : StateRole::Warn));
    setRole(line, count == 0 ? "flat"_L1 : "link"_L1); // words of a link only where there is one
    line->setEnabled(count > 0);
}

} // namespace shuzhi
