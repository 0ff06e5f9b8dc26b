// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/assessment/assessmentpage.h"

#include "models/domain/assessmenttexts.h"
#include "models/services/assessmentperiods.h"
#include "models/store/searchquery.h"
#include "ui/charts/figuretext.h"
#include "ui/pages/assessment/assessmentoutput.h"
#include "ui/pages/assessment/comparisonview.h"
#include "ui/pages/assessment/departmentpanel.h"
#include "ui/pages/assessment/matrixview.h"
#include "ui/pages/assessment/periodchooser.h"
#include "ui/pages/assessment/rankinggrid.h"
#include "ui/pages/assessment/rankingview.h"
#include "ui/pages/assessment/scoretrend.h"
#include "ui/widgets/busyoverlay.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/segmentbar.h"
#include "ui/widgets/titleline.h"

#include <QAction>
#include <QDateEdit>
#include <QSignalBlocker>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

constexpr int s_trendMonths = 12;

} // namespace

QString AssessmentPage::id() const
{
    return u"assessment"_s;
}

QString AssessmentPage::title() const
{
    return tr("Assessment");
}

IconId AssessmentPage::iconId() const
{
    return IconId::Award;
}

bool AssessmentPage::isCompared() const
{
    return m_content->currentWidget() == m_comparison;
}

void AssessmentPage::activate()
{
    if (!m_scheme) {
        showFailure(m_scheme.error());
        return;
    }
    if (!m_runs->days() && !m_runs->isBusy()) {
        setBusy(tr("Reading the history..."));
        m_runs->readDays();
    } else if (!m_runs->isBusy()) {
        Q_EMIT ready();
    }
}

QStringList AssessmentPage::tables() const
{
    return {u"setting"_s,   u"department"_s, u"catalog"_s, u"data_item"_s,   u"resource"_s,
            u"usage_day"_s, u"duty_list"_s,  u"duty"_s,    u"duty_catalog"_s};
}

void AssessmentPage::invalidate()
{
    if (!m_runs)
        return;
    m_runs->forget();
    m_ranking->panel()->trend()->forget();
    setIdle();
    if (isVisible())
        activate();
}

void AssessmentPage::daysRead()
{
    const QDate day = m_runs->day(), first = m_runs->days()->first;
    m_chooser->setDays(first, day, m_session.language());
    {
        const QSignalBlocker quiet(m_asOf);
        m_asOf->setMaximumDate(day); // not the first day: typing a date passes through earlier ones
    }
    m_ranking->panel()->trend()->setDays(m_runs->scheme(), monthEnds(first, day, s_trendMonths));
    // Where only data changed, period and day stay as they were chosen.
    if (std::exchange(m_lastDay, day) == day && m_run)
        ask();
    else
        choosePeriod(m_chooser->period());
}

void AssessmentPage::choosePeriod(const Period &period)
{
    m_wanted = {period, assessedDay(period, m_runs->day())};
    ask();
}

/// A day of another period takes its period along; none lies before the history.
void AssessmentPage::chooseDay(const QDate &chosen)
{
    const QDate first = m_runs->days()->first;
    const QDate day = first.isValid() ? qMax(first, chosen) : chosen;
    Period period = m_wanted.period;
    if (day < period.firstDay() || day > period.lastDay())
        period = periodOf(period.kind, day);
    m_wanted = {period, day};
    ask();
}

void AssessmentPage::showView(const QString &key)
{
    m_content->setCurrentIndex(key == u"ranking" ? 0 : key == u"matrix" ? 1 : 2);
    for (QWidget *of : {static_cast<QWidget *>(m_chooser), static_cast<QWidget *>(m_asOf)})
        of->setVisible(!isCompared());
    setFocusProxy(m_content->currentWidget()->focusProxy());
    if (m_runs && m_runs->days())
        ask();
}

void AssessmentPage::ask()
{
    if (isCompared())
        m_comparison->setDays(*m_runs->days(), m_runs->day(), m_wanted.period, m_session.language());
    m_runs->ask(isCompared() ? m_comparison->wanted() : QList<AssessmentRuns::Wanted>{m_wanted});
}

void AssessmentPage::answered()
{
    setIdle();
    if (!isCompared()) {
        showRun(m_runs->kept(m_wanted));
        return;
    }
    const QList<AssessmentRuns::Wanted> wanted = m_comparison->wanted();
    m_comparison->show(*m_runs->kept(wanted.first()), *m_runs->kept(wanted.last()));
    m_stack->setCurrentWidget(m_content);
    //: codes of two periods
    m_title->setTitle(
        tr("%1 and %2 compared").arg(wanted.first().period.code(), wanted.last().period.code()));
    m_title->setNote(m_runs->scheme().name.in(m_session.language()));
    Q_EMIT ready();
}

void AssessmentPage::showRun(const AssessmentRuns::Run &run)
{
    m_run = run;
    const bool any = !run->assessment.departments.isEmpty();
    if (!any) {
        const bool imports = m_session.isOpen() && m_session.rights().whyNotImport() == NoRight::None;
        m_empty->setContent(IconId::Award, tr("There is no department to assess on this day"),
                            imports ? tr("Import catalogs first, or choose a later period.")
                                    : tr("Choose a later period."),
                            imports ? tr("Import...") : QString());
    }
    m_stack->setCurrentWidget(any ? static_cast<QWidget *>(m_content) : m_empty);
    m_chooser->setPeriod(run->assessment.period);
    {
        const QSignalBlocker quiet(m_asOf);
        m_asOf->setDate(run->assessment.asOf);
    }
    m_ranking->setRun(run);
    m_matrix->setRun(run, m_session.language());
    for (QAction *action : {m_export, m_print})
        action->setEnabled(any);
    showTitle();
    Q_EMIT ready();
}

void AssessmentPage::showTitle()
{
    const Assessment &assessment = m_run->assessment;
    const QString code = assessment.period.code();
    const QString asOf = assessment.asOf.toString(Qt::ISODate);
    m_title->setTitle(tr("%1 assessment").arg(code));
    const QString mark = assessmentText(u"sample_mark"_s).in(m_session.language());
    m_title->setState(assessment.scheme.isSample ? tr("%1 scheme").arg(mark) : QString(), StateRole::Warn);
    const QString departments = FigureText::count(assessment.departments.size());
    const QString scheme = assessment.scheme.name.in(m_session.language());
    m_title->setNote(
        assessment.asOf < assessment.period.lastDay()
            ? tr("%1, as of %2 (the period still runs), %3 departments").arg(scheme, asOf, departments)
            : tr("%1, as of %2, %3 departments").arg(scheme, asOf, departments));
    Q_EMIT countChanged(code);
    Q_EMIT statusChanged({tr("%1, as of %2").arg(scheme, asOf), tr("%1 departments").arg(departments)});
}

void AssessmentPage::showFailure(const Error &error)
{
    setIdle();
    if (error.code == ErrorCode::Cancelled && m_run) { // what is shown is still there
        m_wanted = {m_run->assessment.period, m_run->assessment.asOf};
        m_chooser->setPeriod(m_wanted.period);
        const QSignalBlocker quiet(m_asOf);
        m_asOf->setDate(m_wanted.asOf);
        Q_EMIT ready();
        return;
    }
    if (error.code == ErrorCode::Cancelled) {
        m_empty->setContent(IconId::Award, tr("The assessment was cancelled."), {}, tr("Assess again"));
    } else {
        m_empty->setContent(IconId::CircleAlert, tr("The departments could not be assessed."),
                            tr("Nothing was changed. The message above says what happened."),
                            m_scheme ? tr("Try again") : QString());
        Q_EMIT failed(error);
    }
    m_run.reset();
    if (m_runs)
        m_runs->forget();
    for (QAction *action : {m_export, m_print})
        action->setEnabled(false);
    m_stack->setCurrentWidget(m_empty);
    Q_EMIT ready();
}

void AssessmentPage::showDepartment(const QString &uid)
{
    m_views->setCurrent(u"ranking"_s);
    showView(u"ranking"_s);
    m_ranking->selectDepartment(uid);
    m_ranking->panel()->showWhy();
    m_ranking->grid()->setFocus(Qt::OtherFocusReason);
}

void AssessmentPage::openRows(const QString &where)
{
    const Result<Filter> filter = Filter::parse(where);
    if (!filter)
        Q_EMIT failed(filter.error());
    else if (filter->what == What::Departments)
        listDepartments(where);
    else
        Q_EMIT openRequested(u"catalogs"_s, where);
}

void AssessmentPage::listDepartments(const QString &where)
{
    // From the matrix the way leads to the account of the department it was asked for.
    for (qsizetype i = 0; m_content->currentWidget() == m_matrix && i < m_run->assessment.departments.size();
         ++i) {
        const DepartmentResult &department = m_run->assessment.departments.at(i);
        for (const IndicatorResult &result : department.indicators) {
            const bool asked = result.numeratorWhere == where
                || std::any_of(result.deductions.begin(), result.deductions.end(),
                               [&](const Deduction &line) { return line.where == where; });
            if (asked) {
                const QString indicator = result.id; // showing another view may show another run
                showDepartment(department.uid);
                m_ranking->panel()->showAccount(indicator);
                break;
            }
        }
    }
    const SearchQuery query{*Filter::parse(where), SortOrder{{{u"department"_s}}}, 1000, {}};
    m_session.store().run(LaneId::Page, query, this, [this, where](const Result<SearchPage> &page) {
        if (!page) {
            Q_EMIT failed(page.error());
            return;
        }
        QStringList names;
        for (const QJsonObject &row : page->rows)
            names += row.value(u"name").toString();
        m_ranking->panel()->showNames(where, names);
    });
}

void AssessmentPage::written(const QString &what)
{
    if (!m_runs->isBusy())
        setIdle();
    Message message;
    message.role = StateRole::Ok;
    message.happened = what;
    Q_EMIT messagePosted(message);
}

void AssessmentPage::notWritten(const Error &error)
{
    if (!m_runs->isBusy())
        setIdle();
    if (error.code != ErrorCode::Cancelled)
        Q_EMIT failed(error);
}

void AssessmentPage::setBusy(const QString &what)
{
    m_busy->start(what, m_run ? BusyOverlay::Ground::KeepContent : BusyOverlay::Ground::Skeleton);
    Q_EMIT busyChanged(true);
}

/// What is being written goes on and stays said.
void AssessmentPage::setIdle()
{
    if (!m_busy->isBusy() || (m_output && m_output->isWriting()))
        return;
    m_busy->finish();
    Q_EMIT busyChanged(false);
}

} // namespace shuzhi
