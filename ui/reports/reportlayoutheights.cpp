// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportlayout.h"
#include "ui/reports/reportmeasures.h"

#include <algorithm>

// What blocks need before they are set: what stands together, what may begin on a page.

namespace shuzhi {

using namespace reportMeasures;

const TableLayout &ReportLayout::tableAt(const TableBlock &block)
{
    return m_tables.try_emplace(&block, block, m_body.width(), paperFont(kSmallSize)).first->second;
}

qreal ReportLayout::tableLead(const TableBlock &block, std::size_t index)
{
    if (block.columns.isEmpty())
        return 0;
    const qreal lead = tableAt(block).leadHeight(m_body.height());
    const bool isShort = block.withNext && block.rows.size() <= kShortTable;
    return isShort ? std::min(lead + kBelowTable + sectionHeight(index + 1), m_body.height()) : lead;
}

qreal ReportLayout::pictureHeight(std::size_t index) const
{
    const auto &chart = std::get<ChartBlock>(m_document.blocks[index]);
    const qreal least = chart.least > 0 ? chart.least : chart.height;
    return std::min(least + kBelowPicture + noteHeight(index + 1), m_body.height());
}

qreal ReportLayout::noteHeight(std::size_t index) const
{
    const auto *note =
        index < m_document.blocks.size() ? std::get_if<NoteBlock>(&m_document.blocks[index]) : nullptr;
    if (!note)
        return 0;
    return kSmallLine
        * qreal(breakLines(note->text, paperFont(kSmallSize), {m_body.width(), 0, false}).size());
}

qreal ReportLayout::sectionHeight(std::size_t index)
{
    qreal height = 0;
    for (; index < m_document.blocks.size(); ++index) {
        const ReportBlock &block = m_document.blocks[index];
        if (const auto *table = std::get_if<TableBlock>(&block))
            height += tableAt(*table).wholeHeight() + kBelowTable;
        else if (std::holds_alternative<NoteBlock>(block))
            height += noteHeight(index) + kBelowText;
        else if (const auto *spacer = std::get_if<SpacerBlock>(&block))
            height += spacer->height;
        else
            break;
    }
    return height;
}

qreal ReportLayout::leadHeight(std::size_t index)
{
    if (index >= m_document.blocks.size())
        return 0;
    const ReportBlock &block = m_document.blocks[index];
    if (const auto *table = std::get_if<TableBlock>(&block))
        return tableLead(*table, index);
    if (std::holds_alternative<ChartBlock>(block))
        return std::min(pictureHeight(index), m_body.height() - 60);
    if (std::holds_alternative<NoteBlock>(block)) // a note introduces what follows it
        return 2 * kSmallLine + leadHeight(index + 1);
    if (const auto *text = std::get_if<ParagraphBlock>(&block); text && index + 1 < m_document.blocks.size()
        && std::holds_alternative<ChartBlock>(m_document.blocks[index + 1])) {
        // A sentence that introduces a picture stands above it.
        const BreakRules rules{m_body.width(), qreal(kIndentCharacters * kTextSize), false};
        const auto lines = qreal(breakLines(text->text, paperFont(kTextSize), rules).size());
        return lines > 2 ? 2 * kTextLine : lines * kTextLine + leadHeight(index + 1);
    }
    return 2 * kTextLine;
}

} // namespace shuzhi
