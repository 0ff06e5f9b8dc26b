// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/xlsxwriter.h"

#include "models/exchange/cellvalue.h"
#include "models/exchange/outputfile.h"
#include "models/exchange/xlsxcheck.h"
#include "models/exchange/xlsxpages.h"

#include <QTemporaryFile>

namespace shuzhi {

namespace {

constexpr qsizetype StreamingRows = 50'000; ///< from here on memory must not grow with the rows

/// Pulls everything into `pages`; `first` are rows pulled before.
Status writeRows(XlsxPages &pages, const Table &table, const QList<QVariantList> &first, bool more,
                 const RowPull &pull)
{
    if (Status status = pages.begin(); !status)
        return status;
    for (const QVariantList &row : first) {
        if (Status status = pages.addRow(row); !status)
            return status;
    }
    QVariantList row;
    while (more) {
        const Result<bool> pulled = pullRow(pull, table, row);
        if (!pulled)
            return tl::unexpected(pulled.error());
        more = *pulled;
        if (Status status = more ? pages.addRow(row) : Status(); !status)
            return status;
    }
    return pages.finishSheet();
}

} // namespace

Result<WriteReport> XlsxWriter::write(const QString &path, const Table &table, const RowPull &pull)
{
    QList<QVariantList> first;
    bool more = true;
    while (more && first.size() < StreamingRows) {
        QVariantList row;
        const Result<bool> pulled = pullRow(pull, table, row);
        if (!pulled)
            return tl::unexpected(pulled.error());
        more = *pulled;
        if (more)
            first.append(std::move(row));
    }
    QTemporaryFile made(path + QStringLiteral(".XXXXXX"));
    if (!made.open())
        return fail(ErrorCode::Unwritable, made.errorString(), path);
    made.close();
    XlsxBook book(made.fileName(), more);
    XlsxPages pages(book, table);
    Status status = writeRows(pages, table, first, more, pull);
    first.clear();
    if (status)
        status = book.close();
    if (status)
        status = checkWorkbook(made.fileName());
    if (!status)
        return tl::unexpected(status.error());
    return moveToTarget(made, path, pages.rows());
}

} // namespace shuzhi
