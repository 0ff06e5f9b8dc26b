// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/records.h"

#include <QList>

namespace shuzhi {

/// A column of table duty that holds a text or a code, and where it stands in a record.
struct DutyColumn
{
    QString name;
    QString Duty::*text;
};

/// All of them in the order of the table. References, the position and what links a duty are not among them.
[[nodiscard]] const QList<DutyColumn> &dutyColumns();

} // namespace shuzhi
