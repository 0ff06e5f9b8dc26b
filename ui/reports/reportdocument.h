// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <functional>
#include <variant>
#include <vector>

class QPainter;

namespace shuzhi {

/// How a column reads: words to the left, figures to the right, marks and grades in the middle.
enum class ColumnKind { Text, Number, Word };

/// A column of a printed table.
struct TableColumn
{
    QString title;
    ColumnKind kind = ColumnKind::Text;
    qreal share = 0; ///< share of the table's width, 0 to 1; 0: by content
};

/// A row of a printed table; a group row has one cell, its title, over all columns.
struct TableRow
{
    QStringList cells;
    bool isGroup = false;
};

/// A page of its own before all others: what the report is, of when, and where its figures come from.
struct CoverBlock
{
    QString title;
    QString subtitle; ///< period
    QString mark; ///< "SAMPLE scheme", "synthetic city"; empty: none
    QList<QPair<QString, QString>> facts; ///< "As of" and "2023-06-30"
};

/// The name of the whole report, centred.
struct TitleBlock
{
    QString text;
};

/// What stands under the title: as-of day, scheme, time.
struct SubtitleBlock
{
    QString text;
};

/// The head of a section; never the last thing on a page.
struct HeadingBlock
{
    QString text;
    bool together = false; ///< with the notes and tables below it on one page, if a page holds them
};

/// Running text, justified, first line in by two characters as Chinese documents have it.
struct ParagraphBlock
{
    QString text;
};

/// Small secondary text: a source, a caveat.
struct NoteBlock
{
    QString text;
};

/// A table that breaks between rows, repeats its head and carries the title of an open group.
struct TableBlock
{
    QList<TableColumn> columns;
    QList<TableRow> rows;
    bool withNext =
        false; ///< its last rows stand on the page of the tables and notes that follow: a signature
};

/// A picture drawn by whoever knows how, in units of 1/96 inch; stands on one page as a whole.
struct ChartBlock
{
    qreal height = 0;
    std::function<void(QPainter &, const QRectF &)> paint;
    qreal least = 0; ///< it may be painted so low where a page has no more room; 0: it may not
};

/// A picture of rows below a head, with a foot below: set in as many parts as the pages need, each with head
/// and foot, about equally many rows on each.
struct RowsChartBlock
{
    qreal head = 0;
    qreal row = 0; ///< height of one
    qreal foot = 0;
    qsizetype rows = 0;
    /// Paints so many rows from the first on, head and foot around them.
    std::function<void(QPainter &, const QRectF &, qsizetype first, qsizetype count)> paint;
};

/// Room between two blocks.
struct SpacerBlock
{
    qreal height = 0;
};

/// What follows begins a new page.
struct PageBreakBlock
{
};

using ReportBlock =
    std::variant<CoverBlock, TitleBlock, SubtitleBlock, HeadingBlock, ParagraphBlock, NoteBlock, TableBlock,
                 ChartBlock, RowsChartBlock, SpacerBlock, PageBreakBlock>;

/// A figure a report prints: what it is, and the search expression whose total it is, so that every number
/// on paper can be followed to its rows.
struct ReportFigure
{
    QString text; ///< as printed
    /// Id in the metric catalogue, of an indicator or a head; "branch_" and a cause; "score"; "rows". Of a
    /// denominator it ends in a slash.
    QString metric;
    QString where;
    qint64 value = 0; ///< a count; of points 1/10000, then `where` are the rows that were looked at
    bool isPoints = false;
    QString source = {}; ///< of a figure that was entered and has no rows: where it is from
};

/// A report as content without pages: blocks in reading order and what stands around every page.
struct ReportDocument
{
    QString headerLeft; ///< city and title
    QString headerRight; ///< period
    QString footerNote; ///< basis of the figures
    std::vector<ReportBlock> blocks;
    QList<ReportFigure> figures = {}; ///< all that was counted, in reading order
};

} // namespace shuzhi
