// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/odsreader.h"
#include "tests/fuzz/fuzzsupport.h"
#include "tests/fuzz/targets.h"

namespace shuzhi::fuzz {

/// The input is a content part, or a styles part and behind its end mark a content part.
void ods(QByteArrayView bytes)
{
    static MemoryFile file;
    QList<QPair<QByteArray, QByteArrayView>> parts;
    if (const qsizetype end = bytes.indexOf(PartEnd); end >= 0) {
        parts.append({"styles.xml", bytes.first(end)});
        bytes = bytes.sliced(end + 1);
    }
    parts.append({"content.xml", bytes});
    auto archive = ZipFile::open(file.holding(storedZip(parts)), SourceLimits());
    expect(archive.has_value(), "a whole archive opens");
    expect(OdsReader::claims(**archive), "an archive with content is claimed");
    const auto source = OdsReader::open(std::move(*archive), {});
    if (source)
        readAll(**source);
}

} // namespace shuzhi::fuzz
