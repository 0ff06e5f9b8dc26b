// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QString>

namespace shuzhi {

/// Usage if the field cannot hold the value, judged by the value alone: what a form of the field would not
/// write either. `subject` names the column.
[[nodiscard]] Status checkFieldValue(const QString &table, const QString &column, const QString &value);

} // namespace shuzhi
