// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/import/importreport.h"

#include <QHash>

namespace shuzhi {

/// Collects warnings so that 36,000 rows with one fault are one warning. Beyond 500 different ones the
/// rest is only counted (more_warnings).
class WarningTally
{
public:
    void add(const ImportWarning &warning);
    /// The sheet that warnings without one are about.
    void setSheet(const QString &sheet) { m_sheet = sheet; }
    [[nodiscard]] const QList<ImportWarning> &list() const { return m_list; }

private:
    QList<ImportWarning> m_list;
    QString m_sheet;
    QHash<QString, qsizetype> m_places; ///< by rule, column and value
};

} // namespace shuzhi
