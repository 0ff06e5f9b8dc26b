// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/jsonwriter.h"

#include "models/exchange/cellvalue.h"
#include "models/exchange/outputfile.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace shuzhi {

namespace {

constexpr qsizetype FlushBytes = 256 * 1024;

/// One value in JSON; Qt writes values only inside a document, hence the brackets taken off.
QByteArray encoded(const QJsonValue &value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

QByteArray encoded(const CellValue &value)
{
    if (std::holds_alternative<std::monostate>(value))
        return QByteArrayLiteral("null");
    if (const auto *number = std::get_if<qint64>(&value))
        return QByteArray::number(*number);
    if (const auto *number = std::get_if<double>(&value))
        return encoded(QJsonValue(*number));
    return encoded(QJsonValue(cellValueText(value)));
}

Result<QByteArrayList> keysOf(const Table &table)
{
    QByteArrayList keys;
    for (const Column &column : table.columns) {
        const QByteArray key = encoded(QJsonValue(column.key.isEmpty() ? column.header : column.key));
        if (keys.contains(key))
            return fail(ErrorCode::Usage, QStringLiteral("two columns named %1").arg(QString::fromUtf8(key)),
                        column.header);
        keys.append(key);
    }
    return keys;
}

Status appendRow(QByteArray &block, const Table &table, const QByteArrayList &keys, const QVariantList &row)
{
    for (qsizetype i = 0; i < row.size(); ++i) {
        const Result<CellValue> value = cellValue(row[i], table.columns[i].kind);
        if (!value)
            return tl::unexpected(value.error());
        block += (i == 0 ? '{' : ',') + keys[i] + ':' + encoded(*value);
    }
    block += '}';
    return {};
}

} // namespace

Result<WriteReport> JsonWriter::write(const QString &path, const Table &table, const RowPull &pull)
{
    const Result<QByteArrayList> keys = keysOf(table);
    if (!keys)
        return tl::unexpected(keys.error());
    OutputFile file(path);
    Status status = file.open();
    QByteArray block("[");
    QVariantList row;
    qint64 rows = 0;
    while (status) {
        const Result<bool> more = pullRow(pull, table, row);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            break;
        block += rows++ == 0 ? "\n" : ",\n";
        status = appendRow(block, table, *keys, row);
        if (status && block.size() >= FlushBytes) {
            status = file.write(block);
            block.truncate(0);
        }
    }
    block += "\n]\n";
    if (status)
        status = file.write(block);
    if (!status)
        return tl::unexpected(status.error());
    return file.commit(rows);
}

} // namespace shuzhi
