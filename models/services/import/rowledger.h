// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/import/importrequest.h"
#include "models/services/import/rowstream.h"
#include "models/services/import/warningtally.h"

namespace shuzhi {

/// Keeps the accounts of an import: every row begun gets one fate, so that
/// rows = added + changed + unchanged + rejected + duplicates.
class RowLedger
{
public:
    RowLedger(const ImportRequest &request, ImportReport &report)
        : m_request(request)
        , m_report(report)
    {
    }

    /// The row in hand from now on; one of the five below follows.
    void start(const SourceRow &row);
    void reject(ImportError error); ///< `row` and `sheet` are filled in
    void add(const QString &title);
    void change(const QString &title, const QList<CellDifference> &cells);
    void keep(const QString &title);
    void repeat(qint64 of, const QString &title, const QList<CellDifference> &cells);

    [[nodiscard]] qint64 row() const { return m_row; }
    [[nodiscard]] ImportReport &report() { return m_report; }
    [[nodiscard]] WarningTally &warnings() { return m_warnings; }
    /// A warning about the row in hand.
    void warn(ImportWarning warning);
    /// Warnings into the report, those of the layout and the departments made included.
    void finish(const SheetLayout &layout, const QStringList &departmentsCreated = {});

private:
    const ImportRequest &m_request;
    ImportReport &m_report;
    WarningTally m_warnings;
    qint64 m_row = 0;
    QString m_sheet;
};

} // namespace shuzhi
