// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/numbertext.h"

namespace shuzhi {

/// Text of an office:date-value in the form every date of a source has; what is no date is given back
/// as it stands.
[[nodiscard]] QString odsDateText(std::string_view stored);

/// Text of an office:time-value (PT14H05M00S). A clock time of a day or more shows its day too, as a
/// serial number under a time format does; under a style of elapsed time hours go on counting.
[[nodiscard]] QString odsTimeText(std::string_view stored, NumberStyle style, bool from1904);

} // namespace shuzhi
