// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/peerscard.h"

#include "ui/charts/ratebars.h"
#include "ui/pages/overview/figuretip.h"
#include "ui/widgets/role.h"

#include <QBoxLayout>
#include <QLabel>

#include <algorithm>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

bool hasRate(const Peer &peer)
{
    return peer.catalogs && peer.mounted && *peer.catalogs > 0;
}

QString originOf(const Peer &peer)
{
    QStringList lines{PeersCard::tr("As of %1").arg(peer.asOf), PeersCard::tr("Source: %1").arg(peer.source)};
    if (!peer.note.isEmpty())
        lines << peer.note;
    return lines.join(u'\n');
}

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
    setBody(body);
    setNote(tr("mount rate"));
    connect(m_chart, &Chart::markActivated, this, &AnswerCard::openRequested);
}

QList<RateBar> PeersCard::bars(const CityContext &context, const MetricSet &city, const QString &cityName,
                               Language language)
{
    const QString metric = u"mount_rate"_s;
    QList<RateBar> bars;
    const RateValue own = rateOf(metric, city.city);
    bars += RateBar{cityName,
                    own,
                    BarTone::Own,
                    {},
                    whereOf(metric, city.city).toString(),
                    cityName + u": "_s + FigureTip::of(metric, city.city, language) + u'\n'
                        + tr("Opens: mounted catalogs, %1").arg(FigureText::count(own.numerator))};
    for (const Peer &peer : context.peers) {
        if (!hasRate(peer))
            continue;
        const RateValue rate{*peer.mounted, *peer.catalogs};
        bars += RateBar{peer.name,
                        rate,
                        BarTone::Other,
                        {},
                        {},
                        QStringList{peer.name + u": "_s + FigureText::rate(rate), FigureText::fraction(rate),
                                    originOf(peer)}
                            .join(u'\n')};
    }
    std::stable_sort(bars.begin(), bars.end(), [](const RateBar &a, const RateBar &b) {
        return a.value.numerator * b.value.denominator > b.value.numerator * a.value.denominator;
    });
    return bars;
}

void PeersCard::showPeers(const CityContext &context, const MetricSet &city, const QString &cityName,
                          Language language)
{
    m_chart->setValues({bars(context, city, cityName, language), {}, {}, false});
    QStringList lines, origins;
    for (const Peer &peer : context.peers) {
        if (hasRate(peer))
            continue;
        lines << otherFigures(peer, language);
        origins << peer.name + u'\n' + originOf(peer);
    }
    if (context.peers.isEmpty())
        lines << tr("No figures of other cities were known on %1.").arg(city.asOf);
    m_others->setText(lines.join(u'\n'));
    m_others->setToolTip(origins.join(u"\n\n"_s));
    m_others->setVisible(!lines.isEmpty());
    showBody();
}

} // namespace shuzhi
