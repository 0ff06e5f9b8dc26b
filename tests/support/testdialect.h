// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/location.h"

namespace shuzhi::test {

/// Where a test works that says nothing of databases: in a file, or on the server where
/// shuzhi_also_on_postgres (CMakeLists.txt here) runs it once more.
[[nodiscard]] inline Dialect testDialect()
{
    return qEnvironmentVariable("SHUZHI_TEST_DIALECT") == QLatin1StringView("postgres") ? Dialect::Postgres
                                                                                        : Dialect::Sqlite;
}

} // namespace shuzhi::test
