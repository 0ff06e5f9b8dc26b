// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/jsonreader.h"

#include "models/domain/headeralias.h"
#include "models/exchange/contentkind.h"
#include "models/exchange/jsonrows.h"

namespace shuzhi {

JsonReader::JsonReader(const QString &path, const SourceOptions &options)
    : m_file(path)
    , m_options(options)
{
}

Result<std::unique_ptr<SheetSource>> JsonReader::open(const QString &path, const SourceOptions &options)
{
    std::unique_ptr<JsonReader> reader(new JsonReader(path, options));
    if (!reader->m_file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable, reader->m_file.errorString(), path);
    const Result<TextEncoding> encoding = encodingOf(reader->m_file, options.encoding, options.cancelled);
    if (!encoding)
        return tl::unexpected(encoding.error());
    reader->m_encoding = *encoding;
    if (const Status status = reader->findTables(); !status)
        return tl::unexpected(status.error());
    return std::unique_ptr<SheetSource>(std::move(reader));
}

Status JsonReader::findTables()
{
    JsonSurvey survey;
    if (Status status = parseJson(m_file, m_encoding, m_options, survey); !status)
        return status;
    m_isDcatUs = survey.isDcatUs();
    const bool foreign = !survey.foreignKind().isEmpty();
    if (!foreign)
        m_tables = survey.takeTables();
    if (m_tables.isEmpty() && !foreign && survey.isSingleObject()) {
        const JsonTable whole{JsonTable::Kind::Single, {}, 1, {}};
        const Result<bool> record = isRecord(whole);
        if (!record)
            return tl::unexpected(record.error());
        if (*record)
            m_tables = {whole};
    }
    if (m_tables.isEmpty())
        return fail(ErrorCode::Unreadable, QStringLiteral("not a table: %1").arg(survey.description()),
                    contentCode(ContentKind::Json));
    return {};
}

/// Whether one object alone is a record and not settings: two of its names are known column heads,
/// one of them a title.
Result<bool> JsonReader::isRecord(const JsonTable &whole)
{
    const Result<QByteArrayList> columns = columnsOf(whole);
    if (!columns)
        return tl::unexpected(columns.error());
    int known = 0;
    bool titled = false;
    for (const QByteArray &column : *columns) {
        const auto field = fieldForHeader(QString::fromUtf8(column));
        known += field ? 1 : 0;
        titled = titled || field == QStringLiteral("title");
    }
    return titled && known > 1;
}

Result<QByteArrayList> JsonReader::columnsOf(const JsonTable &table)
{
    if (table.kind == JsonTable::Kind::Rows || table.kind == JsonTable::Kind::Lines)
        return table.head;
    JsonRows rows(table, JsonRows::Task::Columns, {}, m_options, {});
    if (const Status status = parseJson(m_file, m_encoding, m_options, rows); !status)
        return tl::unexpected(status.error());
    return rows.columns();
}

QList<SheetInfo> JsonReader::sheets() const
{
    QList<SheetInfo> all;
    for (const JsonTable &table : m_tables)
        all.append({table.name(), false});
    return all;
}

Status JsonReader::readRows(int sheet, const RowSink &sink)
{
    if (sheet < 0 || sheet >= m_tables.size())
        return fail(ErrorCode::NotFound, QStringLiteral("the file has no table %1").arg(sheet + 1),
                    QString::number(sheet));
    if (!m_columns.contains(sheet)) {
        Result<QByteArrayList> columns = columnsOf(m_tables[sheet]);
        if (!columns)
            return tl::unexpected(columns.error());
        m_columns.emplace(sheet, std::move(*columns));
    }
    JsonRows rows(m_tables[sheet], JsonRows::Task::Rows, m_columns.at(sheet), m_options, sink);
    if (!rows.head())
        return rows.refusal() ? Status(tl::unexpected(*rows.refusal())) : Status();
    return parseJson(m_file, m_encoding, m_options, rows);
}

} // namespace shuzhi
