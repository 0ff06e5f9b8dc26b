// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/trendcard.h"

#include "models/settings/settings.h"
#include "ui/charts/trendchart.h"
#include "ui/reports/figuretip.h"
#include "ui/reports/overviewmarks.h"
#include "ui/widgets/role.h"

#include <QAction>
#include <QDate>
#include <QMenu>
#include <QToolButton>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

const QStringList offered{u"mount_rate"_s, u"usage_rate"_s, u"update_timeliness"_s, u"completeness"_s,
                          u"duty_coverage"_s};

/// The lines of the day shown and the day compared with; none for a day before the first month end.
QList<TrendDay> daysOf(const MetricSet &set, const QString &compared)
{
    if (compared.isEmpty())
        return {};
    const QDate day = QDate::fromString(compared, Qt::ISODate);
    QList<TrendDay> days{{double(set.groups.size() - 1), set.asOf}};
    for (qsizetype i = 1; i < set.groups.size(); ++i) {
        const QDate from = QDate::fromString(set.groups.at(i - 1).scope.asOf, Qt::ISODate);
        const QDate to = QDate::fromString(set.groups.at(i).scope.asOf, Qt::ISODate);
        if (day < from || day >= to)
            continue;
        days += TrendDay{double(i - 1) + double(from.daysTo(day)) / double(from.daysTo(to)), compared};
    }
    return days;
}

} // namespace

TrendCard::TrendCard(Language language, QWidget *parent)
    : AnswerCard(tr("Trend"), parent)
    , m_chart(new TrendChart)
    , m_choice(new QMenu(this))
    , m_language(language)
{
    for (const QString &metric : Settings().value(SettingKey::OverviewTrend).toStringList()) {
        if (offered.contains(metric))
            m_metrics += metric;
    }
    if (m_metrics.isEmpty())
        m_metrics = offered.mid(0, 2);
    m_chart->setObjectName(u"trend"_s);
    addChoice();
    addChart(m_chart, title());
    setBody(m_chart);
}

void TrendCard::addChoice()
{
    for (const QString &metric : offered) {
        QAction *action = m_choice->addAction(FigureTip::name(metric, m_language));
        action->setCheckable(true);
        action->setChecked(m_metrics.contains(metric));
        action->setData(metric);
        connect(action, &QAction::toggled, this, [this, metric](bool on) { choose(metric, on); });
    }
    auto *button = new QToolButton;
    button->setObjectName(u"trendSeries"_s);
    button->setText(tr("Lines"));
    button->setToolTip(tr("Which rates the trend shows"));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(m_choice);
    setRole(button, "flat"_L1);
    setCorner(button);
}

void TrendCard::choose(const QString &metric, bool chosen)
{
    QStringList metrics;
    for (const QString &one : offered) {
        if (one == metric ? chosen : m_metrics.contains(one))
            metrics += one;
    }
    if (metrics.isEmpty()) { // a trend of nothing says nothing: the last line stays
        for (QAction *action : m_choice->actions())
            action->setChecked(m_metrics.contains(action->data().toString()));
        return;
    }
    m_metrics = metrics;
    Settings().setValue(SettingKey::OverviewTrend, m_metrics);
    if (!m_months.groups.isEmpty())
        showSeries();
}

void TrendCard::showMonths(const MetricSet &set, const QString &compared)
{
    m_months = set;
    m_compared = compared;
    setFigures({set}, m_language);
    setNote(tr("%1 months to %2").arg(set.groups.size()).arg(set.asOf));
    showSeries();
    showBody();
}

void TrendCard::showSeries()
{
    QList<TrendSeries> series;
    for (const QString &metric : m_metrics)
        series += OverviewMarks::trend(m_months, metric, m_language);
    m_chart->setValues(OverviewMarks::months(m_months), series, daysOf(m_months, m_compared));
}

} // namespace shuzhi
