// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzzsupport.h"
#include "tests/fuzz/targets.h"

namespace shuzhi::fuzz {

void file(QByteArrayView bytes)
{
    static MemoryFile memory;
    const auto source = openSource(memory.holding(bytes), fewCells());
    if (source)
        readAll(**source);
    else
        expect(!source.error().detail.isEmpty(), "a refusal has its reason");
}

} // namespace shuzhi::fuzz
