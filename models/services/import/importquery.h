// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/import/importreport.h"
#include "models/services/import/importrequest.h"
#include "models/store/connection.h"
#include "models/store/lane.h"

namespace shuzhi {

/// Takes a file into the city in one transaction: all of it is there, or nothing. A dry run gives the
/// same report and writes nothing.
/// Identity of a catalog: the code where such a column is recognised (a running number is none), else
/// provider + normalised title. A file without provider column goes to the department a constant
/// mapping names, else to one called after the city.
/// Errors: Usage (kind, state, field or sheet that does not exist), Refused (a column the kind needs is
/// missing), those of openSource, Cancelled, and the database's.
struct ImportQuery
{
    ImportRequest request;
    Actor actor;

    [[nodiscard]] Result<ImportReport> operator()(Connection &, JobContext &) const;
};

/// The report of an import that was refused: what --json prints then.
[[nodiscard]] ImportReport refusedImport(const ImportRequest &request, const Error &error);

} // namespace shuzhi
