// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/assessment/scoretrend.h"

#include "ui/charts/trendchart.h"
#include "ui/widgets/busyoverlay.h"
#include "ui/widgets/role.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

namespace shuzhi {

using namespace Qt::StringLiterals;

ScoreTrend::ScoreTrend(CitySession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_stack(new QStackedWidget)
    , m_chart(new TrendChart)
    , m_sentence(makeLabel({}, ""_L1))
    , m_why(makeLabel({}, "mute"_L1))
    , m_again(new QPushButton(tr("Show the trend")))
{
    m_chart->setObjectName(u"scoreTrend"_s);
    m_chart->setAccessibleName(tr("Score at the month ends"));
    m_chart->setUnit(TrendUnit::OfHundred);
    m_sentence->setObjectName(u"trendSentence"_s);
    m_sentence->setWordWrap(true);
    m_why->setWordWrap(true);
    auto *shown = new QWidget, *again = new QWidget;
    auto *lines = new QVBoxLayout(shown), *offer = new QVBoxLayout(again);
    for (QVBoxLayout *each : {lines, offer})
        each->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(m_sentence);
    lines->addWidget(m_chart);
    lines->addStretch(1);
    m_chart->setFixedHeight(240);
    offer->addWidget(m_why);
    offer->addWidget(m_again, 0, Qt::AlignLeft);
    offer->addStretch(1);
    m_stack->addWidget(shown);
    m_stack->addWidget(again);
    auto *layout = new QVBoxLayout(this);
    const int padding = Theme::measures().cardPadding;
    layout->setContentsMargins(padding, 10, padding, padding);
    layout->addWidget(m_stack);
    m_busy = new BusyOverlay(this);
    connect(m_again, &QPushButton::clicked, this, &ScoreTrend::read);
    connect(m_chart, &Chart::markActivated, this,
            [this](const QString &day) { Q_EMIT dayRequested(QDate::fromString(day, Qt::ISODate)); });
    connect(m_busy, &BusyOverlay::cancelRequested, this, [this] {
        if (m_task)
            m_session.store().cancel(*m_task);
    });
}

void ScoreTrend::forget()
{
    if (m_task) {
        m_session.store().drop(*m_task);
        m_task.reset();
        m_busy->finish();
    }
    m_history.reset();
}

void ScoreTrend::setDays(const Scheme &scheme, const QList<QDate> &days)
{
    if (days != m_days)
        forget();
    m_scheme = scheme;
    m_days = days;
}

void ScoreTrend::setDepartment(const QString &uid, const QString &name)
{
    m_uid = uid;
    m_name = name;
    if (m_history)
        show(*m_history);
    else if (isVisible())
        read();
}

void ScoreTrend::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_history)
        read();
}

void ScoreTrend::read()
{
    if (m_task || m_days.isEmpty())
        return;
    m_busy->start(tr("Scoring %1 month ends...").arg(m_days.size()));
    m_task = m_session.store().run(
        LaneId::Long, ScoreHistoryQuery{m_scheme, m_days}, this,
        [this](const Result<ScoreHistory> &answer) { answered(answer); },
        [this](double fraction) { m_busy->setFraction(fraction); });
}

void ScoreTrend::answered(const Result<ScoreHistory> &answer)
{
    m_task.reset();
    m_busy->finish();
    if (!answer) {
        showAgain(answer.error().code == ErrorCode::Cancelled
                      ? tr("The trend was cancelled.")
                      : tr("The month ends could not be scored. The message above says what happened."));
        if (answer.error().code != ErrorCode::Cancelled)
            Q_EMIT failed(answer.error());
        return;
    }
    m_history = *answer;
    show(*m_history);
}

void ScoreTrend::showAgain(const QString &why)
{
    m_why->setText(why);
    m_stack->setCurrentIndex(1);
}

void ScoreTrend::show(const ScoreHistory &history)
{
    const QList<ScorePoint> points = history.departments.value(m_uid);
    TrendSeries series{m_name, {}};
    QStringList days;
    int best = 0, worst = 0;
    for (qsizetype i = 0; i < history.days.size(); ++i) {
        const ScorePoint point = points.value(i);
        const QString day = history.days.at(i).toString(Qt::ISODate);
        days += day.left(7);
        TrendPoint shown;
        if (point.rank > 0) {
            shown.value = {point.score, fullMarks};
            shown.where = day;
            shown.note = tr("rank %1").arg(point.rank);
            best = best == 0 ? point.rank : qMin(best, point.rank);
            worst = qMax(worst, point.rank);
        }
        series.points += shown;
    }
    m_chart->setValues(days, {series});
    m_sentence->setText(best == 0 ? tr("Nothing could be measured at these month ends.")
                            : best == worst
                            ? tr("Rank %1 at every month end.").arg(best)
                            : tr("Between rank %1 and rank %2 at the month ends; a point opens the "
                                 "assessment of its day.")
                                  .arg(best)
                                  .arg(worst));
    m_stack->setCurrentIndex(0);
}

} // namespace shuzhi
