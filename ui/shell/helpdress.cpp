// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/helpdress.h"

#include "ui/widgets/theme.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextTable>

#include <algorithm>

namespace shuzhi {

namespace {

constexpr int headingLevels = 3;
constexpr int headingSteps[headingLevels] = {2, 1, 0}; // HTML font sizes above the text's
constexpr int headingSpace[headingLevels] = {4, 18, 12}; // px above

void dressHeadings(QTextDocument &document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const int level = block.blockFormat().headingLevel();
        if (level < 1)
            continue;
        const int at = std::min(level, headingLevels) - 1;
        QTextCursor cursor(block);
        QTextBlockFormat format;
        format.setTopMargin(headingSpace[at]);
        format.setBottomMargin(6);
        cursor.mergeBlockFormat(format);
        cursor.select(QTextCursor::BlockUnderCursor);
        QTextCharFormat words;
        words.setProperty(QTextFormat::FontSizeAdjustment, headingSteps[at]);
        cursor.mergeCharFormat(words);
    }
}

void dressTable(QTextTable &table)
{
    QTextTableFormat format = table.format();
    format.setBorder(0);
    format.setBorderCollapse(true);
    format.setCellPadding(5);
    format.setCellSpacing(0);
    format.setBottomMargin(8);
    table.setFormat(format);
    for (int row = 0; row < table.rows(); ++row) {
        for (int column = 0; column < table.columns(); ++column) {
            QTextTableCell cell = table.cellAt(row, column);
            QTextTableCellFormat edge = cell.format().toTableCellFormat();
            edge.setBottomBorder(1);
            edge.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            edge.setBottomBorderBrush(Theme::current().line);
            edge.setPadding(5);
            edge.setRightPadding(18);
            cell.setFormat(edge);
        }
    }
}

} // namespace

void dressHelp(QTextDocument &document)
{
    document.setDocumentMargin(Theme::measures().pageMargin);
    dressHeadings(document);
    for (QTextFrame *frame : document.rootFrame()->childFrames()) {
        if (auto *table = qobject_cast<QTextTable *>(frame))
            dressTable(*table);
    }
}

} // namespace shuzhi
