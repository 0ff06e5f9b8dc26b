// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/kindscard.h"

#include "ui/pages/overview/figuretip.h"

namespace shuzhi {

using namespace Qt::StringLiterals;

KindsCard::KindsCard(QWidget *parent)
    : AnswerCard(tr("Mounted resources by kind"), parent)
    , m_strip(new ShareStrip)
{
    m_strip->setObjectName(u"kinds"_s);
    setBody(m_strip);
    connect(m_strip, &Chart::markActivated, this, &AnswerCard::openRequested);
}

QList<SharePart> KindsCard::parts(const MetricSet &set, Language language)
{
    QList<SharePart> parts;
    for (const QString &metric : {u"resources_table"_s, u"resources_api"_s, u"resources_file"_s}) {
        parts += SharePart{FigureTip::name(metric, language), set.city.figures.count(metric),
                           whereOf(metric, set.city).toString()};
    }
    return parts;
}

void KindsCard::showFigures(const MetricSet &set, Language language)
{
    const QList<SharePart> all = parts(set, language);
    qint64 total = 0;
    for (const SharePart &part : all)
        total += part.count;
    const qint64 mounted = set.city.figures.count(u"mounted"_s);
    m_strip->setParts(all);
    m_strip->setNote(total == mounted ? QString()
                                      : tr("%1 resources on %2 catalogs: a catalog may carry more than one.")
                                            .arg(FigureText::count(total), FigureText::count(mounted)));
    showBody();
}

} // namespace shuzhi
