// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/assessmentcompare.h"
#include "ui/pages/assessment/assessmentruns.h"

#include <QWidget>

class QLabel;

namespace shuzhi {

class ComparisonModel;
class GridDelegate;
class PagedTable;
class PeriodChooser;

/// Two freely chosen periods beside each other: each department's rank and score then and now, what
/// changed, and which head moved it.
class ComparisonView : public QWidget
{
    Q_OBJECT

public:
    explicit ComparisonView(QWidget *parent = nullptr);

    /// Periods that can be compared as of `day`; begins with the one before `period` and `period`.
    void setDays(const AssessmentDays &days, const QDate &day, const Period &period, Language language);
    /// What must be there for show(): then, now.
    [[nodiscard]] QList<AssessmentRuns::Wanted> wanted() const;
    void show(const AssessmentRun &then, const AssessmentRun &now);
    [[nodiscard]] PagedTable *table() const { return m_table; }
    [[nodiscard]] const AssessmentComparison &comparison() const;
    /// Both periods and how many departments rose and fell, in a sentence.
    [[nodiscard]] QString summary() const;
    /// Captions of the columns.
    [[nodiscard]] QStringList captions() const;

Q_SIGNALS:
    void chosen(); ///< other periods by the reader
    void departmentRequested(const QString &uid);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildChoosers();
    void buildTable();
    void layOut();
    void fitColumns();

    QDate m_day;
    Language m_language = Language::Chinese;
    PeriodChooser *m_then, *m_now;
    QLabel *m_summary;
    PagedTable *m_table;
    ComparisonModel *m_model;
    GridDelegate *m_moves; ///< of the columns that say what changed
};

} // namespace shuzhi
