// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/peerscard.h"

#include "ui/charts/ratebars.h"
#include "ui/reports/figuretip.h"
#include "ui/reports/overviewmarks.h"
#include "ui/widgets/role.h"

#include <QBoxLayout>
#include <QLabel>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

/// "Wuxi: no mount rate; open platform 298 million records, 3,697 interfaces"
QString otherFigures(const Peer &peer, Language language)
{
    QStringList known;
    if (peer.openRecords)
        known << PeersCard::tr("%1 open records").arg(FigureTip::shortCount(*peer.openRecords, language));
    if (peer.interfaces)
        known << PeersCard::tr("%1 interfaces").arg(FigureText::count(*peer.interfaces));
    if (known.isEmpty())
        known << PeersCard::tr("nothing published");
    return PeersCard::tr("%1 (no mount rate): %2").arg(peer.name, known.join(PeersCard::tr(", ")));
}

} // namespace

PeersCard::PeersCard(QWidget *parent)
    : AnswerCard(tr("Other cities"), parent)
    , m_chart(new RateBars)
    , m_others(makeLabel({}, "note"_L1))
{
    m_chart->setObjectName(u"peers"_s);
    m_others->setObjectName(u"peersOther"_s);
    m_others->setWordWrap(true);
    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_chart);
    layout->addWidget(m_others);
    layout->addStretch(1);
    setNote(tr("mount rate"));
    addChart(m_chart, title());
    setBody(body);
}

void PeersCard::showPeers(const CityContext &context, const MetricSet &city, const QString &cityName,
                          Language language)
{
    setFigures({city}, language);
    m_peers = context.peers;
    const bool bounded = !city.city.scope.conditions.isEmpty();
    const QString own = bounded ? tr("%1 (filtered)").arg(cityName) : cityName;
    m_chart->setValues({OverviewMarks::peers(context, city.city, own, language), {}, {}, false, {}, true});
    QStringList lines, origins;
    for (const Peer &peer : context.peers) {
        if (OverviewMarks::hasRate(peer))
            continue;
        lines << otherFigures(peer, language);
        origins << peer.name + u'\n' + OverviewMarks::originOf(peer).join(u'\n');
    }
    if (context.peers.isEmpty())
        lines << tr("No figures of other cities were known on %1.").arg(city.asOf);
    m_others->setText(lines.join(u'\n'));
    m_others->setToolTip(origins.join(u"\n\n"_s));
    m_others->setVisible(!lines.isEmpty());
    showBody();
}

Explanation PeersCard::explain(const QString &key) const
{
    for (const Peer &peer : m_peers) {
        if (key == u"peer|"_s + peer.uid)
            return Explainer::ofPeer(peer);
    }
    return AnswerCard::explain(key);
}

} // namespace shuzhi
