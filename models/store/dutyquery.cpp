// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/dutyquery.h"

#include "models/store/trailhash.h"
#include "models/store/transaction.h"

#include <QHash>

namespace shuzhi {

namespace {

/// The list of that version, the newest one if it is 0; or none.
Status readHeader(Connection &connection, DutyListContent &content, qint64 version)
{
    return connection.each(
        QStringLiteral("SELECT %1 FROM duty_list l JOIN department d ON d.id = l.department_id WHERE d.uid = "
                       "? AND %2 IN (0, l.version) ORDER BY l.version DESC LIMIT 1")
            .arg(dutyListColumns())
            .arg(version),
        {content.departmentUid},
        [&](const SqlRow &row) { content.list = dutyListOf(row, content.departmentUid); });
}

DutyNode nodeOf(const SqlRow &row, const QString &listUid)
{
    DutyNode node;
    Duty &duty = node.duty;
    duty.dutyListUid = listUid;
    duty.position = row.integer(0);
    duty.rev = row.integer(1);
    int column = 2;
    for (QString *field : {&duty.uid, &duty.parentUid, &duty.level, &duty.name, &duty.clause, &duty.kinds,
                           &duty.sourceDepartmentUid, &node.sourceDepartment, &duty.sourceSystem, &duty.items,
                           &duty.shareType, &duty.updateCycle, &duty.office, &duty.person, &duty.contact,
                           &duty.basis, &duty.note, &duty.state, &duty.originUid})
        *field = row.text(column++);
    return node;
}

Result<QHash<QString, QList<DutyNode>>> readNodes(Connection &connection, const QString &listUid)
{
    QHash<QString, QList<DutyNode>> byParent;
    const Status read = connection.each(
        QStringLiteral(
            "SELECT x.position, x.rev, x.uid, coalesce(p.uid, ''), x.level, x.name, x.clause, x.kinds, "
            "coalesce(s.uid, ''), coalesce(s.name, ''), x.source_system, x.items, x.share_type, "
            "x.update_cycle, x.office, x.person, x.contact, x.basis, x.note, x.state, x.origin_uid "
            "FROM duty x JOIN duty_list l ON l.id = x.duty_list_id LEFT JOIN duty p ON p.id = x.parent_id "
            "LEFT JOIN department s ON s.id = x.source_department_id WHERE l.uid = ? "
            "ORDER BY x.position, x.uid"),
        {listUid}, [&](const SqlRow &row) {
            const DutyNode node = nodeOf(row, listUid);
            byParent[node.duty.parentUid] += node;
        });
    return read.map([&] { return byParent; });
}

Result<QHash<QString, QList<DutyLink>>> readLinks(Connection &connection, const QString &listUid)
{
    QHash<QString, QList<DutyLink>> links;
    const Status read = connection.each(
        QStringLiteral(
            "SELECT x.uid, y.uid, c.uid, c.title, c.code, CASE WHEN c.state = 'published' THEN 1 ELSE 0 END, "
            "CASE WHEN c.state = 'published' AND EXISTS (SELECT 1 FROM resource r WHERE r.catalog_id = c.id "
            "AND r.state = 'published') THEN 1 ELSE 0 END, d.name "
            "FROM duty_catalog y JOIN duty x ON x.id = y.duty_id JOIN duty_list l ON l.id = x.duty_list_id "
            "JOIN catalog c ON c.id = y.catalog_id JOIN department d ON d.id = c.department_id "
            "WHERE l.uid = ? ORDER BY c.sort_key, c.uid"),
        {listUid}, [&](const SqlRow &row) {
            links[row.text(0)] += DutyLink{row.text(1),         row.text(2),         row.text(3), row.text(4),
                                           row.integer(5) == 1, row.integer(6) == 1, row.text(7)};
        });
    return read.map([&] { return links; });
}

/// Puts the children behind their parents. What hangs on nothing (a parent of another list) is left out.
void appendTree(QList<DutyNode> &nodes, const QHash<QString, QList<DutyNode>> &byParent,
                const QString &parent, const QHash<QString, QList<DutyLink>> &links)
{
    for (DutyNode node : byParent.value(parent)) {
        node.links = links.value(node.duty.uid);
        for (const DutyLink &link : std::as_const(node.links))
            node.duty.catalogUids += link.catalogUid;
        nodes += node;
        appendTree(nodes, byParent, node.duty.uid, links);
    }
}

Result<DutyListContent> readList(Connection &connection, const QString &departmentUid, qint64 version)
{
    DutyListContent content;
    content.departmentUid = departmentUid;
    const Result<QVariant> name =
        connection.value(QStringLiteral("SELECT name FROM department WHERE uid = ?"), {departmentUid});
    if (!name)
        return tl::unexpected(name.error());
    if (!name->isValid())
        return fail(ErrorCode::NotFound, QStringLiteral("no such department"), departmentUid);
    content.department = name->toString();
    if (const Status header = readHeader(connection, content, version); !header)
        return tl::unexpected(header.error());
    if (!content.list)
        return content;
    const auto nodes = readNodes(connection, content.list->uid);
    if (!nodes)
        return tl::unexpected(nodes.error());
    const auto links = readLinks(connection, content.list->uid);
    if (!links)
        return tl::unexpected(links.error());
    appendTree(content.nodes, *nodes, {}, *links);
    return content;
}

} // namespace

QString dutyListColumns()
{
    return QStringLiteral("l.uid, l.title, l.state, l.author, l.submitted_by, l.submitted_on, l.signed_by, "
                          "l.signed_on, l.withdrawn_by, l.withdrawn_on, l.remark, l.digest, l.version, "
                          "l.rev");
}

DutyList dutyListOf(const SqlRow &row, const QString &departmentUid)
{
    DutyList list;
    list.departmentUid = departmentUid;
    int column = 0;
    for (QString *field :
         {&list.uid, &list.title, &list.state, &list.author, &list.submittedBy, &list.submittedOn,
          &list.signedBy, &list.signedOn, &list.withdrawnBy, &list.withdrawnOn, &list.remark, &list.digest})
        *field = row.text(column++);
    list.version = row.integer(column++);
    list.rev = row.integer(column);
    return list;
}

const DutyNode *DutyListContent::node(const QString &uid) const
{
    for (const DutyNode &node : nodes) {
        if (node.duty.uid == uid)
            return &node;
    }
    return nullptr;
}

QList<const DutyNode *> DutyListContent::childrenOf(const QString &parentUid) const
{
    QList<const DutyNode *> children;
    for (const DutyNode &node : nodes) {
        if (node.duty.parentUid == parentUid)
            children += &node;
    }
    return children;
}

QString DutyListContent::digest() const
{
    QByteArrayList fields;
    const auto add = [&](const QStringList &texts) {
        for (const QString &text : texts)
            fields += text.toUtf8();
    };
    if (list)
        add({list->title, QString::number(list->version)});
    for (const DutyNode &node : nodes) {
        const Duty &d = node.duty;
        add({d.level, d.name, d.clause, d.kinds, node.sourceDepartment, d.sourceSystem, d.items, d.shareType,
             d.updateCycle, d.office, d.person, d.contact, d.basis, d.note, d.state,
             QString::number(node.links.size())});
        for (const DutyLink &link : node.links)
            add({link.title, link.code});
    }
    return QString::fromLatin1(trailHash(fields));
}

Result<DutyListContent> DutyListQuery::operator()(Connection &connection) const
{
    const Result<ReadScope> scope = ReadScope::begin(connection);
    if (!scope)
        return tl::unexpected(scope.error());
    return readList(connection, departmentUid, version);
}

Result<DutyListContent> lockedDutyList(Connection &connection, const QString &departmentUid, qint64 version)
{
    if (connection.dialect() == Dialect::Postgres) {
        const auto held = connection.exec(
            QStringLiteral("SELECT 1 FROM duty_list l JOIN department d ON d.id = l.department_id WHERE "
                           "d.uid = ? FOR UPDATE OF l"),
            {departmentUid});
        if (!held)
            return tl::unexpected(held.error());
    }
    return readList(connection, departmentUid, version);
}

Result<QList<DutyDepartment>> DutyDepartmentsQuery::operator()(Connection &connection) const
{
    return connection.list<DutyDepartment>(
        QStringLiteral(
            "SELECT d.uid, d.name, d.code, d.search_key, coalesce(l.version, 0), coalesce(l.state, '') "
            "FROM department d LEFT JOIN duty_list l ON l.department_id = d.id AND l.version = "
            "(SELECT max(n.version) FROM duty_list n WHERE n.department_id = d.id) "
            "WHERE d.merged_into_id IS NULL ORDER BY d.sort_key, d.uid"),
        {}, [](const SqlRow &row) {
            return DutyDepartment{row.text(0), row.text(1),    row.text(2),
                                  row.text(3), row.integer(4), row.text(5)};
        });
}

} // namespace shuzhi
