// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/csvparser.h"
#include "models/exchange/sheetreader.h"
#include "models/exchange/textencoding.h"

#include <QFile>

namespace shuzhi {

/// Separated values as a source of one sheet. How cells are separated and quoted is found from the
/// first records (csvdialect.h). A first line "sep=;" is no row.
class CsvReader : public SheetSource
{
public:
    /// Reads the whole text once, so that an encoding that does not fit is told before any row is
    /// handed over. Errors: those of openSource.
    [[nodiscard]] static Result<std::unique_ptr<SheetSource>> open(const QString &path,
                                                                   const SourceOptions &options);

    QString format() const override { return QStringLiteral("csv"); }
    QString encoding() const override { return m_encoding.name; }
    QString separator() const override { return QString::fromUtf8(m_dialect.separator); }
    QList<SheetInfo> sheets() const override { return {SheetInfo{}}; }
    Status readRows(int sheet, const RowSink &sink) override;
    QList<MergedRange> mergedRanges() const override { return {}; }
    bool knowsMerges() const override { return false; }

private:
    CsvReader(const QString &path, const SourceOptions &options);
    [[nodiscard]] Status checkText();
    [[nodiscard]] Result<qint64> recordsBefore(qint64 offset);
    [[nodiscard]] Status findDialect();
    [[nodiscard]] Status readText(const std::function<Result<bool>(QByteArrayView)> &sink);
    [[nodiscard]] tl::unexpected<Error> misfit(qint64 record) const;

    QFile m_file;
    SourceOptions m_options;
    TextEncoding m_encoding;
    CsvDialect m_dialect;
};

} // namespace shuzhi
