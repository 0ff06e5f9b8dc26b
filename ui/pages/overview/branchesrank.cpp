// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/branchesrank.h"

#include "ui/charts/figuretext.h"
#include "ui/widgets/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace shuzhi {

namespace {

constexpr qreal kRow = 34;
constexpr qreal kText = 22;
constexpr qreal kBar = 5;
constexpr qreal kInset = 4;
constexpr int kSmallestWidth = 160;

} // namespace

BranchesRank::BranchesRank(QWidget *parent)
    : Chart(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
}

void BranchesRank::setPlaces(QList<RankedBranch> places)
{
    places.removeIf([](const RankedBranch &place) { return place.count == 0; });
    std::stable_sort(places.begin(), places.end(),
                     [](const RankedBranch &a, const RankedBranch &b) { return a.count > b.count; });
    m_places = std::move(places);
    valuesChanged();
}

void BranchesRank::paintChart(QPainter &painter, const QRectF &area, const Theme &theme) const
{
    const QFont font = textFont();
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    if (m_places.isEmpty()) {
        painter.setPen(theme.mute);
        painter.drawText(area, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                         tr("Nothing to mend here."));
        return;
    }
    const auto most = double(m_places.first().count);
    qreal top = area.top();
    for (const RankedBranch &place : m_places) {
        const QRectF words(area.left() + kInset, top, area.width() - 2 * kInset, kText);
        const QString count = FigureText::count(place.count);
        const qreal name = words.width() - metrics.horizontalAdvance(count) - 2 * kInset;
        painter.setPen(theme.text);
        painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, count);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(place.name, Qt::ElideRight, name));
        const QRectF track(words.left(), top + kText + 1, words.width(), kBar);
        painter.fillRect(track, theme.track);
        QRectF bar = track;
        bar.setWidth(std::max(track.width() * double(place.count) / most, 1.0));
        painter.fillRect(bar, theme.series[1]);
        top += kRow;
    }
}

QList<Mark> BranchesRank::marksIn(const QRectF &area) const
{
    QList<Mark> marks;
    qreal top = area.top();
    for (const RankedBranch &place : m_places) {
        const RateValue share{place.count, place.total};
        const QString value =
            tr("%1 of %2 catalogs to mend (%3)")
                .arg(FigureText::count(place.count), FigureText::count(place.total), FigureText::rate(share));
        marks.append({place.name, value,
                      QStringList{place.name, value,
                                  tr("Click: opens these %1 catalogs.").arg(FigureText::count(place.count))}
                          .join(u'\n'),
                      place.where, QRectF(area.left(), top, area.width(), kRow - 2)});
        top += kRow;
    }
    return marks;
}

QList<QStringList> BranchesRank::table() const
{
    QList<QStringList> rows{{tr("Place"), tr("To mend"), tr("Catalogs"), tr("Share")}};
    for (const RankedBranch &place : m_places) {
        rows.append({place.name, FigureText::count(place.count), FigureText::count(place.total),
                     FigureText::rate({place.count, place.total})});
    }
    return rows;
}

qreal BranchesRank::heightFor(qreal) const
{
    return kRow * qreal(std::max<qsizetype>(m_places.size(), 1));
}

QSize BranchesRank::minimumSizeHint() const
{
    return {kSmallestWidth, qRound(heightFor(kSmallestWidth))};
}

} // namespace shuzhi
