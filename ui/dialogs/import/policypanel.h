// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/language.h"
#include "models/services/import/importreport.h"
#include "models/services/import/importrequest.h"
#include "ui/dialogs/import/decisionlist.h"

namespace shuzhi {

/// Per column that changes records of the city: take its cells, only fill empty ones, or leave it.
class PolicyPanel : public DecisionList
{
    Q_OBJECT

public:
    explicit PolicyPanel(Language language, QWidget *parent = nullptr);

    void setReport(const ImportReport &report, const ImportRequest &request);
    [[nodiscard]] int count() const { return m_count; } ///< columns listed

Q_SIGNALS:
    void policyChosen(const QString &field, shuzhi::ImportRequest::Policy policy);

private:
    [[nodiscard]] QWidget *row(const QString &field, qint64 cells, ImportRequest::Policy policy);

    Language m_language;
    int m_count = 0;
};

} // namespace shuzhi
