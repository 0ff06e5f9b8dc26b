// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"

#include <QDate>

namespace shuzhi {

/// The days a city can be assessed on: its trail's first one to its reference day.
struct AssessmentDays
{
    QDate first; ///< invalid: nothing was ever written
    QDate reference;
};

struct AssessmentDaysQuery
{
    [[nodiscard]] Result<AssessmentDays> operator()(Connection &) const;
};

} // namespace shuzhi
