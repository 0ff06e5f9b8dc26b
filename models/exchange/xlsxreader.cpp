// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/xlsxreader.h"

#include "models/exchange/xlsxsheet.h"

namespace shuzhi {

Result<std::unique_ptr<SheetSource>> XlsxReader::open(const QString &path, const SourceOptions &options)
{
    std::unique_ptr<XlsxReader> reader(new XlsxReader(options));
    auto zip = ZipFile::open(path, options.limits);
    if (!zip)
        return tl::unexpected(zip.error());
    reader->m_zip = std::move(*zip);
    auto package = XlsxPackage::read(*reader->m_zip, options);
    if (!package)
        return tl::unexpected(package.error());
    reader->m_package = std::move(*package);
    if (const QString &part = reader->m_package.stylesPart; !part.isEmpty()) {
        auto styles = XlsxStyles::read(*reader->m_zip, part, options);
        if (!styles)
            return tl::unexpected(styles.error());
        reader->m_styles = std::move(*styles);
    }
    return std::unique_ptr<SheetSource>(std::move(reader));
}

QList<SheetInfo> XlsxReader::sheets() const
{
    QList<SheetInfo> all;
    for (const XlsxPackage::Sheet &sheet : m_package.sheets)
        all.append(sheet.info);
    return all;
}

Status XlsxReader::loadStrings()
{
    if (m_strings)
        return {};
    if (m_package.stringsPart.isEmpty()) {
        m_strings.emplace();
        return {};
    }
    auto strings = XlsxStrings::read(*m_zip, m_package.stringsPart, m_options);
    if (!strings)
        return tl::unexpected(strings.error());
    m_strings = std::move(*strings);
    return {};
}

Status XlsxReader::readRows(int sheet, const RowSink &sink)
{
    m_merged.clear();
    if (sheet < 0 || sheet >= m_package.sheets.size())
        return fail(ErrorCode::NotFound, QStringLiteral("the workbook has no sheet %1").arg(sheet + 1),
                    QString::number(sheet));
    if (Status status = loadStrings(); !status)
        return status;
    XlsxSheetHandler handler(*m_strings, m_styles, m_package.from1904, m_options.limits, sink);
    Status status = XmlSax::parse(*m_zip, m_package.sheets[sheet].part, m_options.limits.inflatedBytes,
                                  handler, m_options.cancelled);
    if (status)
        m_merged = handler.mergedRanges();
    return status;
}

} // namespace shuzhi
