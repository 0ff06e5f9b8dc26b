// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/overviewbranches.h"

#include "ui/charts/figuretext.h"
#include "ui/charts/treemappainter.h"
#include "ui/reports/branchestiles.h"
#include "ui/widgets/theme.h"

#include <memory>

namespace shuzhi {

namespace {

constexpr qreal kMapHeight = 460;
constexpr qreal kLegendHeight = 24;
constexpr int kText = 12;
constexpr qreal kNameShare = 0.28;

QFont printFont()
{
    QFont font = Theme::font(kText);
    font.setFamily(Theme::printFamily());
    return font;
}

/// The map with what its looks mean below it.
ChartBlock mapBlock(const TreemapValues &map)
{
    auto values = std::make_shared<const TreemapValues>(map);
    return {kMapHeight, [values = std::move(values)](QPainter &painter, const QRectF &area) {
                const TreemapPainter tiles(*values, {}, printFont());
                tiles.paint(painter, area.adjusted(0, 0, 0, -kLegendHeight), Theme::light());
                tiles.paintLegend(painter, area.adjusted(0, area.height() - kLegendHeight, 0, 0),
                                  Theme::light());
            }};
}

} // namespace

TableBlock OverviewBranchesSection::tableOf(const BranchTree &tree, Language language)
{
    // Name, every cause, all catalogs, the bare rate.
    const qreal share = (1 - kNameShare) / qreal(branchCauses().size() + 2);
    TableBlock table;
    table.columns.append({tr("Department"), ColumnKind::Text, kNameShare});
    for (const BranchCause &cause : branchCauses())
        table.columns.append({cause.name.in(language), ColumnKind::Number, share});
    table.columns.append({tr("Catalogs"), ColumnKind::Number, share});
    table.columns.append({tr("Bare"), ColumnKind::Number, share});
    const auto add = [&](const QString &name, const BranchCounts &counts) {
        QStringList cells{name};
        for (const qint64 count : counts)
            cells << FigureText::count(count);
        const qint64 all = BranchesTiles::total(counts);
        cells << FigureText::count(all) << FigureText::rate({BranchesTiles::bare(counts), all});
        table.rows.append({cells, false});
    };
    for (const BranchDepartment &department : tree.departments)
        add(department.name, department.counts());
    add(tr("Whole city"), tree.counts());
    return table;
}

OverviewBranches OverviewBranchesSection::of(const BranchTree &tree, const QString &cityName,
                                             Language language)
{
    QSet<QString> causes;
    for (const BranchCause &cause : branchCauses())
        causes += cause.id;
    return {BranchesTiles(tree, cityName, language, causes).values(), BranchesTiles::summary(tree.counts()),
            branchBasis().in(language), tableOf(tree, language)};
}

void OverviewBranchesSection::append(ReportDocument &document, const OverviewBranches &branches)
{
    if (branches.map.root.children.isEmpty())
        return;
    document.blocks.emplace_back(HeadingBlock{tr("Branches without leaves")});
    document.blocks.emplace_back(ParagraphBlock{tr("%1.").arg(branches.summary)});
    document.blocks.emplace_back(mapBlock(branches.map));
    document.blocks.emplace_back(NoteBlock{branches.basis});
    document.blocks.emplace_back(branches.table);
}

} // namespace shuzhi
