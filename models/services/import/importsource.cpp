// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/importsource.h"

namespace shuzhi {

namespace {

/// Beyond this a quote is not closed; a cell between 1 MiB and this costs its row, not the file.
constexpr qint64 mostCellBytes = qint64(16) << 20;

} // namespace

Result<std::unique_ptr<SheetSource>> openRequested(const ImportRequest &request, JobContext &context)
{
    SourceOptions options;
    options.encoding = request.encoding;
    options.separator = request.separator;
    options.limits.cellBytes = mostCellBytes;
    options.cancelled = [&context] { return context.isCancelled(); };
    return openSource(request.path, options);
}

} // namespace shuzhi
