// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/indicatormodel.h"
#include "ui/widgets/card.h"

namespace shuzhi {

class IndicatorDetail;
class PagedTable;

/// One department's result: score and rank, its indicators, and the one selected explained.
class DepartmentPanel : public Card
{
    Q_OBJECT

public:
    explicit DepartmentPanel(QWidget *parent = nullptr);

    /// Keeps the selected indicator; null or a department that is not there empties the panel.
    void setDepartment(const std::shared_ptr<const Assessment> &assessment, const QString &uid,
                       Language language);
    [[nodiscard]] IndicatorDetail *detail() const { return m_detail; }
    void focusIndicators();

Q_SIGNALS:
    void rowsRequested(const QString &where);

private:
    [[nodiscard]] const DepartmentResult *department() const;
    void fitColumns();
    void selectIndicator(const QString &id);
    void showIndicator();

    std::shared_ptr<const Assessment> m_assessment;
    QString m_uid;
    Language m_language = Language::Chinese;
    IndicatorModel *m_model;
    PagedTable *m_table;
    IndicatorDetail *m_detail;
    QString m_indicator; ///< selected
};

} // namespace shuzhi
