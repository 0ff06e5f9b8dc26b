// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/assessment.h"
#include "ui/charts/ratebarspainter.h"
#include "ui/reports/citysummary.h"
#include "ui/reports/reportdocument.h"

#include <QCoreApplication>

#include <optional>

namespace shuzhi {

class ReportFigures;

/// A department as the assessment ranked it.
struct RankedDepartment
{
    int rank = 0; ///< ties share one: 1, 2, 2, 4; 0: nothing of it was measured, it stands last
    QString name;
    RateValue mountRate; ///< mounted ÷ catalogs
    qint64 score = 0; ///< 1/10000 points
    QString grade; ///< in the report's language
    QList<qint64> headPoints; ///< 1/10000 points, in the order of the heads
    std::optional<qint64> change = {}; ///< 1/10000 points, against the period before
    QString mountWhere = {}, catalogsWhere = {}; ///< search expressions of numerator and denominator

    /// Whether anything of the department could be measured.
    [[nodiscard]] bool isRanked() const { return rank > 0; }
};

/// A head of the scheme: "Data quality" of 30 points.
struct AssessmentHead
{
    QString name;
    qint64 weight = 0; ///< 1/10000 points
    QString id = {};
};

/// A reason for which departments lost points, in the report's language.
struct AssessmentLoss
{
    QString indicator, reason, remedy;
    qint64 points = 0; ///< 1/10000, of all departments
    int departments = 0;
    QString rows; ///< "1,204 catalogs"; empty: not told
    qint64 rowCount = 0;
    QString where; ///< of the rows
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
    QList<AssessmentLoss> losses = {}; ///< the costliest first
    Assessment assessment = {}; ///< behind the ranking, for the pages of departments
    QStringList pages = {}; ///< uids of the departments that get a page of their own
    Language language = Language::Chinese;
};

/// Composes the assessment report: cover, summary, mount rates as bars, ranking, points by head, reasons of
/// lost points, pages of departments on wish, appendix.
class AssessmentReport
{
    Q_DECLARE_TR_FUNCTIONS(shuzhi::AssessmentReport)

public:
    [[nodiscard]] static ReportDocument compose(const AssessmentReportData &data);

private:
    [[nodiscard]] static CoverBlock cover(const AssessmentReportData &data);
    static void appendCity(ReportDocument &document, const AssessmentReportData &data);
    static void appendResults(ReportDocument &document, const AssessmentReportData &data);
    static void appendLosses(ReportDocument &document, const AssessmentReportData &data);
    static void appendPages(ReportDocument &document, const AssessmentReportData &data);
    [[nodiscard]] static TableBlock ranking(const AssessmentReportData &data, ReportFigures &figures);
    [[nodiscard]] static TableBlock pointsByHead(const AssessmentReportData &data, ReportFigures &figures);
};

} // namespace shuzhi
