// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/import/clipboardtable.h"

#include <QFileInfo>
#include <QMimeData>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextTable>
#include <QUrl>

namespace shuzhi::clipboardtable {

namespace {

QString quoted(QString cell)
{
    if (!cell.contains(u'\t') && !cell.contains(u'\n') && !cell.contains(u'"'))
        return cell;
    return u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QString textOf(const QTextTableCell &cell)
{
    QStringList blocks;
    for (auto it = cell.begin(); it != cell.end(); ++it)
        blocks += it.currentBlock().text();
    return blocks.join(u'\n').replace(QChar::LineSeparator, u'\n').trimmed();
}

/// A merged cell stands once, at its first place, as in a workbook.
QString tsvOf(const QTextTable &table)
{
    QStringList lines;
    for (int row = 0; row < table.rows(); ++row) {
        QStringList cells;
        for (int column = 0; column < table.columns(); ++column) {
            const QTextTableCell cell = table.cellAt(row, column);
            const bool first = cell.row() == row && cell.column() == column;
            cells += first ? quoted(textOf(cell)) : QString();
        }
        lines += cells.join(u'\t');
    }
    return lines.join(u'\n');
}

QString tsvOfHtml(const QString &html)
{
    QTextDocument document;
    document.setHtml(html);
    const QList<QTextFrame *> frames = document.rootFrame()->childFrames();
    for (const QTextFrame *frame : frames) {
        if (const auto *table = qobject_cast<const QTextTable *>(frame))
            return tsvOf(*table);
    }
    return {};
}

} // namespace

QString tsvOf(const QMimeData *data)
{
    if (!data)
        return {};
    const QString text = data->text();
    // One line without a tab is a word somebody copied, no table.
    if (data->hasText() && (text.contains(u'\t') || text.trimmed().contains(u'\n')) && !data->hasUrls())
        return text;
    return data->hasHtml() ? tsvOfHtml(data->html()) : QString();
}

QString fileOf(const QMimeData *data)
{
    if (!data || !data->hasUrls())
        return {};
    const QList<QUrl> urls = data->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile() && QFileInfo(url.toLocalFile()).isFile())
            return url.toLocalFile();
    }
    return {};
}

} // namespace shuzhi::clipboardtable
