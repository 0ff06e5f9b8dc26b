// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// 统一社会信用代码, the code of an organisation, by GB 32100-2015: 18 characters, of which the 17th
/// checks the organisation code inside (GB 11714) and the 18th the whole.
namespace shuzhi::uscc {

/// What is right and wrong with a code; the two check characters are told apart.
struct Check
{
    bool wellFormed = false; ///< length, alphabet and the six region digits
    bool outer = false; ///< the 18th character, modulus 31
    bool inner = false; ///< the 17th character, modulus 11

    [[nodiscard]] bool valid() const { return wellFormed && outer && inner; }
    bool operator==(const Check &) const = default;
};

/// Checks a code as it stands (no trimming, capital letters).
[[nodiscard]] Check check(QStringView code);

/// A code for sample data that passes both checks and is marked by its body MB99…: "11" (an organ
/// of the state), the region (6 digits, GB/T 2260), the serial 0…9999. Empty if the region or the
/// serial is out of bounds.
[[nodiscard]] QString synthetic(QStringView region, int serial);

} // namespace shuzhi::uscc
