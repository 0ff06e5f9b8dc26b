// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/assessmentquery.h"
#include "ui/charts/heatmappainter.h"
#include "ui/reports/pagesetup.h"
#include "ui/reports/reportdocument.h"

#include <QCoreApplication>

namespace shuzhi {

/// An assessment's matrix on paper: as many rows a page as stand there with their heads, in the order shown.
class MatrixPrint
{
    Q_DECLARE_TR_FUNCTIONS(shuzhi::MatrixPrint)

public:
    [[nodiscard]] static ReportDocument compose(const AssessmentRun &run, const HeatMapValues &values,
                                                Language language);
    /// Marks and figures of eight indicators stand beside each other on a sheet that lies.
    [[nodiscard]] static PageSetup paper();
};

} // namespace shuzhi
