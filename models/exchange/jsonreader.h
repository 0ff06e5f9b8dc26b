// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/jsontable.h"

#include <QFile>

#include <map>
#include <memory>

namespace shuzhi {

/// JSON as a source: each array of records is a sheet named by its path ("result.records"), largest
/// first. Row 1 is the head, the columns in order of first appearance; record k is row k + 1, as a
/// spreadsheet of it would show. The file is read as a stream, once to find the tables, once to learn
/// a table's columns and once to hand over its rows; memory does not grow with it.
class JsonReader : public SheetSource
{
public:
    /// Errors: those of openSource. JSON without records is Unreadable (subject "json") and says what
    /// it is and which names it has.
    [[nodiscard]] static Result<std::unique_ptr<SheetSource>> open(const QString &path,
                                                                   const SourceOptions &options);

    QString format() const override
    {
        return m_isDcatUs ? QStringLiteral("data-json") : QStringLiteral("json");
    }
    QString encoding() const override { return m_encoding.name; }
    QList<SheetInfo> sheets() const override;
    Status readRows(int sheet, const RowSink &sink) override;
    QList<MergedRange> mergedRanges() const override { return {}; }

private:
    JsonReader(const QString &path, const SourceOptions &options);
    [[nodiscard]] Status findTables();
    [[nodiscard]] Result<bool> isRecord(const JsonTable &whole);
    [[nodiscard]] Result<QByteArrayList> columnsOf(const JsonTable &table);

    QFile m_file;
    SourceOptions m_options;
    TextEncoding m_encoding;
    QList<JsonTable> m_tables;
    std::map<int, QByteArrayList> m_columns; ///< by sheet, once known
    bool m_isDcatUs = false;
};

} // namespace shuzhi
