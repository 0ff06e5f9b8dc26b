// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/duties.h"

#include "models/domain/dutycolumns.h"
#include "models/domain/uid.h"

#include <QSet>

#include <algorithm>

namespace shuzhi::duties {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

QVariant valueOf(const Duty &duty, const QString &column)
{
    static const QHash<QString, QString Duty::*> fields{
        {s("parent_id"), &Duty::parentUid},
        {s("level"), &Duty::level},
        {s("name"), &Duty::name},
        {s("clause"), &Duty::clause},
        {s("kinds"), &Duty::kinds},
        {s("source_department_id"), &Duty::sourceDepartmentUid},
        {s("source_system"), &Duty::sourceSystem},
        {s("items"), &Duty::items},
        {s("share_type"), &Duty::shareType},
        {s("update_cycle"), &Duty::updateCycle},
        {s("office"), &Duty::office},
        {s("person"), &Duty::person},
        {s("contact"), &Duty::contact},
        {s("basis"), &Duty::basis},
        {s("note"), &Duty::note},
        {s("state"), &Duty::state},
    };
    const auto field = fields.value(column);
    return field ? QVariant(duty.*field) : QVariant(duty.position);
}

RowEdit update(const Duty &duty, const QString &column, const QVariant &value)
{
    return {StepKind::Update, s("duty"), duty.uid, {column}, {value}, {}, {valueOf(duty, column)}};
}

/// Positions 1 … n for siblings in this order, where they are not so already.
QList<RowEdit> renumbered(const QList<const DutyNode *> &siblings)
{
    QList<RowEdit> edits;
    for (qsizetype i = 0; i < siblings.size(); ++i) {
        if (siblings[i]->duty.position != i + 1)
            edits += update(siblings[i]->duty, s("position"), qint64(i + 1));
    }
    return edits;
}

QVariant reference(const QString &uid)
{
    return uid.isEmpty() ? QVariant() : QVariant(uid);
}

/// The uids with all below them, in the order of the tree.
QList<const DutyNode *> withDescendants(const DutyListContent &content, const QStringList &uids)
{
    QSet<QString> taken(uids.begin(), uids.end());
    QList<const DutyNode *> nodes;
    for (const DutyNode &node : content.nodes) { // parents come before their children
        if (!taken.contains(node.duty.uid) && !taken.contains(node.duty.parentUid))
            continue;
        taken.insert(node.duty.uid);
        nodes += &node;
    }
    return nodes;
}

} // namespace

QList<RowEdit> startList(const QString &departmentUid, const QString &title, const QString &author)
{
    return {{StepKind::Insert,
             s("duty_list"),
             newUid(),
             {s("department_id"), s("version"), s("title"), s("state"), s("author")},
             {departmentUid, 1, title, s("draft"), author},
             {}}};
}

QList<RowEdit> add(const DutyListContent &content, const Duty &duty)
{
    const QList<const DutyNode *> siblings = content.childrenOf(duty.parentUid);
    QList<RowEdit> edits = renumbered(siblings);
    Duty added = duty;
    if (duty.level != u"duty")
        added.state = s("confirmed"); // only data duties are confirmed one by one
    QStringList columns{s("duty_list_id"), s("parent_id"), s("position"), s("source_department_id")};
    QVariantList values{duty.dutyListUid, reference(duty.parentUid), qint64(siblings.size() + 1),
                        reference(duty.sourceDepartmentUid)};
    for (const auto &[name, text] : dutyColumns()) {
        columns += name;
        values += added.*text;
    }
    edits += RowEdit{StepKind::Insert, s("duty"), duty.uid, columns, values, {}};
    return edits;
}

QList<RowEdit> change(const Duty &duty, const QString &column, const QVariant &value,
                      const std::optional<QString> &seen)
{
    RowEdit edit = update(duty, column, value);
    if (seen)
        edit.before = {*seen};
    return {edit};
}

QList<RowEdit> setState(const DutyListContent &content, const QStringList &uids, const QString &state)
{
    QList<RowEdit> edits;
    for (const DutyNode *node : withDescendants(content, uids)) {
        if (node->isDuty() && node->duty.state != state)
            edits += update(node->duty, s("state"), state);
    }
    return edits;
}

QList<RowEdit> remove(const DutyListContent &content, const QStringList &uids)
{
    QList<RowEdit> edits;
    QList<const DutyNode *> nodes = withDescendants(content, uids);
    QSet<QString> gone, parents;
    std::reverse(nodes.begin(), nodes.end()); // children first: the schema cascades nothing
    for (const DutyNode *node : std::as_const(nodes)) {
        gone.insert(node->duty.uid);
        parents.insert(node->duty.parentUid);
        for (const DutyLink &link : node->links)
            edits += RowEdit{StepKind::Delete, s("duty_catalog"), link.uid, {}, {}, {}};
        edits += RowEdit{StepKind::Delete, s("duty"), node->duty.uid, {}, {}, node->duty.rev};
    }
    QStringList left((parents - gone).values());
    left.sort(); // the same edits every time
    for (const QString &parent : std::as_const(left)) {
        QList<const DutyNode *> siblings = content.childrenOf(parent);
        siblings.removeIf([&](const DutyNode *node) { return gone.contains(node->duty.uid); });
        edits += renumbered(siblings);
    }
    return edits;
}

QList<RowEdit> move(const DutyListContent &content, const QString &uid, int by)
{
    const DutyNode *node = content.node(uid);
    if (!node)
        return {};
    QList<const DutyNode *> siblings = content.childrenOf(node->duty.parentUid);
    const qsizetype from = siblings.indexOf(node), to = from + by;
    if (to < 0 || to >= siblings.size())
        return {};
    siblings.move(from, to);
    return renumbered(siblings);
}

QList<RowEdit> link(const QString &dutyUid, const QString &catalogUid)
{
    return {{StepKind::Insert,
             s("duty_catalog"),
             newUid(),
             {s("duty_id"), s("catalog_id")},
             {dutyUid, catalogUid},
             {}}};
}

QList<RowEdit> unlink(const QString &linkUid)
{
    return {{StepKind::Delete, s("duty_catalog"), linkUid, {}, {}, {}}};
}

} // namespace shuzhi::duties
