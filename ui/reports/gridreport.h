// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reports/citysummary.h"
#include "ui/reports/reportdocument.h"

#include <QCoreApplication>

namespace shuzhi {

/// A grid as it is seen: its columns, its rows in their order, and what bounded them. Texts come in the
/// report's language.
struct GridReportData
{
    QString title; ///< "Catalogs"
    ReportOrigin origin;
    QString cityName;
    QStringList filters; ///< "Share type: conditional"; empty: all rows
    QString order; ///< "Title"; empty: the usual one
    QList<TableColumn> columns;
    QList<QStringList> rows;
    QString where = {}; ///< the search expression whose rows these are; empty: a selection
    QString note = {}; ///< a sentence before the filters: what the rows are
    int groupColumn = -1; ///< its values are titles over the rows that follow each other with the same one
};

/// Composes the print of any grid, with its filters named and its rows counted.
class GridReport
{
    Q_DECLARE_TR_FUNCTIONS(shuzhi::GridReport)

public:
    [[nodiscard]] static ReportDocument compose(const GridReportData &data);

private:
    [[nodiscard]] static QString scope(const GridReportData &data);
    [[nodiscard]] static TableBlock table(const GridReportData &data);
};

} // namespace shuzhi
