// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/catalogcolumns.h"

#include "models/domain/vocabulary.h"
#include "ui/widgets/paint.h"

#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace shuzhi {

namespace {

constexpr int leastTitle = 166;
constexpr int padding = 18; ///< of a cell and its words
constexpr int headPadding = 38; ///< of a head, its arrow and number

/// Who makes room first.
constexpr CatalogColumn hiddenFirst[] = {
    CatalogColumn::Open, CatalogColumn::Library, CatalogColumn::State,       CatalogColumn::Items,
    CatalogColumn::Used, CatalogColumn::Code,    CatalogColumn::UpdateCycle, CatalogColumn::ShareType};

int wordsWidth(CatalogColumn column)
{
    switch (column) {
    case CatalogColumn::Title: return leastTitle;
    case CatalogColumn::Code: return 88;
    case CatalogColumn::Department:
    case CatalogColumn::Library: return 96;
    case CatalogColumn::Resource: return 80;
    case CatalogColumn::State: return 68;
    case CatalogColumn::Used:
    case CatalogColumn::Overdue: return 60;
    case CatalogColumn::Abstract: return 240;
    case CatalogColumn::Classification:
    case CatalogColumn::ProviderCode: return 160;
    default: break;
    }
    switch (catalogCellKind(column)) {
    case CatalogCellKind::Count:
    case CatalogCellKind::Ratio: return 58;
    case CatalogCellKind::Date: return 92;
    case CatalogCellKind::Text: return columnVocabulary(catalogEditColumn(column)).isEmpty() ? 120 : 58;
    }
    return 58;
}

} // namespace

CatalogColumns::CatalogColumns(QTableView &table, const CatalogWords &words)
    : QObject(&table)
    , m_table(table)
    , m_words(words)
    , m_head(table.horizontalHeader())
{
    connect(m_head, &QHeaderView::sectionResized, this,
            [this](int section, int, int width) { resized(section, width); });
    connect(m_head, &QHeaderView::sectionMoved, this, [this] {
        if (m_placing)
            return;
        m_layout.chosen = shown();
        emit changed();
    });
    place();
}

void CatalogColumns::setLayout(const ColumnLayout &layout)
{
    m_layout = layout;
    place();
}

QList<CatalogColumn> CatalogColumns::shown() const
{
    QList<CatalogColumn> columns;
    for (int visual = 0; visual < m_head->count(); ++visual) {
        const int section = m_head->logicalIndex(visual);
        if (!m_head->isSectionHidden(section))
            columns += CatalogColumn(section);
    }
    return columns;
}

/// Moves the wanted columns to the front in their order; fit() hides the others.
void CatalogColumns::place()
{
    m_placing = true;
    const QList<CatalogColumn> &wanted = m_layout.chosen.isEmpty() ? ColumnLayout::usual() : m_layout.chosen;
    for (int visual = 0; visual < wanted.size(); ++visual)
        m_head->moveSection(m_head->visualIndex(int(wanted.at(visual))), visual);
    m_placing = false;
    fit();
}

int CatalogColumns::usualWidth(CatalogColumn column) const
{
    const QFontMetrics metrics = m_table.fontMetrics();
    int width = std::max(wordsWidth(column),
                         metrics.horizontalAdvance(m_words.heads.value(int(column))) + headPadding);
    if (column == CatalogColumn::Resource)
        width = std::max(width, pillWidth(m_words.unmounted) + 16);
    const QString edited = catalogEditColumn(column);
    for (const VocabularyValue &value : vocabulary(columnVocabulary(edited)).values())
        width = std::max(width, metrics.horizontalAdvance(value.label.in(m_words.language)) + padding);
    return width;
}

int CatalogColumns::widthOf(CatalogColumn column) const
{
    const auto kept = m_layout.widths.constFind(column);
    return kept == m_layout.widths.constEnd() ? usualWidth(column) : *kept;
}

int CatalogColumns::taken(const QList<CatalogColumn> &columns) const
{
    int width = 0;
    for (const CatalogColumn column : columns)
        width += widthOf(column);
    return width;
}

void CatalogColumns::fit()
{
    m_placing = true;
    const QList<CatalogColumn> before = shown();
    QList<CatalogColumn> columns = m_layout.chosen.isEmpty() ? ColumnLayout::usual() : m_layout.chosen;
    const int room = m_table.viewport()->width();
    if (m_layout.chosen.isEmpty()) {
        for (const CatalogColumn column : hiddenFirst)
            if (taken(columns) > room)
                columns.removeOne(column);
    }
    for (int section = 0; section < m_head->count(); ++section) {
        const auto column = CatalogColumn(section);
        const bool seen = columns.contains(column);
        m_head->setSectionHidden(section, !seen);
        if (seen)
            m_head->resizeSection(section, widthOf(column));
    }
    const int left = room - taken(columns);
    if (left > 0)
        m_head->resizeSection(int(CatalogColumn::Title), widthOf(CatalogColumn::Title) + left);
    m_placing = false;
    if (shown() != before)
        emit shownChanged();
}

void CatalogColumns::resized(int section, int width)
{
    if (m_placing || width == 0)
        return;
    m_layout.widths.insert(CatalogColumn(section), width);
    if (section != int(CatalogColumn::Title)) // the title follows when it is let go of
        fit();
    emit changed();
}

} // namespace shuzhi
