// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/tablewriter.h"

#include "models/exchange/csvwriter.h"
#include "models/exchange/jsonwriter.h"
#include "models/exchange/xlsxwriter.h"

namespace shuzhi {

Result<std::unique_ptr<TableWriter>> tableWriter(const QString &format)
{
    std::unique_ptr<TableWriter> writer;
    if (format == u"xlsx")
        writer = std::make_unique<XlsxWriter>();
    else if (format == u"csv")
        writer = std::make_unique<CsvWriter>();
    else if (format == u"json")
        writer = std::make_unique<JsonWriter>();
    else
        return fail(ErrorCode::Usage, QStringLiteral("no writer for the format %1").arg(format), format);
    return writer;
}

} // namespace shuzhi
