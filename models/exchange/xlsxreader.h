// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/sheetreader.h"
#include "models/exchange/xlsxpackage.h"
#include "models/exchange/xlsxstrings.h"
#include "models/exchange/xlsxstyles.h"
#include "models/exchange/zipfile.h"

#include <optional>

namespace shuzhi {

/// An OOXML workbook (.xlsx, .xlsm, .xltx) as a source: streams sheets, keeps only the shared strings.
class XlsxReader : public SheetSource
{
public:
    /// Reads the workbook and its styles; strings wait until a sheet is read.
    [[nodiscard]] static Result<std::unique_ptr<SheetSource>> open(const QString &path,
                                                                   const SourceOptions &options);

    QString format() const override { return QStringLiteral("xlsx"); }
    QString encoding() const override { return {}; }
    QList<SheetInfo> sheets() const override;
    Status readRows(int sheet, const RowSink &sink) override;
    QList<MergedRange> mergedRanges() const override { return m_merged; }

private:
    explicit XlsxReader(const SourceOptions &options)
        : m_options(options)
    {
    }
    [[nodiscard]] Status loadStrings();

    SourceOptions m_options;
    std::unique_ptr<ZipFile> m_zip;
    XlsxPackage m_package;
    XlsxStyles m_styles;
    std::optional<XlsxStrings> m_strings;
    QList<MergedRange> m_merged;
};

} // namespace shuzhi
