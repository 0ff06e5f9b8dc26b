// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/overviewbranches.h"

#include "ui/charts/figuretext.h"
#include "ui/charts/treemappainter.h"
#include "ui/reports/branchestiles.h"
#include "ui/reports/reportfigures.h"
#include "ui/widgets/theme.h"

#include <memory>

namespace shuzhi {

namespace {

constexpr qreal kMapHeight = 400;
constexpr qreal kSmallestMap = 320;
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
    return {kMapHeight,
            [values = std::move(values)](QPainter &painter, const QRectF &area) {
                const TreemapPainter tiles(*values, {}, printFont());
                tiles.paint(painter, area.adjusted(0, 0, 0, -kLegendHeight), Theme::light());
                tiles.paintLegend(painter, area.adjusted(0, area.height() - kLegendHeight, 0, 0),
                                  Theme::light());
            },
            kSmallestMap};
}

/// Writes the counts of a place in the tree and notes what each is made of.
class BranchNotes
{
public:
    BranchNotes(const BranchTree &tree, QList<ReportFigure> &noted)
        : m_tree(tree)
        , m_figures(noted)
    {
        for (const BranchCause &cause : branchCauses()) {
            m_all += cause.id;
            if (cause.bare)
                m_bare += cause.id;
        }
    }

    /// Each cause, all catalogs, the bare rate.
    QStringList of(const BranchCounts &counts, const BranchDepartment *department,
                   const BranchGroup *group = nullptr)
    {
        QStringList texts;
        const auto where = [&](const QStringList &causes) {
            return m_tree.where(causes, department, group).toString();
        };
        for (qsizetype i = 0; i < counts.size(); ++i) {
            const QString &id = branchCauses().at(i).id;
            texts += m_figures.count(counts.at(i), QStringLiteral("branch_") + id, where({id}));
        }
        const RateValue bare{BranchesTiles::bare(counts), BranchesTiles::total(counts)};
        const QString metric = QStringLiteral("branch_bare");
        m_figures.count(bare.numerator, metric, where(m_bare));
        texts += m_figures.count(bare.denominator, metric + u'/', where(m_all));
        texts += m_figures.rate(bare, metric, where(m_bare), where(m_all));
        return texts;
    }

private:
    const BranchTree &m_tree;
    ReportFigures m_figures;
    QStringList m_all, m_bare;
};

} // namespace

TableBlock OverviewBranchesSection::tableOf(const BranchTree &tree, Language language,
                                            QList<ReportFigure> &noted)
{
    // Name, every cause, all catalogs, the bare rate.
    const qreal share = (1 - kNameShare) / qreal(branchCauses().size() + 2);
    TableBlock table;
    table.columns.append({tr("Department"), ColumnKind::Text, kNameShare});
    for (const BranchCause &cause : branchCauses())
        table.columns.append({cause.name.in(language), ColumnKind::Number, share});
    table.columns.append({tr("Catalogs"), ColumnKind::Number, share});
    table.columns.append({tr("Bare"), ColumnKind::Number, share});
    BranchNotes notes(tree, noted);
    const auto add = [&](const QString &name, const BranchCounts &counts, const BranchDepartment *of) {
        table.rows.append({QStringList{name} + notes.of(counts, of), false});
    };
    for (const BranchDepartment &department : tree.departments)
        add(department.name, department.counts(), &department);
    add(tr("Whole city"), tree.counts(), nullptr);
    return table;
}

/// The map's tiles are the groups below the departments, which the table has.
void OverviewBranchesSection::noteMap(const BranchTree &tree, QList<ReportFigure> &noted)
{
    BranchNotes notes(tree, noted);
    for (const BranchDepartment &department : tree.departments) {
        for (const BranchGroup &group : department.groups)
            notes.of(group.counts, &department, &group);
    }
}

OverviewBranches OverviewBranchesSection::of(const BranchTree &tree, const QString &cityName,
                                             Language language)
{
    QSet<QString> causes;
    for (const BranchCause &cause : branchCauses())
        causes += cause.id;
    OverviewBranches branches{BranchesTiles(tree, cityName, language, causes).values(),
                              BranchesTiles::summary(tree.counts()), branchBasis().in(language),
                              TableBlock()};
    branches.table = tableOf(tree, language, branches.figures);
    noteMap(tree, branches.figures);
    return branches;
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
    document.figures += branches.figures;
}

} // namespace shuzhi
