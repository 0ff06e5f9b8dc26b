// SPDX-License-Identifier: GPL-3.0-or-later
// The entry of libFuzzer; one program per target, named by SHUZHI_FUZZ_TARGET.
#include "tests/fuzz/targets.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    shuzhi::fuzz::SHUZHI_FUZZ_TARGET(QByteArrayView(data, qsizetype(size)));
    return 0;
}
