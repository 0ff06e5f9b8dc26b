// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sheetreader.h"

#include "models/exchange/contentkind.h"
#include "models/exchange/csvreader.h"
#include "models/exchange/jsonreader.h"
#include "models/exchange/odsreader.h"
#include "models/exchange/textdecoder.h"
#include "models/exchange/xlsreader.h"
#include "models/exchange/xlsxreader.h"

namespace shuzhi {

namespace {

Result<std::unique_ptr<SheetSource>> openArchive(const QString &path, const SourceOptions &options)
{
    auto zip = ZipFile::open(path, options.limits);
    if (!zip)
        return tl::unexpected(zip.error());
    if (OdsReader::claims(**zip))
        return OdsReader::open(std::move(*zip), options);
    zip->reset();
    return XlsxReader::open(path, options);
}

} // namespace

Result<std::unique_ptr<SheetSource>> openSource(const QString &path, const SourceOptions &options)
{
    const Result<ContentKind> kind = recogniseContent(path);
    if (!kind)
        return tl::unexpected(kind.error());
    if (*kind == ContentKind::ZipArchive)
        return openArchive(path, options);
    if (*kind == ContentKind::XlsWorkbook || *kind == ContentKind::OleDocument)
        return XlsReader::open(path, options);
    if (*kind == ContentKind::OpenDocument)
        return OdsReader::openFlat(path, options);
    // Zeros make UTF-16 without a mark look binary; a named encoding decides.
    const bool named = *kind == ContentKind::Binary && encodingName(options.encoding).startsWith(u"UTF-");
    if (*kind == ContentKind::Text || named)
        return CsvReader::open(path, options);
    if (*kind == ContentKind::Json)
        return JsonReader::open(path, options);
    return notATable(*kind);
}

} // namespace shuzhi
