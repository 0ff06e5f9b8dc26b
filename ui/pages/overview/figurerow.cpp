// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/figurerow.h"

#include "ui/reports/figuretip.h"
#include "ui/shell/errortext.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>

#include <chrono>

namespace shuzhi {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const QString aggregated = u"aggregated_records"_s;

/// Whether more of it is good, bad, or neither.
enum class Wish { More, Less, Neither };

Wish wishOf(const QString &metric)
{
    if (metric == u"catalogs")
        return Wish::Neither;
    return metric == u"unmounted" ? Wish::Less : Wish::More;
}

const EnteredFigure *latestOf(const QList<EnteredFigure> &entered, const QString &key)
{
    const EnteredFigure *latest = nullptr; // the list is by key and day
    for (const EnteredFigure &figure : entered) {
        if (figure.key == key)
            latest = &figure;
    }
    return latest;
}

} // namespace

FigureRow::FigureRow(Language language, QWidget *parent)
    : QWidget(parent)
    , m_language(language)
    , m_enteredLabel(tr("Aggregated records"))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::measures().gap);
    for (const QString &metric :
         {u"catalogs"_s, u"mount_rate"_s, u"usage_rate"_s, u"unmounted"_s, u"open_catalogs"_s})
        add(metric, FigureTip::name(metric, m_language));
    add(aggregated, m_enteredLabel);
    m_loading.setSingleShot(true);
    m_loading.setInterval(150ms);
    connect(&m_loading, &QTimer::timeout, this, [this] {
        for (FigureCard *card : std::as_const(m_cards))
            card->setLoading();
    });
}

FigureCard *FigureRow::add(const QString &name, const QString &label)
{
    auto *card = new FigureCard(label);
    card->setObjectName(u"figure_"_s + name);
    layout()->addWidget(card);
    m_cards.insert(name, card);
    connect(card, &FigureCard::clicked, this, [this, card] {
        if (m_where.contains(card))
            Q_EMIT openRequested(m_where.value(card));
    });
    connect(card, &FigureCard::explainRequested, this,
            [this, name](const QRect &place) { Q_EMIT explainRequested(explain(name), place); });
    return card;
}

Explanation FigureRow::explain(const QString &name) const
{
    if (name != aggregated)
        return Explainer::ofMetric(name, m_set.city, m_set.basis, m_language);
    const EnteredFigure *latest = latestOf(m_set.entered, aggregated);
    return latest ? Explainer::ofEntered(m_enteredLabel, *latest) : Explanation{};
}

void FigureRow::showLoading()
{
    m_loading.start();
}

QString FigureRow::count(const char *metric) const
{
    return FigureText::count(m_set.city.figures.count(QString::fromLatin1(metric)));
}

void FigureRow::showMetric(const QString &metric, const QString &note, const QString &opens)
{
    FigureCard *card = m_cards.value(metric);
    const MetricInfo *info = metricInfo(metric);
    const RateValue rate = rateOf(metric, m_set.city);
    m_where.insert(card, whereOf(metric, m_set.city).toString());
    card->setOpens(opens);
    card->setChange({}, StateRole::Mute);
    card->setExplainable(true);
    if (info && info->isRatio && !rate.isMeasured())
        card->setNotMeasured(tr("not measured: nothing to divide by"));
    else
        card->setFigure(info && info->isRatio ? FigureText::rate(rate)
                                              : FigureText::count(m_set.city.figures.count(metric)),
                        note, FigureTip::of(metric, m_set.city, m_language));
}

void FigureRow::showFigures(const MetricSet &set)
{
    m_loading.stop();
    m_set = set;
    showMetric(u"catalogs"_s, tr("%1 departments").arg(count("departments")),
               tr("published catalogs, %1").arg(count("catalogs")));
    showMetric(u"mount_rate"_s, tr("%1 mounted").arg(count("mounted")),
               tr("mounted catalogs, %1").arg(count("mounted")));
    showMetric(u"usage_rate"_s, tr("%1 by %2 depts").arg(count("used"), count("using_departments")),
               tr("catalogs in use, %1").arg(count("used")));
    showMetric(u"unmounted"_s, tr("listed, no data behind"),
               tr("catalogs without data, %1").arg(count("unmounted")));
    const bool bare = set.city.figures.count(u"unmounted"_s) > 0;
    m_cards.value(u"unmounted"_s)->setFigureRole(bare ? StateRole::Bad : StateRole::Neutral);
    showMetric(u"open_catalogs"_s, tr("open to society"),
               tr("open catalogs, %1").arg(count("open_catalogs")));
    showEntered();
}

void FigureRow::showContext(const CityContext &context)
{
    FigureCard *open = m_cards.value(u"open_catalogs"_s);
    if (open->state() != FigureCard::State::Value || context.openUnits == 0
        || !m_set.city.scope.conditions.isEmpty())
        return;
    open->setFigure(open->figure(), tr("%1 units served").arg(FigureText::count(context.openUnits)),
                    FigureTip::of(u"open_catalogs"_s, m_set.city, m_language));
}

void FigureRow::showEntered()
{
    FigureCard *card = m_cards.value(aggregated);
    const EnteredFigure *latest = latestOf(m_set.entered, aggregated);
    card->setExplainable(latest != nullptr);
    if (!latest) {
        card->setNotMeasured(tr("not entered by %1").arg(m_set.asOf));
        return;
    }
    const bool bounded = !m_set.city.scope.conditions.isEmpty();
    card->setFigure(FigureTip::shortCount(latest->value, m_language),
                    bounded ? tr("entered, of the whole city") : tr("entered, not computed"),
                    QStringList{FigureText::count(latest->value) + u' ' + latest->unit,
                                tr("As of %1").arg(latest->asOf), tr("Source: %1").arg(latest->source)}
                        .join(u'\n'));
}

void FigureRow::showChange(const MetricGroup &before)
{
    for (auto card = m_cards.cbegin(); card != m_cards.cend(); ++card) {
        if (card.key() != aggregated && card.value()->state() == FigureCard::State::Value)
            showMetricChange(card.key(), before);
    }
}

void FigureRow::showMetricChange(const QString &metric, const MetricGroup &before)
{
    FigureCard *card = m_cards.value(metric);
    QString change, then;
    if (metricInfo(metric)->isRatio) {
        const RateValue now = rateOf(metric, m_set.city), was = rateOf(metric, before);
        if (!was.isMeasured())
            return;
        change = FigureText::percentagePoints(now, was);
        then = FigureText::rate(was);
    } else {
        const qint64 was = before.figures.count(metric);
        change = FigureText::count(m_set.city.figures.count(metric) - was);
        then = FigureText::count(was);
    }
    const bool less = change.startsWith(u'-'), same = change == u"0" || change == u"0.0";
    const QString size = less ? change.mid(1) : change;
    QString words = tr("unchanged");
    StateRole role = StateRole::Mute;
    if (!same) {
        words = QChar(less ? 0x25bc : 0x25b2) + (less ? tr("down %1").arg(size) : tr("up %1").arg(size));
        if (const Wish wish = wishOf(metric); wish != Wish::Neither)
            role = less == (wish == Wish::Less) ? StateRole::Ok : StateRole::Bad;
    }
    const QString against = metricInfo(metric)->isRatio
        ? tr("Change in percentage points since %1: %2 (it was %3)")
        : tr("Change since %1: %2 (it was %3)");
    card->setFigure(card->figure(), card->note(),
                    FigureTip::of(metric, m_set.city, m_language) + u'\n'
                        + against.arg(before.scope.asOf, change, then));
    card->setChange(words, role);
}

void FigureRow::showFailed(const Error &error)
{
    m_loading.stop();
    m_where.clear();
    for (FigureCard *card : std::as_const(m_cards)) {
        card->setExplainable(false);
        card->setFailed(errorText(error).happened);
    }
}

} // namespace shuzhi
