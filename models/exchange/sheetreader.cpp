// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sheetreader.h"

#include "models/exchange/contentkind.h"
#include "models/exchange/csvreader.h"
#include "models/exchange/jsonreader.h"
#include "models/exchange/textdecoder.h"
#include "models/exchange/xlsxreader.h"

namespace shuzhi {

Result<std::unique_ptr<SheetSource>> openSource(const QString &path, const SourceOptions &options)
{
    const Result<ContentKind> kind = recogniseContent(path);
    if (!kind)
        return tl::unexpected(kind.error());
    if (*kind == ContentKind::ZipArchive)
        return XlsxReader::open(path, options);
    // Zeros make UTF-16 without a mark look binary; a named encoding decides.
    const bool named = *kind == ContentKind::Binary && encodingName(options.encoding).startsWith(u"UTF-");
    if (*kind == ContentKind::Text || named)
        return CsvReader::open(path, options);
    if (*kind == ContentKind::Json)
        return JsonReader::open(path, options);
    return notATable(*kind);
}

} // namespace shuzhi
