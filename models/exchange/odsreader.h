// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/odsstyles.h"
#include "models/exchange/sheetreader.h"
#include "models/exchange/zipfile.h"

namespace shuzhi {

/// An OpenDocument spreadsheet (.ods, .ots) or its flat form of one XML file (.fods) as a source:
/// streams sheets, keeps only their names and the styles.
class OdsReader : public SheetSource
{
public:
    /// Whether an archive is an OpenDocument file of any kind.
    [[nodiscard]] static bool claims(const ZipFile &zip);
    /// Reads styles and the list of sheets. Errors: those of openSource.
    [[nodiscard]] static Result<std::unique_ptr<SheetSource>> open(std::unique_ptr<ZipFile> zip,
                                                                   const SourceOptions &options);
    /// The same for a flat file.
    [[nodiscard]] static Result<std::unique_ptr<SheetSource>> openFlat(const QString &path,
                                                                       const SourceOptions &options);

    QString format() const override { return m_zip ? QStringLiteral("ods") : QStringLiteral("fods"); }
    QString encoding() const override { return {}; }
    QList<SheetInfo> sheets() const override { return m_sheets; }
    Status readRows(int sheet, const RowSink &sink) override;
    QList<MergedRange> mergedRanges() const override { return m_merged; }

private:
    explicit OdsReader(const SourceOptions &options)
        : m_options(options)
    {
    }
    [[nodiscard]] Status readIndex();
    [[nodiscard]] Status parseContent(XmlHandler &handler);

    SourceOptions m_options;
    std::unique_ptr<ZipFile> m_zip; ///< none for a flat file
    QString m_path; ///< of a flat file
    OdsStyles m_styles;
    QList<SheetInfo> m_sheets;
    bool m_from1904 = false;
    QList<MergedRange> m_merged;
};

} // namespace shuzhi
