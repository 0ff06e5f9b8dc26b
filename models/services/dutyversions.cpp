// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/dutyversions.h"

#include "models/domain/dutycolumns.h"
#include "models/domain/dutystate.h"
#include "models/domain/uid.h"
#include "models/store/transaction.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

/// How many duties an error names.
constexpr qsizetype namedDuties = 3;

RowEdit listEdit(const DutyList &list, const QStringList &columns, const QVariantList &values)
{
    return {StepKind::Update, u"duty_list"_s, list.uid, columns, values, list.rev};
}

Error forbids(const DutyList &list, const QString &wanted)
{
    return {ErrorCode::StateForbids, u"a list in state %1 is not %2"_s.arg(list.state, wanted), list.title};
}

Status withdraw(RowWriter &writer, const DutyList &list, const QString &person, const QString &day,
                const QString &reason)
{
    return writer.update(u"duty_list"_s, list.uid,
                         {u"state"_s, u"withdrawn_by"_s, u"withdrawn_on"_s, u"remark"_s},
                         {u"withdrawn"_s, person, day, reason}, list.rev);
}

} // namespace

namespace duties {

QList<RowEdit> submit(const DutyListContent &content, const QString &person, const QString &day)
{
    const bool any = std::any_of(content.nodes.begin(), content.nodes.end(),
                                 [](const DutyNode &node) { return node.isDuty(); });
    if (!any || !content.list || content.list->state != u"draft")
        return {};
    return {listEdit(*content.list, {u"state"_s, u"submitted_by"_s, u"submitted_on"_s, u"remark"_s},
                     {u"submitted"_s, person, day, QString()})};
}

QList<RowEdit> returnToDraft(const DutyListContent &content, const QString &reason)
{
    if (!content.list || content.list->state != u"submitted")
        return {};
    return {listEdit(*content.list, {u"state"_s, u"submitted_by"_s, u"submitted_on"_s, u"remark"_s},
                     {u"draft"_s, QString(), QString(), reason})};
}

QList<const DutyNode *> pending(const DutyListContent &content)
{
    QList<const DutyNode *> found;
    for (const DutyNode &node : content.nodes) {
        if (node.isDuty() && node.duty.state != u"confirmed")
            found += &node;
    }
    return found;
}

Status checkSign(const DutyListContent &content, const QString &person)
{
    if (!content.list)
        return fail(ErrorCode::NotFound, u"no duty list"_s, content.department);
    const DutyList &list = *content.list;
    if (!dutystate::mayMove(list.state, u"signed"_s))
        return tl::unexpected(forbids(list, u"signed"_s));
    if (dutystate::samePerson(person, list.author) || dutystate::samePerson(person, list.submittedBy))
        return fail(ErrorCode::SamePerson, u"who drew up or submitted a list does not sign it"_s, list.title);
    if (list.author.isEmpty() && list.submittedBy.isEmpty())
        return fail(ErrorCode::SamePerson, u"nobody is named as the author of the list"_s, list.title);
    const QList<const DutyNode *> open = pending(content);
    if (open.isEmpty())
        return {};
    QStringList names;
    for (const DutyNode *node : open.first(std::min(namedDuties, open.size())))
        names += node->duty.name;
    return fail(ErrorCode::Unconfirmed, u"%1 duties are not confirmed"_s.arg(open.size()),
                names.join(u"\u3001"_s) + (open.size() > namedDuties ? u"\u2026"_s : QString()));
}

DraftCopy draftCopy(const DutyListContent &from, const QString &departmentUid, qint64 version,
                    const QString &author)
{
    const QString listUid = newUid();
    const Step list{
        StepKind::Insert,
        u"duty_list"_s,
        {u"department_id"_s, u"version"_s, u"title"_s, u"state"_s, u"author"_s},
        {{listUid, {departmentUid, version, from.list ? from.list->title : QString(), u"draft"_s, author}}},
        {},
        {}};
    Step nodes{StepKind::Insert,
               u"duty"_s,
               {u"duty_list_id"_s, u"parent_id"_s, u"position"_s, u"source_department_id"_s, u"origin_uid"_s},
               {},
               {},
               {}};
    for (const DutyColumn &column : dutyColumns())
        nodes.columns += column.name;
    Step links{StepKind::Insert, u"duty_catalog"_s, {u"duty_id"_s, u"catalog_id"_s}, {}, {}, {}};
    QHash<QString, QString> copies; // by uid of the node copied
    for (const DutyNode &node : from.nodes) {
        const Duty &d = node.duty;
        const QString uid = newUid();
        copies.insert(d.uid, uid);
        QVariantList values{listUid, copies.value(d.parentUid), d.position, d.sourceDepartmentUid,
                            node.key()};
        for (const DutyColumn &column : dutyColumns())
            values += d.*column.text;
        nodes.rows += {uid, values};
        for (const QString &catalog : d.catalogUids)
            links.rows += {newUid(), {uid, catalog}};
    }
    return {listUid, {list, nodes, links}};
}

} // namespace duties

Result<QString> SignDutyListQuery::operator()(Connection &connection) const
{
    if (!seen.list)
        return fail(ErrorCode::NotFound, u"no duty list"_s, seen.department);
    Result<Transaction> transaction = Transaction::begin(connection, actor);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const Result<DutyListContent> now = lockedDutyList(connection, seen.departmentUid, seen.list->version);
    if (!now)
        return tl::unexpected(now.error());
    if (!now->list || now->list->rev != seen.list->rev || now->digest() != seen.digest())
        return fail(ErrorCode::Stale, u"the list was changed after it was read"_s, seen.list->title);
    if (const Status may = duties::checkSign(*now, actor.person); !may)
        return tl::unexpected(may.error());
    const Result<QList<DutyVersion>> versions = dutyVersions(connection, seen.departmentUid);
    if (!versions)
        return tl::unexpected(versions.error());
    RowWriter writer(connection);
    const QString day = connection.session().day;
    for (const DutyVersion &older : *versions) {
        if (older.list.state != u"signed")
            continue;
        if (const Status done = withdraw(writer, older.list, actor.person, day, {}); !done)
            return tl::unexpected(done.error());
    }
    const QString digest = now->digest();
    const Status written = writer.update(u"duty_list"_s, now->list->uid,
                                         {u"state"_s, u"signed_by"_s, u"signed_on"_s, u"digest"_s},
                                         {u"signed"_s, actor.person, day, digest}, now->list->rev);
    if (!written)
        return tl::unexpected(written.error());
    return transaction->commit().map([&] { return digest; });
}

Result<QString> WithdrawDutyListQuery::operator()(Connection &connection) const
{
    Result<Transaction> transaction = Transaction::begin(connection, actor);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const Result<DutyListContent> now = lockedDutyList(connection, list.departmentUid, list.version);
    if (!now)
        return tl::unexpected(now.error());
    if (!now->list)
        return fail(ErrorCode::NotFound, u"no such version"_s, list.title);
    if (!dutystate::mayMove(now->list->state, u"withdrawn"_s))
        return tl::unexpected(forbids(*now->list, u"withdrawn"_s));
    const Result<QList<DutyVersion>> versions = dutyVersions(connection, list.departmentUid);
    if (!versions)
        return tl::unexpected(versions.error());
    RowWriter writer(connection);
    DutyList seen = list;
    seen.uid = now->list->uid;
    Status done = withdraw(writer, seen, actor.person, connection.session().day, reason);
    QString newest = versions->first().list.uid;
    if (done && newest == seen.uid) {
        const duties::DraftCopy copy =
            duties::draftCopy(*now, list.departmentUid, list.version + 1, actor.person);
        newest = copy.listUid;
        for (const Step &step : copy.steps)
            done = done ? writer.write(step) : done;
    }
    if (!done)
        return tl::unexpected(done.error());
    return transaction->commit().map([&] { return newest; });
}

} // namespace shuzhi
