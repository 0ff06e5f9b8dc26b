// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/stepbuffer.h"

#include "models/store/tables.h"

#include <QHash>

#include <utility>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

/// Tables in the order of their references; rows that go before those that come, so that positions and
/// unique keys stay free.
int rank(const QString &table, StepKind kind)
{
    static const QHash<QString, int> places = [] {
        QHash<QString, int> made;
        for (const TableSpec &spec : trackedTables())
            made.insert(spec.name, int(made.size()));
        return made;
    }();
    const int order = kind == StepKind::Delete ? 0 : kind == StepKind::Update ? 1 : 2;
    return 100 + places.value(table) * 3 + order; // of three digits, so that they sort as text
}

} // namespace

void StepBuffer::add(int place, StepKind kind, const QString &table, const QStringList &columns, StepRow row)
{
    Step &step = m_steps[QString::number(place) + columns.join(u' ')];
    step.kind = kind;
    step.table = table;
    step.columns = columns;
    step.rows += std::move(row);
    ++m_size;
}

void StepBuffer::insert(const QString &table, const QStringList &columns, const QString &uid,
                        const QList<QVariant> &values)
{
    add(rank(table, StepKind::Insert), StepKind::Insert, table, columns, {uid, values});
}

void StepBuffer::update(const QString &table, const QStringList &columns, const QString &uid,
                        const QList<QVariant> &values)
{
    add(rank(table, StepKind::Update), StepKind::Update, table, columns, {uid, values});
}

void StepBuffer::remove(const QString &table, const QString &uid)
{
    add(rank(table, StepKind::Delete), StepKind::Delete, table, {}, {uid, {}});
}

QList<Step> StepBuffer::take()
{
    m_size = 0;
    return std::exchange(m_steps, {}).values();
}

} // namespace shuzhi
