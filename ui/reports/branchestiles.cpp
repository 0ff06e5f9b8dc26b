// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/branchestiles.h"

#include "ui/charts/figuretext.h"

#include <QHash>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

qint64 sumOf(const BranchCounts &counts, bool BranchCause::*kind)
{
    qint64 sum = 0;
    for (qsizetype i = 0; i < counts.size(); ++i)
        sum += branchCauses().at(i).*kind ? counts.at(i) : 0;
    return sum;
}

QString shareLine(const QString &name, qint64 count, qint64 total)
{
    return u"%1: %2 (%3)"_s.arg(name, FigureText::count(count), FigureText::rate({count, total}));
}

} // namespace

BranchesTiles::BranchesTiles(const BranchTree &tree, QString cityName, Language language,
                             const QSet<QString> &shown)
    : m_tree(tree)
    , m_city(std::move(cityName))
    , m_language(language)
{
    for (const BranchCause &cause : branchCauses()) {
        const bool wanted = shown.contains(cause.id);
        m_tones += wanted ? int(m_looks.size()) : -1;
        if (wanted)
            m_looks += TreemapTone{cause.name.in(language), lookOf(cause.id)};
    }
}

TreemapLook BranchesTiles::lookOf(const QString &cause)
{
    static const QHash<QString, TreemapLook> looks{{u"unmounted"_s, TreemapLook::Open},
                                                   {u"nobody"_s, TreemapLook::Alarm},
                                                   {u"broken"_s, TreemapLook::Broken},
                                                   {u"not_shared"_s, TreemapLook::Aside}};
    return looks.value(cause, TreemapLook::Calm);
}

qint64 BranchesTiles::bare(const BranchCounts &counts)
{
    return sumOf(counts, &BranchCause::bare);
}

qint64 BranchesTiles::owed(const BranchCounts &counts)
{
    return sumOf(counts, &BranchCause::owed);
}

qint64 BranchesTiles::total(const BranchCounts &counts)
{
    qint64 sum = 0;
    for (const qint64 count : counts)
        sum += count;
    return sum;
}

QStringList BranchesTiles::owedCauses()
{
    QStringList ids;
    for (const BranchCause &cause : branchCauses()) {
        if (cause.owed)
            ids += cause.id;
    }
    return ids;
}

QString BranchesTiles::summary(const BranchCounts &counts)
{
    const RateValue rate{bare(counts), total(counts)};
    return tr("%1 of %2 catalogs are without a usable resource (%3)")
        .arg(FigureText::count(rate.numerator), FigureText::count(rate.denominator), FigureText::rate(rate));
}

QString BranchesTiles::groupName(const BranchGroup &group, BranchGrouping grouping)
{
    if (!group.name.isEmpty())
        return group.name;
    return grouping == BranchGrouping::Library ? tr("In no library") : tr("Without classification");
}

QString BranchesTiles::explainKey(const QString &cause, const QStringList &path)
{
    return (QStringList{cause} + path).join(u'\n');
}

QStringList BranchesTiles::pathOf(const BranchDepartment &department, const BranchGroup &group)
{
    return {department.name, group.value};
}

TreemapValues BranchesTiles::values() const
{
    TreemapValues values;
    values.tones = m_looks;
    values.placeHead = tr("Department and group");
    values.emptyText = tr("No catalog was published on %1.").arg(m_tree.asOf);
    values.root = frame({}, m_city, m_tree.counts(), nullptr, nullptr);
    for (const BranchDepartment &department : m_tree.departments) {
        TreemapNode node = frame(department.name, department.name, department.counts(), &department, nullptr);
        for (const BranchGroup &group : department.groups) {
            TreemapNode below =
                frame(group.value, groupName(group, m_tree.grouping), group.counts, &department, &group);
            below.children = causes(department, group);
            if (!below.children.isEmpty())
                node.children += below;
        }
        if (!node.children.isEmpty())
            values.root.children += node;
    }
    return values;
}

/// A frame opens its bare rows, or all that are shown where none is bare.
TreemapNode BranchesTiles::frame(const QString &key, const QString &name, const BranchCounts &counts,
                                 const BranchDepartment *department, const BranchGroup *group) const
{
    const qint64 all = total(counts);
    QStringList bareIds, otherIds, lines;
    qint64 bareRows = 0, otherRows = 0;
    for (qsizetype i = 0; i < counts.size(); ++i) {
        if (m_tones.at(i) < 0 || counts.at(i) == 0)
            continue;
        const BranchCause &cause = branchCauses().at(i);
        (cause.bare ? bareIds : otherIds) += cause.id;
        (cause.bare ? bareRows : otherRows) += counts.at(i);
        lines += shareLine(cause.name.in(m_language), counts.at(i), all);
    }
    TreemapNode node;
    node.key = key;
    node.name = name;
    node.note = tr("%1 bare").arg(FigureText::rate({bare(counts), all}));
    node.valueText = summary(counts);
    node.zoomable = true;
    node.explain = explainKey({},
                              group            ? pathOf(*department, *group)
                                  : department ? QStringList{department->name}
                                               : QStringList());
    const bool anyBare = bareRows > 0;
    node.where = m_tree.where(anyBare ? bareIds : otherIds, department, group).toString();
    const QString rows = FigureText::count(anyBare ? bareRows : otherRows);
    lines.prepend(node.valueText);
    lines.prepend(name);
    lines += anyBare ? tr("Click: opens these %1 bare catalogs. Double click: looks closer.").arg(rows)
                     : tr("Click: opens these %1 catalogs. Double click: looks closer.").arg(rows);
    node.tooltip = lines.join(u'\n');
    return node;
}

QList<TreemapNode> BranchesTiles::causes(const BranchDepartment &department, const BranchGroup &group) const
{
    QList<TreemapNode> nodes;
    const qint64 all = total(group.counts);
    for (qsizetype i = 0; i < group.counts.size(); ++i) {
        if (m_tones.at(i) < 0 || group.counts.at(i) == 0)
            continue;
        const BranchCause &cause = branchCauses().at(i);
        TreemapNode node;
        node.key = cause.id;
        node.name = cause.name.in(m_language);
        node.tone = m_tones.at(i);
        node.size = group.counts.at(i);
        node.note = FigureText::count(node.size);
        node.valueText = u"%1, %2"_s.arg(node.note, FigureText::rate({node.size, all}));
        node.where = m_tree.where({cause.id}, &department, &group).toString();
        node.explain = explainKey(cause.id, pathOf(department, group));
        node.tooltip =
            QStringList{groupName(group, m_tree.grouping), shareLine(node.name, node.size, all),
                        cause.definition.in(m_language), tr("Click: opens these %1 catalogs.").arg(node.note)}
                .join(u'\n');
        nodes += node;
    }
    return nodes;
}

void BranchesTiles::addLeaves(TreemapNode &group, const QList<BranchLeaf> &leaves) const
{
    for (TreemapNode &node : group.children) {
        for (const BranchLeaf &leaf : leaves) {
            const BranchCause &cause = branchCauses().at(leaf.cause);
            if (cause.id != node.key)
                continue;
            Filter one = Filter{}.with(u"uid"_s, leaf.uid);
            one.asOf = m_tree.asOf;
            TreemapNode row;
            row.key = leaf.uid;
            row.name = leaf.title;
            row.valueText = node.name;
            row.tooltip = QStringList{leaf.title, node.name, tr("Click: opens this catalog.")}.join(u'\n');
            row.where = one.toString();
            row.tone = node.tone;
            row.explain = node.explain;
            row.size = 1;
            node.children += row;
        }
        if (node.children.size() != node.size)
            node.children.clear(); // a part of them would look like all
    }
}

} // namespace shuzhi
