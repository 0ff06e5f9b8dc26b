// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/citysession.h"
#include "models/store/assessmentquery.h"
#include "ui/reports/pagesetup.h"
#include "ui/reports/reportdocument.h"

#include <QObject>

#include <memory>

class QWidget;

namespace shuzhi {

class ComparisonView;

/// Writes an assessment's workbook where the reader says, in the long lane, and shows its reports as they
/// will be printed. What is written goes on whatever the page shows meanwhile; it can be cancelled.
class AssessmentOutput : public QObject
{
    Q_OBJECT

public:
    using Run = std::shared_ptr<const AssessmentRun>;

    AssessmentOutput(CitySession &session, QWidget *page);

    [[nodiscard]] bool isWriting() const { return m_task.has_value(); }
    void exportWorkbook(const Run &run);
    /// Shows the report as it will be printed: of the city, on wish with a page for each department, or
    /// of the one department named.
    void printReport(const Run &run, const QString &departmentUid);
    /// Asks for a file and writes the two periods as a table.
    void exportComparison(const ComparisonView &view);
    /// Any other document about the run.
    void print(ReportDocument document, const QString &suggestedName, const PageSetup &paper);
    void cancel();

Q_SIGNALS:
    void started(const QString &what);
    void progressed(double fraction);
    void written(const QString &what); ///< what was written where, in words
    void failed(const shuzhi::Error &error); ///< nothing was written; Cancelled if the reader wanted that

private:
    void end(const QString &what, const Status &status);

    CitySession &m_session;
    QWidget *m_page;
    std::optional<Task> m_task;
};

} // namespace shuzhi
