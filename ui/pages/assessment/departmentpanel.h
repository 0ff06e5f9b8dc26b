// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/indicatormodel.h"
#include "models/store/assessmentquery.h"
#include "ui/widgets/card.h"

class QStackedWidget;

namespace shuzhi {

class CitySession;
class IndicatorDetail;
class PagedTable;
class ScoreTrend;
class SegmentBar;
class WhyView;

/// One department's result: its account (the indicators, the selected one explained), why it stands where
/// it stands, and its trend.
class DepartmentPanel : public Card
{
    Q_OBJECT

public:
    using Run = std::shared_ptr<const AssessmentRun>;

    explicit DepartmentPanel(CitySession &session, QWidget *parent = nullptr);

    /// Keeps the selected indicator; null or a department that is not there empties the panel.
    void setDepartment(const Run &run, const QString &uid, Language language);
    [[nodiscard]] ScoreTrend *trend() const { return m_trend; }
    void focusIndicators();
    void showWhy();
    /// Shows the account at an indicator.
    void showAccount(const QString &indicator);
    /// Lists names under the link that asked for them.
    void showNames(const QString &where, const QStringList &names);

Q_SIGNALS:
    void rowsRequested(const QString &where);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildAccount();
    void buildSegments();
    [[nodiscard]] const DepartmentResult *department() const;
    void describe(const DepartmentResult *department);
    void fitColumns();
    void selectIndicator(const QString &id);
    void showIndicator();

    Run m_run;
    QString m_uid;
    Language m_language = Language::Chinese;
    SegmentBar *m_segments;
    QStackedWidget *m_stack;
    IndicatorModel *m_model;
    PagedTable *m_table;
    IndicatorDetail *m_detail;
    WhyView *m_why;
    ScoreTrend *m_trend;
    QString m_indicator; ///< selected
};

} // namespace shuzhi
