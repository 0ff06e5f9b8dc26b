// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reports/displaylist.h"
#include "ui/reports/reportdocument.h"
#include "ui/reports/textlines.h"

#include <QFont>

namespace shuzhi {

/// A printed table measured for a width: columns, and rows as broken cells, ready to be placed.
class TableLayout
{
public:
    TableLayout(const TableBlock &table, qreal width, const QFont &font);

    /// A row as lines per cell; all rows of a table, and its head, look like this.
    struct Row
    {
        QList<QList<TextLine>> cells;
        bool isGroup = false;
        qreal height = 0;
    };

    [[nodiscard]] const Row &head() const { return m_head; }
    [[nodiscard]] qsizetype rowCount() const { return m_table.rows.size(); }
    [[nodiscard]] Row row(qsizetype index) const;
    /// The title row of a group on the pages that continue it.
    [[nodiscard]] Row continuedGroup(qsizetype index) const;
    /// Cuts a row too tall for any page: what fits stays in `row`, the rest is returned.
    [[nodiscard]] Row splitOff(Row &row, qreal height) const;
    /// Head and all rows.
    [[nodiscard]] qreal wholeHeight() const;
    /// Head and first rows, of a small table all: the least that may stand under a heading. `page`: height of
    /// a page's body.
    [[nodiscard]] qreal leadHeight(qreal page) const;
    /// What must stand on one page with a row: of a group's title its first row, of the last but one the
    /// last. A row that no page holds needs only room for its first lines; its rest goes on.
    [[nodiscard]] qreal togetherHeight(qsizetype index, const Row &row, qreal page) const;

    void place(PrintedPage &page, const Row &row, RowBox box) const;

private:
    /// Widths a column asks for.
    struct Wants
    {
        qreal content = 0; ///< nothing breaks
        qreal narrow = 0; ///< its head breaks in two
        qreal slim = 0; ///< a head of many words breaks in three
        qreal least = 0; ///< neither a word nor a figure breaks
        qreal lines = 0; ///< nor a line of a list within a cell
        qreal shorts = 0; ///< nor a cell of a few characters
    };

    [[nodiscard]] Wants wantsOf(qsizetype index) const;
    [[nodiscard]] qreal headWidth(const QString &title, int lines) const;
    [[nodiscard]] qreal widestWord(qsizetype index) const;
    [[nodiscard]] qreal widestLine(qsizetype index) const;
    [[nodiscard]] qreal widestShort(qsizetype index) const;
    /// What each column asks for; lists keep their lines, and then short cells theirs, if all columns can
    /// have their least besides.
    [[nodiscard]] QList<Wants> allWants(qreal width) const;
    void measureColumns(qreal width);
    [[nodiscard]] bool contentFits(QList<Wants> &wants, qreal width);
    void shareRoom(const QList<qsizetype> &columns, qreal room, const QList<Wants> &wants);
    void fillWidth(const QList<Wants> &wants);
    [[nodiscard]] Row brokenRow(const QStringList &cells, bool isGroup) const;
    [[nodiscard]] QList<TextLine> brokenCell(const QString &text, qreal width) const;
    [[nodiscard]] qreal heightOf(const Row &row) const;
    /// The height of the row, or of its first lines if no page holds it.
    [[nodiscard]] qreal leastHeight(const Row &row, qreal page) const;
    [[nodiscard]] qreal cellLeft(const QRectF &cell, const TextLine &line, ColumnKind kind) const;

    const TableBlock &m_table;
    QFont m_font;
    qreal m_padding = 0; ///< left and right of a cell's words
    QList<qreal> m_widths;
    qreal m_width = 0;
    qreal m_ascent = 0;
    Row m_head;
};

} // namespace shuzhi
