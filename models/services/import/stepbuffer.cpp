// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/stepbuffer.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

/// Catalogs before their items; items that go before those that come, so that positions stay free.
int rank(const QString &table, StepKind kind)
{
    return (table == u"catalog" ? 0 : 3) + (kind == StepKind::Delete ? 0 : kind == StepKind::Update ? 1 : 2);
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
