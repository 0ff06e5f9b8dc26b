// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/kindscard.h"

#include "ui/charts/sharestrip.h"
#include "ui/reports/figuretip.h"
#include "ui/reports/overviewmarks.h"
#include "ui/widgets/role.h"

#include <QBoxLayout>
#include <QPushButton>

namespace shuzhi {

using namespace Qt::StringLiterals;

KindsCard::KindsCard(QWidget *parent)
    : AnswerCard(tr("Mounted resources by kind"), parent)
    , m_strip(new ShareStrip)
    , m_several(new QPushButton)
{
    m_strip->setObjectName(u"kinds"_s);
    m_several->setObjectName(u"severalResources"_s);
    m_several->setCursor(Qt::PointingHandCursor);
    setRole(m_several, "link"_L1);
    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_strip);
    layout->addWidget(m_several, 0, Qt::AlignLeft);
    layout->addStretch(1);
    addChart(m_strip, title());
    setBody(body);
    connect(m_several, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(m_severalWhere); });
}

void KindsCard::showFigures(const MetricSet &set, const QStringList &chosen, Language language)
{
    setFigures({set}, language);
    QList<SharePart> parts = OverviewMarks::kinds(set.city, language);
    qint64 total = 0;
    for (SharePart &part : parts) {
        total += part.count;
        part.isChosen = chosen.contains(part.filter.section(u'=', 1));
    }
    const QString mounted = FigureText::count(set.city.figures.count(u"mounted"_s));
    const QString several = u"several_resources"_s;
    const qint64 more = set.city.figures.count(several);
    m_strip->setParts(parts);
    m_strip->setNote(more == 0 ? QString()
                               : tr("%1 resources on %2 catalogs: a catalog may carry more than one.")
                                     .arg(FigureText::count(total), mounted));
    m_severalWhere = whereOf(several, set.city).toString();
    m_several->setText(tr("%1 catalogs carry more than one").arg(FigureText::count(more)));
    m_several->setToolTip(FigureTip::of(several, set.city, language));
    m_several->setVisible(more > 0);
    showBody();
}

} // namespace shuzhi
