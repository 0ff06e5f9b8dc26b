// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/dutysheet.h"
#include "models/domain/language.h"
#include "models/store/connection.h"
#include "models/store/dutyquery.h"
#include "models/store/lane.h"

namespace shuzhi {

/// The official list of one department, or of all that have one. The words around it come from
/// resources/vocabularies/duty_sheet.json.
struct DutySheetsQuery
{
    QString departmentUid; ///< empty: every department with a list, in Chinese order
    qint64 version = 0; ///< 0: the newest
    Language language = Language::Chinese;

    /// Errors: NotFound (no such department), Cancelled.
    [[nodiscard]] Result<QList<DutySheet>> operator()(Connection &, JobContext &) const;
};

/// The name of a file with all lists, in that language.
[[nodiscard]] QString dutySheetsTitle(Language language);

} // namespace shuzhi
