// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/ratebarspainter.h"
#include "ui/reports/citysummary.h"
#include "ui/reports/reportdocument.h"

#include <QCoreApplication>

namespace shuzhi {

/// A department as the assessment ranked it.
struct RankedDepartment
{
    int rank = 0; ///< ties share one: 1, 2, 2, 4; 0: nothing of it was measured, it stands last
    QString name;
    RateValue mountRate; ///< mounted ÷ catalogs
    qint64 score = 0; ///< 1/10000 points
    QString grade; ///< in the report's language
    BarTone tone = BarTone::Other; ///< of its bar, which also bears the word of the grade
    QList<qint64> headPoints; ///< 1/10000 points, in the order of the heads
};

/// A head of the scheme: "Data quality" of 30 points.
struct AssessmentHead
{
    QString name;
    qint64 weight = 0; ///< 1/10000 points
};

/// Everything the printed assessment says; texts that are data come in the report's language.
struct AssessmentReportData
{
    QString cityName;
    QString period; ///< as shown: "2023 H1"
    QString schemeName;
    bool isExampleScheme = false;
    ReportOrigin origin;
    CitySummary city;
    QList<AssessmentHead> heads;
    QList<RankedDepartment> departments; ///< by rank
    QList<FigureDefinition> definitions;
};

/// Composes the assessment report: summary, mount rates as bars, ranking, points by head, appendix.
class AssessmentReport
{
    Q_DECLARE_TR_FUNCTIONS(shuzhi::AssessmentReport)

public:
    [[nodiscard]] static ReportDocument compose(const AssessmentReportData &data);

private:
    [[nodiscard]] static QString subtitle(const AssessmentReportData &data);
    [[nodiscard]] static QString results(const AssessmentReportData &data);
    [[nodiscard]] static TableBlock ranking(const AssessmentReportData &data);
    [[nodiscard]] static TableBlock pointsByHead(const AssessmentReportData &data);
};

} // namespace shuzhi
