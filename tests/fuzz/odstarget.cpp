// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/odsreader.h"
#include "tests/fuzz/fuzzsupport.h"
#include "tests/fuzz/targets.h"

namespace shuzhi::fuzz {

/// The input is a styles part and behind its end mark a content part; without a mark, a flat file.
void ods(QByteArrayView bytes)
{
    static MemoryFile file;
    const qsizetype end = bytes.indexOf(PartEnd);
    if (end < 0) {
        if (const auto source = OdsReader::openFlat(file.holding(bytes), fewCells()))
            readAll(**source);
        return;
    }
    const QByteArrayView content = bytes.sliced(end + 1);
    const QByteArray parts = storedZip({{"styles.xml", bytes.first(end)}, {"content.xml", content}});
    auto archive = ZipFile::open(file.holding(parts), SourceLimits());
    expect(archive.has_value(), "a whole archive opens");
    expect(OdsReader::claims(**archive), "an archive with content is claimed");
    if (const auto source = OdsReader::open(std::move(*archive), fewCells()))
        readAll(**source);
}

} // namespace shuzhi::fuzz
