// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/ratebarspainter.h"
#include "ui/reports/reportdocument.h"

namespace shuzhi {

/// Rate bars as a block of a report; many of them stand in two columns, so that 57 departments
/// with words of 12 px take half a page and not one and a half.
[[nodiscard]] ChartBlock rateBarsBlock(const RateBarsValues &values);

} // namespace shuzhi
