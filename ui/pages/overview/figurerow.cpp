// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/figurerow.h"

#include "ui/pages/overview/figuretip.h"
#include "ui/shell/errortext.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>

#include <chrono>

namespace shuzhi {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

FigureRow::FigureRow(Language language, QWidget *parent)
    : QWidget(parent)
    , m_language(language)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::measures().gap);
    const auto metric = [this](const QString &id) { return add(id, FigureTip::name(id, m_language)); };
    m_catalogs = metric(u"catalogs"_s);
    m_mountRate = metric(u"mount_rate"_s);
    m_usageRate = metric(u"usage_rate"_s);
    m_unmounted = metric(u"unmounted"_s);
    m_open = metric(u"open_catalogs"_s);
    m_aggregated = add(u"aggregated_records"_s, tr("Aggregated records"));
    m_loading.setSingleShot(true);
    m_loading.setInterval(150ms);
    connect(&m_loading, &QTimer::timeout, this, [this] {
        for (FigureCard *card : findChildren<FigureCard *>())
            card->setLoading();
    });
}

FigureCard *FigureRow::add(const QString &name, const QString &label)
{
    auto *card = new FigureCard(label);
    card->setObjectName(u"figure_"_s + name);
    layout()->addWidget(card);
    connect(card, &FigureCard::clicked, this, [this, card] {
        if (m_where.contains(card))
            Q_EMIT openRequested(m_where.value(card));
    });
    return card;
}

void FigureRow::showLoading()
{
    m_loading.start();
}

void FigureRow::showMetric(FigureCard *card, const QString &metric, const MetricGroup &city,
                           const QString &note, const QString &opens)
{
    const MetricInfo *info = metricInfo(metric);
    const RateValue rate = rateOf(metric, city);
    m_where.insert(card, whereOf(metric, city).toString());
    card->setOpens(opens);
    if (info && info->isRatio && !rate.isMeasured())
        card->setNotMeasured(tr("not measured: nothing to divide by"));
    else
        card->setFigure(info && info->isRatio ? FigureText::rate(rate)
                                              : FigureText::count(city.figures.count(metric)),
                        note, FigureTip::of(metric, city, m_language));
}

void FigureRow::showFigures(const MetricSet &set)
{
    m_loading.stop();
    const auto count = [&set](const char *metric) {
        return FigureText::count(set.city.figures.count(QString::fromLatin1(metric)));
    };
    showMetric(m_catalogs, u"catalogs"_s, set.city, tr("%1 departments").arg(count("departments")),
               tr("published catalogs, %1").arg(count("catalogs")));
    m_mountRate->setChange({}, StateRole::Mute);
    showMetric(m_mountRate, u"mount_rate"_s, set.city, tr("%1 mounted").arg(count("mounted")),
               tr("mounted catalogs, %1").arg(count("mounted")));
    showMetric(m_usageRate, u"usage_rate"_s, set.city,
               tr("%1 by %2 departments").arg(count("used"), count("using_departments")),
               tr("catalogs in use, %1").arg(count("used")));
    showMetric(m_unmounted, u"unmounted"_s, set.city, tr("listed, no data behind"),
               tr("catalogs without data, %1").arg(count("unmounted")));
    m_unmounted->setFigureRole(set.city.figures.count(u"unmounted"_s) > 0 ? StateRole::Bad
                                                                          : StateRole::Neutral);
    showMetric(m_open, u"open_catalogs"_s, set.city, tr("open to society"),
               tr("open catalogs, %1").arg(count("open_catalogs")));
    showEntered(set.entered, set.asOf);
}

void FigureRow::showContext(const CityContext &context, const MetricSet &set)
{
    if (m_open->state() != FigureCard::State::Value || context.openUnits == 0)
        return;
    const QString units = FigureText::count(context.openUnits);
    m_open->setFigure(m_open->figure(), tr("%1 units served").arg(units),
                      FigureTip::of(u"open_catalogs"_s, set.city, m_language));
}

void FigureRow::showEntered(const QList<EnteredFigure> &entered, const QString &asOf)
{
    const EnteredFigure *latest = nullptr; // the list is by key and day
    for (const EnteredFigure &figure : entered) {
        if (figure.key == u"aggregated_records")
            latest = &figure;
    }
    if (!latest) {
        m_aggregated->setNotMeasured(tr("not entered by %1").arg(asOf));
        return;
    }
    m_aggregated->setFigure(FigureTip::shortCount(latest->value, m_language), tr("entered, not computed"),
                            QStringList{FigureText::count(latest->value) + u' ' + latest->unit,
                                        tr("As of %1").arg(latest->asOf),
                                        tr("Source: %1").arg(latest->source)}
                                .join(u'\n'));
}

void FigureRow::showChange(const MetricSet &months)
{
    if (months.groups.size() < 2)
        return;
    const MetricGroup &before = months.groups.at(months.groups.size() - 2);
    const RateValue now = rateOf(u"mount_rate"_s, months.groups.last()),
                    then = rateOf(u"mount_rate"_s, before);
    if (m_mountRate->state() != FigureCard::State::Value || !now.isMeasured() || !then.isMeasured())
        return;
    const QString points = FigureText::percentagePoints(now, then);
    QString words = tr("unchanged");
    StateRole role = StateRole::Mute;
    if (points.startsWith(u'-')) {
        words = QChar(0x25bc) + tr("down %1").arg(points.mid(1));
        role = StateRole::Bad;
    } else if (points != u"0.0") {
        words = QChar(0x25b2) + tr("up %1").arg(points);
        role = StateRole::Ok;
    }
    m_mountRate->setFigure(m_mountRate->figure(), m_mountRate->note(),
                           FigureTip::of(u"mount_rate"_s, months.groups.last(), m_language) + u'\n'
                               + tr("Change in percentage points against %1: %2")
                                     .arg(before.scope.asOf, FigureText::rate(then)));
    m_mountRate->setChange(words, role);
}

void FigureRow::showFailed(const Error &error)
{
    m_loading.stop();
    m_where.clear();
    for (FigureCard *card : findChildren<FigureCard *>())
        card->setFailed(errorText(error).happened);
}

} // namespace shuzhi
