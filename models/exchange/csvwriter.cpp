// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/csvwriter.h"

#include "models/exchange/cellvalue.h"
#include "models/exchange/neutral.h"
#include "models/exchange/outputfile.h"

#include <algorithm>

namespace shuzhi {

namespace {

constexpr qsizetype FlushBytes = 256 * 1024;

void appendCell(QByteArray &line, const QString &text)
{
    const auto special = [](QChar c) { return c == u',' || c == u'"' || c == u'\n' || c == u'\r'; };
    if (std::none_of(text.begin(), text.end(), special)) {
        line += text.toUtf8();
        return;
    }
    QString quoted = text;
    quoted.replace(QStringLiteral("\""), QStringLiteral("\"\""));
    line += '"' + quoted.toUtf8() + '"';
}

/// Numbers and dates begin with "-" rightly; only text can be taken for a formula.
QString safeText(const CellValue &value)
{
    const auto *text = std::get_if<QString>(&value);
    return text ? neutral(*text) : cellValueText(value);
}

Status appendRow(QByteArray &block, const Table &table, const QVariantList &row)
{
    for (qsizetype i = 0; i < row.size(); ++i) {
        const Result<CellValue> value = cellValue(row[i], table.columns[i].kind);
        if (!value)
            return tl::unexpected(value.error());
        if (i > 0)
            block += ',';
        appendCell(block, safeText(*value));
    }
    block += "\r\n";
    return {};
}

QByteArray headOf(const Table &table)
{
    QByteArray head("\xEF\xBB\xBF");
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        if (i > 0)
            head += ',';
        appendCell(head, neutral(table.columns[i].header));
    }
    return head + "\r\n";
}

} // namespace

Result<WriteReport> CsvWriter::write(const QString &path, const Table &table, const RowPull &pull)
{
    OutputFile file(path);
    Status status = file.open();
    QByteArray block = headOf(table);
    QVariantList row;
    qint64 rows = 0;
    while (status) {
        const Result<bool> more = pullRow(pull, table, row);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            break;
        status = appendRow(block, table, row);
        ++rows;
        if (status && block.size() >= FlushBytes) {
            status = file.write(block);
            block.truncate(0);
        }
    }
    if (status)
        status = file.write(block);
    if (!status)
        return tl::unexpected(status.error());
    return file.commit(rows);
}

} // namespace shuzhi
