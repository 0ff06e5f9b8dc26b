// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/departmentsplit.h"

#include "models/domain/uid.h"
#include "models/services/departmentmover.h"
#include "models/store/departmentrows.h"
#include "models/store/retried.h"
#include "models/store/transaction.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

bool isOpen(const DutyList &list)
{
    return list.state == u"draft" || list.state == u"submitted";
}

class Splitter
{
public:
    Splitter(Connection &connection, DepartmentMover &mover, const DepartmentSplit &split)
        : m_connection(connection)
        , m_mover(mover)
        , m_split(split)
    {
    }

    Status run()
    {
        Status done = settleTarget();
        if (done)
            done = moveCatalogs();
        if (done && !m_split.functionUids.isEmpty())
            done = moveFunctions();
        return done;
    }
    [[nodiscard]] const SplitOutcome &outcome() const { return m_outcome; }

private:
    Status settleTarget()
    {
        m_outcome.targetUid = m_split.targetUid.isEmpty() ? m_split.fresh.uid : m_split.targetUid;
        const auto from = departmentRow(m_connection, m_split.fromUid);
        if (!from)
            return tl::unexpected(from.error());
        if (m_split.targetUid.isEmpty()) {
            const Department &made = m_split.fresh;
            return m_mover.write({StepKind::Insert,
                                  u"department"_s,
                                  {u"name"_s, u"code"_s, u"level"_s, u"category"_s},
                                  {{made.uid, {made.name, made.code, made.level, made.category}}},
                                  {},
                                  {}});
        }
        const auto target = departmentRow(m_connection, m_split.targetUid);
        if (!target)
            return tl::unexpected(target.error());
        if (!target->mergedIntoUid.isEmpty() || m_split.targetUid == m_split.fromUid)
            return fail(ErrorCode::Conflict, u"not a department that can take over"_s, target->name);
        return {};
    }

    Status moveCatalogs()
    {
        const auto owned = rowsOfDepartment(m_connection, u"catalog"_s, u"department_id"_s, m_split.fromUid);
        if (!owned)
            return tl::unexpected(owned.error());
        const QSet<QString> there(owned->begin(), owned->end());
        for (const QString &uid : m_split.catalogUids) {
            if (!there.contains(uid))
                return fail(ErrorCode::Stale, u"a catalog is no longer the department's"_s, uid);
        }
        const auto demands = demandsOnCatalogs(m_connection, m_split.fromUid, m_split.catalogUids);
        if (!demands)
            return tl::unexpected(demands.error());
        m_outcome.catalogs = m_split.catalogUids.size();
        m_outcome.demands = demands->size();
        const Status moved =
            m_mover.set(u"catalog"_s, m_split.catalogUids, u"department_id"_s, m_outcome.targetUid);
        return moved ? m_mover.set(u"demand"_s, *demands, u"provider_id"_s, m_outcome.targetUid) : moved;
    }

    Status moveFunctions()
    {
        const auto lists = dutyListsOf(m_connection, m_split.fromUid);
        if (!lists)
            return tl::unexpected(lists.error());
        if (lists->isEmpty() || !isOpen(lists->last()))
            return fail(ErrorCode::Conflict, u"the duty list is signed or withdrawn"_s,
                        lists->isEmpty() ? QString() : lists->last().title);
        const auto places = dutyPlaces(m_connection, lists->last().uid);
        if (!places)
            return tl::unexpected(places.error());
        const QSet<QString> wanted(m_split.functionUids.begin(), m_split.functionUids.end());
        QList<DutyPlace> going;
        Step closing{StepKind::Update, u"duty"_s, {u"position"_s}, {}, {}, {}};
        qint64 left = 0;
        qsizetype functions = 0;
        for (const DutyPlace &place : *places) {
            if (wanted.contains(place.functionUid)) {
                functions += place.isFunction() ? 1 : 0;
                going += place;
            } else if (place.isFunction() && place.position != ++left) {
                closing.rows += {place.uid, {left}}; // no gap is left behind
            }
        }
        if (functions != wanted.size())
            return fail(ErrorCode::Stale, u"a function is no longer in the list"_s);
        m_outcome.duties = going.size();
        const Result<QString> list = targetList();
        if (!list)
            return tl::unexpected(list.error());
        const Status moved = m_mover.moveDuties(going, *list);
        return moved ? m_mover.write(closing) : moved;
    }

    /// The open list of the target, made if there is none.
    Result<QString> targetList()
    {
        const auto lists = dutyListsOf(m_connection, m_outcome.targetUid);
        if (!lists)
            return tl::unexpected(lists.error());
        if (!lists->isEmpty() && isOpen(lists->last()))
            return lists->last().uid;
        const QString uid = newUid();
        const qint64 version = lists->isEmpty() ? 1 : lists->last().version + 1;
        return m_mover
            .write({StepKind::Insert,
                    u"duty_list"_s,
                    {u"department_id"_s, u"version"_s, u"title"_s, u"state"_s, u"author"_s},
                    {{uid, {m_outcome.targetUid, version, m_split.listTitle, u"draft"_s, m_split.author}}},
                    {},
                    {}})
            .map([&] { return uid; });
    }

    Connection &m_connection;
    DepartmentMover &m_mover;
    const DepartmentSplit &m_split;
    SplitOutcome m_outcome;
};

} // namespace

Result<SplitOutcome> SplitDepartmentQuery::operator()(Connection &connection, JobContext &context) const
{
    return retried([&] { return once(connection, context); });
}

Result<SplitOutcome> SplitDepartmentQuery::once(Connection &connection, JobContext &context) const
{
    if (split.catalogUids.isEmpty() && split.functionUids.isEmpty())
        return fail(ErrorCode::Usage, u"nothing was chosen"_s);
    Result<Transaction> transaction = Transaction::begin(connection, actor);
    if (!transaction)
        return tl::unexpected(transaction.error());
    DepartmentMover mover(connection, context);
    Splitter splitter(connection, mover, split);
    Status status = splitter.run();
    SplitOutcome outcome = splitter.outcome();
    if (status)
        status = transaction->commitLink().map([&](qint64 chain) { outcome.chain = chain; });
    connection.setCancelFlag(nullptr); // a rollback must not be cancelled too
    return status.map([&] { return outcome; });
}

} // namespace shuzhi
