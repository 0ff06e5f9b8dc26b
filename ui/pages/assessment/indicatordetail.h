// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/scoreoutlook.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace shuzhi {

/// Explains one indicator of one department: definition, formula, every deduction with the rows behind
/// it, what to do.
class IndicatorDetail : public QWidget
{
    Q_OBJECT

public:
    explicit IndicatorDetail(QWidget *parent = nullptr);

    void explain(const Assessment &assessment, const DepartmentResult &department, const QString &indicator,
                 Language language);
    void clear();
    /// Lists names under the link that asked for them, in place of the link.
    void showNames(const QString &where, const QStringList &names);
    /// Opens the rows of the first deduction, as its link does.
    void openFirst();

Q_SIGNALS:
    void rowsRequested(const QString &where);

private:
    void addText(const QString &text, QLatin1String role);
    void addLink(const QString &text, const QString &where, const QString &objectName);
    void addDeductions(const IndicatorResult &result, Language language);
    void addMeasured(const SchemeIndicator &indicator, const IndicatorResult &result);

    QVBoxLayout *m_layout;
};

} // namespace shuzhi
