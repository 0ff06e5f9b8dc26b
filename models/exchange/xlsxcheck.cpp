// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/xlsxcheck.h"

#include "models/exchange/xmlsax.h"

#include <limits>

namespace shuzhi {

namespace {

/// Asks nothing of a document but that it is well-formed.
class WellFormedPart : public XmlHandler
{
public:
    void startElement(const XmlName &, const XmlAttributes &) override { }
    void endElement(const XmlName &) override { }
    void text(std::string_view) override { }
};

} // namespace

Status checkWorkbook(const QString &path)
{
    SourceLimits limits;
    limits.inflateRatio = 2000; // own work, however alike its rows
    auto zip = ZipFile::open(path, limits);
    if (!zip)
        return fail(ErrorCode::Unwritable, zip.error().detail, path);
    for (const QString &part : (*zip)->parts()) {
        WellFormedPart handler;
        const Status status = XmlSax::parse(**zip, part, std::numeric_limits<qint64>::max(), handler);
        if (!status)
            return fail(ErrorCode::Unwritable, status.error().detail, path);
    }
    return {};
}

} // namespace shuzhi
