// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/demo/stepstream.h"

#include "models/domain/uid.h"
#include "models/services/demo/dice.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shuzhi::demo {

namespace {

constexpr int entityBits = 40; ///< room for the row numbers of one table

qint64 morning(QDate day)
{
    return QDateTime(day, QTime(1, 0), Qt::UTC).toMSecsSinceEpoch();
}

} // namespace

QString uidOf(quint64 seed, Entity entity, quint64 number, QDate day)
{
    constexpr quint64 officeHours = 10 * 3600 * 1000;
    Dice dice(seed, Purpose::Uid, (static_cast<quint64>(entity) << entityBits) | number);
    const quint64 first = dice.next();
    const quint64 second = dice.next();
    return uidFrom(morning(day) + static_cast<qint64>(number % officeHours), first, second);
}

StepStream::StepStream(std::function<Status(const Step &)> sink, std::function<bool(double)> progress,
                       qint64 expectedRows, quint64 seed)
    : m_sink(std::move(sink))
    , m_progress(std::move(progress))
    , m_expectedRows(std::max<qint64>(expectedRows, 1))
    , m_seed(seed)
{
}

void StepStream::moveTo(QDate day)
{
    m_day = day;
    m_clock = morning(day);
}

void StepStream::begin(StepKind kind, const QString &table, const QStringList &columns)
{
    m_step = {.kind = kind, .table = table, .columns = columns, .rows = {}, .at = {}, .day = {}};
}

Status StepStream::add(QString uid, QList<QVariant> values)
{
    m_step.rows.append({std::move(uid), std::move(values)});
    return m_step.rows.size() < rowsPerStep ? Status() : flush();
}

Status StepStream::end()
{
    return flush();
}

Status StepStream::flush()
{
    if (m_step.rows.isEmpty())
        return {};
    Dice dice(m_seed, Purpose::Clock, m_steps++);
    m_clock += dice.between(400, 1400);
    m_step.at = QDateTime::fromMSecsSinceEpoch(m_clock, Qt::UTC).toString(u"yyyy-MM-ddTHH:mm:ss.zzzZ"_s);
    m_step.day = m_day.toString(Qt::ISODate);
    if (const Status done = m_sink(m_step); !done)
        return done;
    m_rows += m_step.rows.size();
    m_step.rows.clear();
    const double part = std::min(0.99, static_cast<double>(m_rows) / static_cast<double>(m_expectedRows));
    if (m_progress && !m_progress(part))
        return fail(ErrorCode::Cancelled, u"the generator was cancelled"_s);
    return {};
}

} // namespace shuzhi::demo
