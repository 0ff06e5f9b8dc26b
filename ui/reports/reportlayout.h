// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reports/displaylist.h"
#include "ui/reports/pagesetup.h"
#include "ui/reports/reportdocument.h"
#include "ui/reports/tablelayout.h"
#include "ui/reports/textlines.h"

#include <QCoreApplication>
#include <QList>

#include <map>
#include <stop_token>

namespace shuzhi {

/// Sets the blocks of a document on pages, once; the pages are then only painted.
class ReportLayout
{
    Q_DECLARE_TR_FUNCTIONS(shuzhi::ReportLayout)

public:
    ReportLayout(const ReportDocument &document, const PageSetup &setup);

    /// All pages with header and footer; asked to stop, those that were begun.
    [[nodiscard]] QList<PrintedPage> run(const std::stop_token &stop = {});

private:
    void set(const CoverBlock &block);
    void set(const TitleBlock &block);
    void set(const SubtitleBlock &block);
    void set(const HeadingBlock &block);
    void set(const ParagraphBlock &block);
    void set(const NoteBlock &block);
    void set(const TableBlock &block);
    void set(const ChartBlock &block);
    void set(const RowsChartBlock &block);
    void set(const SpacerBlock &block);
    void set(const PageBreakBlock &block);

    void newPage();
    /// Begins a new page if what is so high does not fit; a page with nothing on it is never left.
    void ensure(qreal height);
    [[nodiscard]] bool isPageEmpty() const;
    void setCentred(const QString &text, const QFont &font, const QColor &colour, qreal lineHeight);
    void setRunning(const QList<TextLine> &lines, const QColor &colour, qreal lineHeight);
    void setLine(const TextLine &line, const QColor &colour, qreal lineHeight);
    void setRow(const TableLayout &table, TableLayout::Row row, RowBox::Kind kind, qsizetype index);
    /// A picture with the note below it, which explains it.
    [[nodiscard]] qreal pictureHeight(std::size_t index) const;
    [[nodiscard]] qreal noteHeight(std::size_t index) const;
    /// The tables and notes from `index` on, and the room between them, up to anything else.
    [[nodiscard]] qreal sectionHeight(std::size_t index);
    /// The least of the block at `index` that must follow a heading on the same page.
    [[nodiscard]] qreal leadHeight(std::size_t index);
    [[nodiscard]] const TableLayout &tableAt(const TableBlock &block);
    /// The least of the table at `index`; of a short one with what must stand by its end.
    [[nodiscard]] qreal tableLead(const TableBlock &block, std::size_t index);
    void addFurniture();

    const ReportDocument &m_document;
    std::stop_token m_stop;
    QRectF m_inside; ///< inside the margins
    QRectF m_body; ///< without header and footer
    QList<PrintedPage> m_pages;
    qreal m_y = 0;
    int m_cover = -1; ///< page that bears no header
    std::size_t m_index = 0; ///< of the block being set
    std::map<const TableBlock *, TableLayout> m_tables;
};

} // namespace shuzhi
