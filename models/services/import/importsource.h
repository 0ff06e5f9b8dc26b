// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/sheetreader.h"
#include "models/services/import/importrequest.h"
#include "models/store/lane.h"

namespace shuzhi {

/// Opens the request's file as its dry run, its import, its preview and the workbook of rejected rows all
/// read it. The reading ends when the job is cancelled. Errors: those of openSource.
[[nodiscard]] Result<std::unique_ptr<SheetSource>> openRequested(const ImportRequest &, JobContext &);

} // namespace shuzhi
