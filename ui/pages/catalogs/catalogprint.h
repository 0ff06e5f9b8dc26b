// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/catalogcells.h"
#include "models/services/citysession.h"
#include "ui/pages/catalogs/catalogquery.h"
#include "ui/reports/gridreport.h"

#include <QCoreApplication>

namespace shuzhi {

/// Says what a print of the grid is beside its rows: the city, the day, the filters and the order in words,
/// the columns as they are shown.
class CatalogPrint
{
    Q_DECLARE_TR_FUNCTIONS(shuzhi::CatalogPrint)

public:
    [[nodiscard]] static GridReportData of(const CitySession &session, const CatalogQuery &query,
                                           const QList<CatalogColumn> &columns, const CatalogWords &words);
    /// Rows of a table as text, heads left out (CatalogTextQuery).
    [[nodiscard]] static QList<QStringList> rowsOf(const QString &text);
};

} // namespace shuzhi
