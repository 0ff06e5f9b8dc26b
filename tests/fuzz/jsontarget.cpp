// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/jsonreader.h"
#include "models/exchange/jsonstream.h"
#include "tests/fuzz/fuzzsupport.h"
#include "tests/fuzz/targets.h"

namespace shuzhi::fuzz {

namespace {

QByteArray mended(QByteArrayView bytes, qsizetype size)
{
    SurrogateMender mender;
    QByteArray result;
    while (!bytes.isEmpty()) {
        const QByteArrayView piece = bytes.first(std::min(size, bytes.size()));
        result += mender.mend(piece);
        bytes = bytes.sliced(piece.size());
    }
    return result + mender.rest();
}

} // namespace

void json(QByteArrayView bytes)
{
    static MemoryFile file;
    expect(mended(bytes, std::max<qsizetype>(bytes.size(), 1)) == mended(bytes, 5),
           "pieces of any size are mended alike");
    const auto source = JsonReader::open(file.holding(bytes), fewCells());
    if (source)
        readAll(**source);
}

} // namespace shuzhi::fuzz
