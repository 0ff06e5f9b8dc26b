// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/compoundfile.h"
#include "models/exchange/xlsbook.h"

namespace shuzhi {

/// An Excel workbook of 5.0 to 2003 (.xls, .xlt: BIFF5 and BIFF8 in a compound file) as a source:
/// streams sheets, keeps only the shared strings.
class XlsReader : public SheetSource
{
public:
    /// Reads the workbook's globals with its strings. Errors: those of openSource.
    [[nodiscard]] static Result<std::unique_ptr<SheetSource>> open(const QString &path,
                                                                   const SourceOptions &options);

    QString format() const override { return QStringLiteral("xls"); }
    QString encoding() const override { return {}; }
    QList<SheetInfo> sheets() const override;
    Status readRows(int sheet, const RowSink &sink) override;
    QList<MergedRange> mergedRanges() const override { return m_merged; }

private:
    XlsReader(const SourceOptions &options, std::unique_ptr<CompoundFile> file, BiffRecords records,
              XlsBook book);

    SourceOptions m_options;
    std::unique_ptr<CompoundFile> m_file;
    BiffRecords m_records;
    XlsBook m_book;
    QList<MergedRange> m_merged;
};

} // namespace shuzhi
