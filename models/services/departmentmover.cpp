// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/departmentmover.h"

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

constexpr qsizetype batchRows = 500;

} // namespace

Status DepartmentMover::write(const Step &step)
{
    for (qsizetype at = 0; at < step.rows.size(); at += batchRows) {
        if (m_context.isCancelled())
            return fail(ErrorCode::Cancelled, u"cancelled"_s);
        Step batch{step.kind, step.table, step.columns, step.rows.mid(at, batchRows), {}, {}};
        if (const Status written = m_writer.write(batch); !written)
            return written;
    }
    return {};
}

Status DepartmentMover::set(const QString &table, const QStringList &uids, const QString &column,
                            const QVariant &value)
{
    Step step{StepKind::Update, table, {column}, {}, {}, {}};
    for (const QString &uid : uids)
        step.rows += {uid, {value}};
    return write(step);
}

Status DepartmentMover::moveDuties(const QList<DutyPlace> &places, const QString &listUid)
{
    const auto there = dutyPlaces(m_connection, listUid);
    if (!there)
        return tl::unexpected(there.error());
    qint64 position = 0;
    for (const DutyPlace &place : *there) {
        if (place.isFunction())
            position = std::max(position, place.position);
    }
    Step functions{StepKind::Update, u"duty"_s, {u"duty_list_id"_s, u"position"_s}, {}, {}, {}};
    Step others{StepKind::Update, u"duty"_s, {u"duty_list_id"_s}, {}, {}, {}};
    for (const DutyPlace &place : places) {
        if (place.isFunction())
            functions.rows += {place.uid, {listUid, ++position}};
        else
            others.rows += {place.uid, {listUid}};
    }
    const Status moved = write(functions);
    return moved ? write(others) : moved;
}

} // namespace shuzhi
