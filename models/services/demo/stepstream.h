// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/history.h"
#include "models/domain/result.h"

#include <QDate>

#include <functional>

namespace shuzhi::demo {

/// The tables whose rows get uids of the generator.
enum class Entity : quint64 {
    Setting = 1,
    Department,
    Library,
    Catalog,
    DataItem,
    Resource,
    Usage,
    DutyList,
    Duty,
    DutyCatalog,
    Peer,
    Demand,
    Scenario,
    OpenUnit,
    Figure,
};

/// The uid of the number-th row of a table, made on `day`: can be asked for again at any time, so that
/// no uid needs to be kept.
[[nodiscard]] QString uidOf(quint64 seed, Entity entity, quint64 number, QDate day);

/// Cuts rows into steps and stamps them with the simulated clock: each day starts at 9 o'clock in China
/// (UTC+8), steps follow each other by about a second.
class StepStream
{
public:
    static constexpr int rowsPerStep = 5000;

    /// `expectedRows` is what progress is measured by.
    StepStream(std::function<Status(const Step &)> sink, std::function<bool(double)> progress,
               qint64 expectedRows, quint64 seed);

    /// Starts a day; never an earlier one.
    void moveTo(QDate day);
    [[nodiscard]] QDate day() const { return m_day; }
    [[nodiscard]] quint64 seed() const { return m_seed; }

    /// Rows of one table until end().
    void begin(StepKind kind, const QString &table, const QStringList &columns);
    [[nodiscard]] Status add(QString uid, QList<QVariant> values);
    [[nodiscard]] Status end();

private:
    [[nodiscard]] Status flush();

    std::function<Status(const Step &)> m_sink;
    std::function<bool(double)> m_progress;
    qint64 m_expectedRows;
    quint64 m_seed;
    qint64 m_rows = 0;
    quint64 m_steps = 0;
    QDate m_day;
    qint64 m_clock = 0; ///< milliseconds since 1970
    Step m_step;
};

} // namespace shuzhi::demo
