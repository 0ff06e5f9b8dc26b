// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/assessment/assessmentruns.h"

namespace shuzhi {

AssessmentRuns::AssessmentRuns(CitySession &session, Scheme scheme, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_scheme(std::move(scheme))
{
}

QDate AssessmentRuns::day() const
{
    const QDate shown = QDate::fromString(m_session.asOf(), Qt::ISODate);
    return shown.isValid() ? shown : m_days->reference;
}

void AssessmentRuns::forget()
{
    if (m_task)
        m_session.store().drop(*m_task);
    m_task.reset();
    m_wanted.clear();
    m_days.reset();
    m_runs.clear();
}

void AssessmentRuns::cancel()
{
    if (m_task)
        m_session.store().cancel(*m_task);
}

void AssessmentRuns::readDays()
{
    if (m_task)
        m_session.store().drop(*m_task);
    m_task = m_session.store().run(LaneId::Page, AssessmentDaysQuery{}, this,
                                   [this](const Result<AssessmentDays> &days) {
                                       m_task.reset();
                                       if (!days) {
                                           Q_EMIT failed(days.error());
                                           return;
                                       }
                                       m_days = *days;
                                       Q_EMIT daysRead();
                                   });
}

void AssessmentRuns::ask(const QList<Wanted> &wanted)
{
    if (m_task)
        m_session.store().drop(*m_task);
    m_task.reset();
    m_wanted = wanted;
    next();
}

void AssessmentRuns::next()
{
    while (!m_wanted.isEmpty() && kept(m_wanted.first()))
        m_wanted.removeFirst();
    if (m_wanted.isEmpty()) {
        Q_EMIT answered();
        return;
    }
    const Wanted wanted = m_wanted.first();
    Q_EMIT assessing(wanted.period.code());
    m_task = m_session.store().run(
        LaneId::Long, AssessmentQuery{m_scheme, wanted.period, wanted.asOf.toString(Qt::ISODate)}, this,
        [this, wanted](const Result<AssessmentRun> &run) {
            m_task.reset();
            if (!run) {
                m_wanted.clear();
                Q_EMIT failed(run.error());
                return;
            }
            m_runs.insert(wanted.key(), std::make_shared<const AssessmentRun>(*run));
            next();
        },
        [this](double fraction) { Q_EMIT progressed(fraction); });
}

} // namespace shuzhi
