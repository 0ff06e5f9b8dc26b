// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/filter.h"
#include "models/domain/language.h"
#include "ui/widgets/chipbar.h"

#include <QCoreApplication>

namespace shuzhi {

/// What the reader bounds all marks of the overview to: values of one field are alternatives, fields
/// hold together.
class OverviewScope
{
    Q_DECLARE_TR_FUNCTIONS(shuzhi::OverviewScope)

public:
    [[nodiscard]] const QList<Condition> &conditions() const { return m_conditions; }
    [[nodiscard]] QStringList valuesOf(const QString &field) const;
    /// Adds the condition's values, or takes them away where they are chosen already. False: it is none.
    bool toggle(const QString &condition);
    void remove(const QString &field);
    void clear() { m_conditions.clear(); }
    /// One chip a field, with the field as its key.
    [[nodiscard]] QList<ChipValue> chips(Language language) const;

private:
    QList<Condition> m_conditions;
};

} // namespace shuzhi
