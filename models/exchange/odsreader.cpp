// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/odsreader.h"

#include "models/exchange/contentkind.h"
#include "models/exchange/odsindex.h"
#include "models/exchange/odssheet.h"

namespace shuzhi {

namespace {

const QString ContentPart = QStringLiteral("content.xml");
const QString StylesPart = QStringLiteral("styles.xml");
const QString ManifestPart = QStringLiteral("META-INF/manifest.xml");
const QString TypePart = QStringLiteral("mimetype");
constexpr qint64 MaxTypeBytes = 1024;

Result<QByteArray> wholePart(ZipFile &zip, const QString &part, qint64 maxBytes)
{
    QByteArray whole;
    const Status read = zip.read(part, maxBytes, [&whole](QByteArrayView piece) -> Result<bool> {
        whole.append(piece);
        return true;
    });
    if (!read)
        return tl::unexpected(read.error());
    return whole;
}

/// What the media type says the document is; a spreadsheet where it says nothing.
std::optional<ContentKind> otherKind(ZipFile &zip)
{
    constexpr std::string_view Common = "application/vnd.oasis.opendocument.";
    const QByteArray type = wholePart(zip, TypePart, MaxTypeBytes).value_or(QByteArray()).trimmed();
    const std::string_view name(type.constData(), std::size_t(type.size()));
    if (name.empty() || (name.starts_with(Common) && name.substr(Common.size()).starts_with("spreadsheet")))
        return std::nullopt;
    return name.starts_with(Common) ? odsKindOf(name.substr(Common.size())) : ContentKind::OpenDocument;
}

/// Refuses what is encrypted or has no content. The manifest is searched, not parsed: old ones declare
/// a document type, which XmlSax refuses.
Status checkPackage(ZipFile &zip, const SourceLimits &limits)
{
    if (zip.contains(ManifestPart)) {
        const auto manifest = wholePart(zip, ManifestPart, limits.partBytes);
        if (!manifest)
            return tl::unexpected(manifest.error());
        if (manifest->contains("encryption-data"))
            return notATable(otherKind(zip).value_or(ContentKind::EncryptedWorkbook));
    }
    if (!zip.contains(ContentPart))
        return notATable(otherKind(zip).value_or(ContentKind::OpenDocument));
    return {};
}

} // namespace

bool OdsReader::claims(const ZipFile &zip)
{
    const bool relationships = zip.contains(QStringLiteral("_rels/.rels")); // an OOXML package
    return !relationships && (zip.contains(ContentPart) || zip.contains(ManifestPart));
}

Result<std::unique_ptr<SheetSource>> OdsReader::open(std::unique_ptr<ZipFile> zip,
                                                     const SourceOptions &options)
{
    if (const Status status = checkPackage(*zip, options.limits); !status)
        return tl::unexpected(status.error());
    std::unique_ptr<OdsReader> reader(new OdsReader(options));
    reader->m_zip = std::move(zip);
    if (const Status status = reader->readIndex(); !status)
        return tl::unexpected(status.error());
    return std::unique_ptr<SheetSource>(std::move(reader));
}

Result<std::unique_ptr<SheetSource>> OdsReader::openFlat(const QString &path, const SourceOptions &options)
{
    std::unique_ptr<OdsReader> reader(new OdsReader(options));
    reader->m_path = path;
    if (const Status status = reader->readIndex(); !status)
        return tl::unexpected(status.error());
    return std::unique_ptr<SheetSource>(std::move(reader));
}

Status OdsReader::parseContent(XmlHandler &handler)
{
    const qint64 most = m_options.limits.inflatedBytes;
    return m_zip ? XmlSax::parse(*m_zip, ContentPart, most, handler, m_options.cancelled)
                 : XmlSax::parseFile(m_path, most, handler, m_options.cancelled);
}

Status OdsReader::readIndex()
{
    if (m_zip && m_zip->contains(StylesPart)) {
        OdsIndexHandler common(m_styles, m_options.limits, true);
        const Status status =
            XmlSax::parse(*m_zip, StylesPart, m_options.limits.partBytes, common, m_options.cancelled);
        if (!status)
            return status;
    }
    OdsIndexHandler index(m_styles, m_options.limits, false);
    if (const Status status = parseContent(index); !status)
        return status;
    if (index.sheets().isEmpty())
        return fail(ErrorCode::Unreadable, QStringLiteral("a workbook without worksheets"),
                    QStringLiteral("no_sheets"));
    m_sheets = index.sheets();
    m_from1904 = index.from1904();
    return {};
}

Status OdsReader::readRows(int sheet, const RowSink &sink)
{
    m_merged.clear();
    if (sheet < 0 || sheet >= m_sheets.size())
        return fail(ErrorCode::NotFound, QStringLiteral("the workbook has no sheet %1").arg(sheet + 1),
                    QString::number(sheet));
    OdsSheetHandler handler(m_styles, m_from1904, sheet, m_options, sink);
    Status status = parseContent(handler);
    if (status && handler.reachedEnd())
        m_merged = handler.mergedRanges();
    return status;
}

} // namespace shuzhi
