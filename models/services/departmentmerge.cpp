// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/departmentmerge.h"

#include "models/services/departmentmover.h"
#include "models/services/dutyversions.h"
#include "models/store/departmentrows.h"
#include "models/store/retried.h"
#include "models/store/transaction.h"

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

bool isOpen(const DutyList &list)
{
    return list.state == u"draft" || list.state == u"submitted";
}

/// Moves all that refers to one department to another, and counts it.
class Merger
{
public:
    Merger(DepartmentMover &mover, Connection &connection, QString survivor)
        : m_mover(mover)
        , m_connection(connection)
        , m_survivor(std::move(survivor))
    {
    }

    Status merge(const QString &mergedUid)
    {
        m_merged = mergedUid;
        for (const auto step : {&Merger::checkBoth, &Merger::look, &Merger::moveCatalogs, &Merger::moveUsage,
                                &Merger::moveReferences, &Merger::moveLists, &Merger::fillAndClose}) {
            if (const Status done = (this->*step)(); !done)
                return done;
        }
        return {};
    }
    [[nodiscard]] const MergeEffect &effect() const { return m_effect; }

private:
    Status checkBoth()
    {
        const auto survivor = departmentRow(m_connection, m_survivor);
        if (!survivor)
            return tl::unexpected(survivor.error());
        const auto merged = departmentRow(m_connection, m_merged);
        if (!merged)
            return tl::unexpected(merged.error());
        m_into = *survivor;
        m_from = *merged;
        if (m_merged == m_survivor || !m_into.mergedIntoUid.isEmpty() || !m_from.mergedIntoUid.isEmpty())
            return fail(ErrorCode::Conflict, u"a department that is merged already, or into itself"_s,
                        m_from.name);
        return {};
    }

    /// What is only to be seen before anything moves.
    Status look()
    {
        const auto titles = sharedTitles(m_connection, m_survivor, m_merged);
        if (!titles)
            return tl::unexpected(titles.error());
        const auto mutual = mutualUsage(m_connection, m_survivor, m_merged);
        if (!mutual)
            return tl::unexpected(mutual.error());
        m_effect.sharedTitles += *titles;
        m_effect.ownUseDays += mutual->days;
        m_effect.ownUseCalls += mutual->calls;
        return {};
    }

    Status move(const QString &table, const QString &column, qint64 &count)
    {
        const auto rows = rowsOfDepartment(m_connection, table, column, m_merged);
        if (!rows)
            return tl::unexpected(rows.error());
        count += rows->size();
        return m_mover.set(table, *rows, column, m_survivor);
    }

    Status moveCatalogs() { return move(u"catalog"_s, u"department_id"_s, m_effect.catalogs); }

    Status moveUsage()
    {
        const auto shared = sharedUsage(m_connection, m_survivor, m_merged);
        if (!shared)
            return tl::unexpected(shared.error());
        QList<StepRow> sums, gone;
        for (const SharedUsage &day : *shared) {
            sums += {day.keptUid, {day.keptCalls + day.movedCalls}};
            gone += {day.movedUid, {}};
        }
        m_effect.summedDays += shared->size();
        m_effect.usageDays += shared->size();
        const Status summed = m_mover.write({StepKind::Update, u"usage_day"_s, {u"calls"_s}, sums, {}, {}});
        if (!summed)
            return summed;
        const Status removed = m_mover.write({StepKind::Delete, u"usage_day"_s, {}, gone, {}, {}});
        return removed ? move(u"usage_day"_s, u"consumer_id"_s, m_effect.usageDays) : removed;
    }

    Status moveReferences()
    {
        Status done = move(u"duty"_s, u"source_department_id"_s, m_effect.sources);
        if (done)
            done = move(u"demand"_s, u"requester_id"_s, m_effect.demands);
        if (done)
            done = move(u"demand"_s, u"provider_id"_s, m_effect.demands);
        return done ? move(u"scenario"_s, u"lead_id"_s, m_effect.scenarios) : done;
    }

    Status moveLists()
    {
        const auto own = dutyListsOf(m_connection, m_survivor);
        if (!own)
            return tl::unexpected(own.error());
        const auto theirs = dutyListsOf(m_connection, m_merged);
        if (!theirs)
            return tl::unexpected(theirs.error());
        if (theirs->isEmpty())
            return {};
        const DutyList &newest = theirs->last();
        m_effect.keptLists += theirs->size() - (isOpen(newest) ? 1 : 0);
        if (own->isEmpty()) {
            ++m_effect.dutyLists;
            return isOpen(newest) ? m_mover.set(u"duty_list"_s, {newest.uid}, u"department_id"_s, m_survivor)
                                  : begin(newest);
        }
        if (!isOpen(newest))
            return {};
        return isOpen(own->last()) ? join(newest, own->last()) : follow(newest, own->last());
    }

    /// A draft of the survivor's that says what the other one's signed list says.
    Status begin(const DutyList &list)
    {
        const auto content = lockedDutyList(m_connection, m_merged, list.version);
        if (!content)
            return tl::unexpected(content.error());
        const duties::DraftCopy copy =
            duties::draftCopy(*content, m_survivor, 1, m_connection.session().actor.person);
        Status done;
        for (const Step &step : copy.steps)
            done = done ? m_mover.write(step) : done;
        return done;
    }

    /// The next version of the survivor's list.
    Status follow(const DutyList &list, const DutyList &after)
    {
        ++m_effect.dutyLists;
        return m_mover.write({StepKind::Update,
                              u"duty_list"_s,
                              {u"department_id"_s, u"version"_s},
                              {{list.uid, {m_survivor, after.version + 1}}},
                              {},
                              {}});
    }

    /// Its functions at the end of the survivor's list; the emptied list goes.
    Status join(const DutyList &list, const DutyList &into)
    {
        const auto places = dutyPlaces(m_connection, list.uid);
        if (!places)
            return tl::unexpected(places.error());
        m_effect.joinedDuties += places->size();
        const Status moved = m_mover.moveDuties(*places, into.uid);
        return moved ? m_mover.write({StepKind::Delete, u"duty_list"_s, {}, {{list.uid, {}}}, {}, {}})
                     : moved;
    }

    Status fillAndClose()
    {
        QStringList columns;
        QVariantList values;
        const auto fill = [&](const QString &column, const QString &own, const QString &theirs) {
            if (!own.isEmpty() || theirs.isEmpty())
                return;
            columns += column;
            values += theirs;
        };
        fill(u"code"_s, m_into.code, m_from.code);
        fill(u"category"_s, m_into.category, m_from.category);
        fill(u"leader"_s, m_into.leader, m_from.leader);
        fill(u"contact"_s, m_into.contact, m_from.contact);
        fill(u"phone"_s, m_into.phone, m_from.phone);
        m_effect.filled += columns;
        if (!columns.isEmpty()) {
            const Status filled =
                m_mover.write({StepKind::Update, u"department"_s, columns, {{m_survivor, values}}, {}, {}});
            if (!filled)
                return filled;
        }
        const Status closed = m_mover.set(u"department"_s, {m_merged}, u"merged_into_id"_s, m_survivor);
        return closed ? moveMembers() : closed;
    }

    /// A server has moved them with the department: nobody but its owner writes member (trail.psql.sql).
    Status moveMembers()
    {
        if (m_connection.dialect() == Dialect::Postgres)
            return {};
        const auto members = rowsOfDepartment(m_connection, u"member"_s, u"department_id"_s, m_merged);
        return members ? m_mover.set(u"member"_s, *members, u"department_id"_s, m_survivor)
                       : tl::unexpected(members.error());
    }

    DepartmentMover &m_mover;
    Connection &m_connection;
    QString m_survivor, m_merged;
    Department m_into, m_from;
    MergeEffect m_effect;
};

} // namespace

Result<MergeOutcome> MergeDepartmentsQuery::operator()(Connection &connection, JobContext &context) const
{
    return retried([&] { return once(connection, context); });
}

Result<MergeOutcome> MergeDepartmentsQuery::once(Connection &connection, JobContext &context) const
{
    if (merge.mergedUids.isEmpty())
        return fail(ErrorCode::Usage, u"nothing to merge"_s);
    Result<Transaction> transaction = Transaction::begin(connection, actor);
    if (!transaction)
        return tl::unexpected(transaction.error());
    DepartmentMover mover(connection, context);
    Merger merger(mover, connection, merge.survivorUid);
    Status status;
    for (const QString &uid : merge.mergedUids) {
        if (status)
            status = merger.merge(uid);
    }
    MergeOutcome outcome{merger.effect(), 0};
    if (status && !trial)
        status = transaction->commitLink().map([&](qint64 chain) { outcome.chain = chain; });
    connection.setCancelFlag(nullptr); // a rollback must not be cancelled too
    return status.map([&] { return outcome; });
}

} // namespace shuzhi
