// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/csvparser.h"
#include "models/exchange/sheetreader.h"
#include "models/exchange/textencoding.h"

#include <QFile>

namespace shuzhi {

/// Separated values as a source of one sheet. The separator (comma, tab, semicolon, vertical bar) is
/// the one that cuts the most of the first records into the same number of cells.
class CsvReader : public SheetSource
{
public:
    /// Reads the whole text once, so that an encoding that does not fit is told before any row is
    /// handed over. Errors: those of openSource.
    [[nodiscard]] static Result<std::unique_ptr<SheetSource>> open(const QString &path,
                                                                   const SourceOptions &options);

    QString format() const override { return QStringLiteral("csv"); }
    QString encoding() const override { return m_encoding.name; }
    QList<SheetInfo> sheets() const override { return {SheetInfo{}}; }
    Status readRows(int sheet, const RowSink &sink) override;
    QList<MergedRange> mergedRanges() const override { return {}; }
    bool knowsMerges() const override { return false; }

private:
    CsvReader(const QString &path, const SourceOptions &options);
    [[nodiscard]] Status checkText();
    [[nodiscard]] Result<qint64> recordsBefore(qint64 offset);
    [[nodiscard]] Status sniffSeparator();
    [[nodiscard]] tl::unexpected<Error> misfit(qint64 record) const;

    QFile m_file;
    SourceOptions m_options;
    TextEncoding m_encoding;
    char m_separator = ',';
};

} // namespace shuzhi
