// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/branch.h"
#include "ui/charts/treemapvalues.h"
#include "ui/reports/reportdocument.h"

#include <QCoreApplication>

namespace shuzhi {

/// The branches as paper shows them: the map, its counts as a table, and how they are told apart.
struct OverviewBranches
{
    TreemapValues map; ///< a root without children: no section
    QString summary; ///< "412 of 639 catalogs are without a usable resource (64.5%)"
    QString basis;
    TableBlock table; ///< a row for each department in the order of the tree, a column for each cause
    QList<ReportFigure> figures = {}; ///< all that map and table say
};

/// Composes the section of the printed overview that says which catalogs have no usable resource, and why.
class OverviewBranchesSection
{
    Q_DECLARE_TR_FUNCTIONS(shuzhi::OverviewBranchesSection)

public:
    [[nodiscard]] static OverviewBranches of(const BranchTree &tree, const QString &cityName,
                                             Language language);
    static void append(ReportDocument &document, const OverviewBranches &branches);

private:
    [[nodiscard]] static TableBlock tableOf(const BranchTree &tree, Language language,
                                            QList<ReportFigure> &noted);
    static void noteMap(const BranchTree &tree, QList<ReportFigure> &noted);
};

} // namespace shuzhi
