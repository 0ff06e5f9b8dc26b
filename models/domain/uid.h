// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace shuzhi {

/// A new UUIDv7 (RFC 9562) in lower case. Within the process each is greater than the one before,
/// from whatever thread, even if the clock runs back.
[[nodiscard]] QString newUid();

/// The UUIDv7 of given parts: milliseconds since 1970 (48 bits), 12 random bits, 62 random bits;
/// higher bits are cut off. For data that must come out the same from the same seed.
[[nodiscard]] QString uidFrom(qint64 unixMs, quint64 randA, quint64 randB);

/// Whether the text is a UUIDv7 as newUid() writes it.
[[nodiscard]] bool isUid(QStringView text);

} // namespace shuzhi
