// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/dutyplaces.h"

#include <algorithm>

namespace shuzhi::duties {

namespace {

using Nodes = QList<const DutyNode *>;

/// Without those that stand under another one; in the order of the tree.
Nodes topmost(const DutyListContent &content, const QStringList &uids)
{
    Nodes nodes;
    for (const DutyNode &node : content.nodes) {
        bool below = false;
        for (const DutyNode *up = content.node(node.duty.parentUid); up && !below;
             up = content.node(up->duty.parentUid))
            below = uids.contains(up->duty.uid);
        if (!below && uids.contains(node.duty.uid))
            nodes += &node;
    }
    return nodes;
}

/// The edits that make these the children of the parent, in this order.
QList<RowEdit> placed(const Nodes &children, const QString &parentUid)
{
    QList<RowEdit> edits;
    for (qsizetype i = 0; i < children.size(); ++i) {
        const Duty &duty = children[i]->duty;
        const bool other = duty.parentUid != parentUid;
        if (!other && duty.position == i + 1)
            continue;
        RowEdit edit{StepKind::Update, QStringLiteral("duty"), duty.uid, {}, {}, {}};
        if (other) {
            edit.columns += QStringLiteral("parent_id");
            edit.values += parentUid.isEmpty() ? QVariant() : QVariant(parentUid);
            edit.before += duty.parentUid;
        }
        edit.columns += QStringLiteral("position");
        edit.values += i + 1;
        edit.before += duty.position;
        edits += edit;
    }
    return edits;
}

} // namespace

QString levelBelow(const DutyListContent &content, const QString &parentUid)
{
    if (parentUid.isEmpty())
        return QStringLiteral("function");
    const DutyNode *parent = content.node(parentUid);
    if (parent && parent->duty.level == u"function")
        return QStringLiteral("matter");
    return parent && parent->duty.level == u"matter" ? QStringLiteral("duty") : QString();
}

bool mayMoveTo(const DutyListContent &content, const QStringList &uids, const QString &parentUid)
{
    const QString level = levelBelow(content, parentUid);
    const Nodes nodes = topmost(content, uids);
    return !nodes.isEmpty() && !level.isEmpty()
        && std::all_of(nodes.begin(), nodes.end(),
                       [&](const DutyNode *node) { return node->duty.level == level; });
}

QList<RowEdit> moveTo(const DutyListContent &content, const QStringList &uids, const QString &parentUid,
                      qsizetype row)
{
    if (!mayMoveTo(content, uids, parentUid))
        return {};
    const Nodes moved = topmost(content, uids);
    const Nodes before = content.childrenOf(parentUid);
    Nodes after;
    QStringList left;
    for (qsizetype i = 0; i <= before.size(); ++i) {
        if (i == std::clamp<qsizetype>(row, 0, before.size()))
            after += moved;
        if (i < before.size() && !moved.contains(before[i]))
            after += before[i];
    }
    QList<RowEdit> edits;
    for (const DutyNode *node : moved) {
        if (node->duty.parentUid == parentUid || left.contains(node->duty.parentUid))
            continue;
        left += node->duty.parentUid;
        Nodes stay = content.childrenOf(node->duty.parentUid);
        stay.removeIf([&](const DutyNode *child) { return moved.contains(child); });
        edits += placed(stay, node->duty.parentUid);
    }
    return edits + placed(after, parentUid);
}

QList<RowEdit> shift(const DutyListContent &content, const QString &uid, int by)
{
    const DutyNode *node = content.node(uid);
    const DutyNode *parent = node ? content.node(node->duty.parentUid) : nullptr;
    if (!parent)
        return {};
    Nodes parents; // of the same level, in the order of the tree
    for (const DutyNode &each : content.nodes) {
        if (each.duty.level == parent->duty.level)
            parents += &each;
    }
    const DutyNode *to = parents.value(parents.indexOf(parent) + by);
    if (!to)
        return {};
    return moveTo(content, {uid}, to->duty.uid, by < 0 ? content.childrenOf(to->duty.uid).size() : 0);
}

} // namespace shuzhi::duties
