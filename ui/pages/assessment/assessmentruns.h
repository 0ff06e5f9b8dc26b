// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/citysession.h"
#include "models/store/assessmentdaysquery.h"
#include "models/store/assessmentquery.h"

#include <QHash>

#include <memory>

namespace shuzhi {

/// Reads assessments for the page and keeps them until data change. One question at a time: a new one
/// drops the one before.
class AssessmentRuns : public QObject
{
    Q_OBJECT

public:
    using Run = std::shared_ptr<const AssessmentRun>;
    /// A period as of one of its days.
    struct Wanted
    {
        Period period;
        QDate asOf;

        [[nodiscard]] QString key() const { return period.code() + u'@' + asOf.toString(Qt::ISODate); }
    };

    AssessmentRuns(CitySession &session, Scheme scheme, QObject *parent);

    [[nodiscard]] const Scheme &scheme() const { return m_scheme; }
    /// Empty: not read yet, or stale.
    [[nodiscard]] const std::optional<AssessmentDays> &days() const { return m_days; }
    /// The day everything is shown as of; only with days().
    [[nodiscard]] QDate day() const;
    /// Null: not there.
    [[nodiscard]] Run kept(const Wanted &wanted) const { return m_runs.value(wanted.key()); }
    [[nodiscard]] bool isBusy() const { return m_task.has_value(); }

    void readDays(); ///< → daysRead()
    /// → answered() when all of them are kept.
    void ask(const QList<Wanted> &wanted);
    void cancel(); ///< → failed() with Cancelled
    void forget();

Q_SIGNALS:
    void daysRead();
    void assessing(const QString &period); ///< code of the one under way
    void progressed(double fraction);
    void answered();
    void failed(const shuzhi::Error &error);

private:
    void next();

    CitySession &m_session;
    Scheme m_scheme;
    std::optional<AssessmentDays> m_days;
    std::optional<Task> m_task;
    QList<Wanted> m_wanted; ///< still to be answered
    QHash<QString, Run> m_runs;
};

} // namespace shuzhi
