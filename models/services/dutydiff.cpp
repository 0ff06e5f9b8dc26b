// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/dutydiff.h"

#include "models/domain/dutycolumns.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

/// A version's nodes by their lasting keys.
class Version
{
public:
    explicit Version(const DutyListContent &content)
        : m_content(content)
    {
        for (const DutyNode &node : content.nodes) {
            m_byKey.insert(node.key(), &node);
            m_keys.insert(node.duty.uid, node.key());
        }
    }

    [[nodiscard]] const QList<DutyNode> &nodes() const { return m_content.nodes; }
    [[nodiscard]] const DutyNode *find(const QString &key) const { return m_byKey.value(key); }
    [[nodiscard]] QString parentKey(const DutyNode &node) const { return m_keys.value(node.duty.parentUid); }
    [[nodiscard]] QStringList childKeys(const QString &parentUid) const
    {
        QStringList keys;
        for (const DutyNode *child : m_content.childrenOf(parentUid))
            keys += child->key();
        return keys;
    }

private:
    const DutyListContent &m_content;
    QHash<QString, const DutyNode *> m_byKey;
    QHash<QString, QString> m_keys;
};

/// Of places in their new order those that must have moved: all but a longest rising run.
QSet<qsizetype> displaced(const QList<qsizetype> &places)
{
    QList<qsizetype> length(places.size(), 1), previous(places.size(), -1);
    qsizetype last = -1;
    for (qsizetype i = 0; i < places.size(); ++i) {
        for (qsizetype j = 0; j < i; ++j) {
            if (places[j] < places[i] && length[j] + 1 > length[i]) {
                length[i] = length[j] + 1;
                previous[i] = j;
            }
        }
        if (last < 0 || length[i] > length[last])
            last = i;
    }
    QSet<qsizetype> moved(places.begin(), places.end());
    for (; last >= 0; last = previous[last])
        moved.remove(places[last]);
    return moved;
}

/// Keys of the nodes that stayed under their parent but changed places among those that stayed.
QSet<QString> reordered(const Version &before, const Version &after)
{
    QSet<QString> keys;
    const auto compare = [&](const QString &oldParent, const QString &newParent) {
        const QStringList old = before.childKeys(oldParent);
        QList<qsizetype> places;
        for (const QString &key : after.childKeys(newParent)) {
            if (const qsizetype place = old.indexOf(key); place >= 0)
                places += place;
        }
        for (const qsizetype place : displaced(places))
            keys.insert(old[place]);
    };
    compare({}, {});
    for (const DutyNode &node : after.nodes()) {
        if (const DutyNode *old = before.find(node.key()))
            compare(old->duty.uid, node.duty.uid);
    }
    return keys;
}

QList<DutyCellChange> changedCells(const DutyNode &before, const DutyNode &after)
{
    QList<DutyCellChange> cells;
    for (const auto &[name, text] : dutyColumns()) {
        if (before.duty.*text != after.duty.*text)
            cells += {name, before.duty.*text, after.duty.*text};
    }
    if (before.duty.sourceDepartmentUid != after.duty.sourceDepartmentUid)
        cells += {u"source_department_id"_s, before.sourceDepartment, after.sourceDepartment};
    return cells;
}

/// Links of `these` whose catalogs `others` do not have.
QList<DutyLink> linksMissing(const DutyNode &these, const DutyNode &others)
{
    QList<DutyLink> links;
    for (const DutyLink &link : these.links) {
        if (!others.duty.catalogUids.contains(link.catalogUid))
            links += link;
    }
    return links;
}

DutyNodeChange compared(const DutyNode &before, const DutyNode &after)
{
    return {DutyNodeChange::Kind::Changed,
            false,
            before,
            after,
            changedCells(before, after),
            linksMissing(after, before),
            linksMissing(before, after)};
}

} // namespace

qsizetype DutyDiff::count(DutyNodeChange::Kind kind) const
{
    return std::count_if(changes.begin(), changes.end(),
                         [&](const DutyNodeChange &change) { return change.kind == kind; });
}

qsizetype DutyDiff::moved() const
{
    return std::count_if(changes.begin(), changes.end(),
                         [](const DutyNodeChange &change) { return change.moved; });
}

DutyDiff dutyDiff(const DutyListContent &before, const DutyListContent &after)
{
    const Version old(before), now(after);
    const QSet<QString> places = reordered(old, now);
    QHash<QString, QList<DutyNodeChange>> removedBehind; // by key of the node before that stayed
    QString stayed;
    for (const DutyNode &node : before.nodes) {
        if (now.find(node.key()))
            stayed = node.key();
        else
            removedBehind[stayed] += {DutyNodeChange::Kind::Removed, false, node, {}, {}, {}, node.links};
    }
    DutyDiff diff{removedBehind.value({})};
    for (const DutyNode &node : after.nodes) {
        const DutyNode *was = old.find(node.key());
        if (!was) {
            diff.changes += {DutyNodeChange::Kind::Added, false, {}, node, {}, node.links, {}};
            continue;
        }
        DutyNodeChange change = compared(*was, node);
        change.moved = places.contains(node.key()) || old.parentKey(*was) != now.parentKey(node);
        if (change.moved || !change.cells.isEmpty() || !change.linked.isEmpty() || !change.unlinked.isEmpty())
            diff.changes += change;
        diff.changes += removedBehind.value(node.key());
    }
    return diff;
}

} // namespace shuzhi
