// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/language.h"
#include "models/items/departmentmodel.h"
#include "models/services/departmentduplicates.h"
#include "models/services/departmentmerge.h"
#include "models/services/departments.h"
#include "ui/widgets/detaillist.h"

#include <QCoreApplication>

namespace shuzhi {

/// How departments are said in words: cells, tooltips, what is wrong with a value, what a merge moves.
class DepartmentTexts
{
    Q_DECLARE_TR_FUNCTIONS(shuzhi::DepartmentTexts)

public:
    explicit DepartmentTexts(Language language)
        : m_language(language)
    {
    }

    [[nodiscard]] static QStringList heads();
    [[nodiscard]] QString cell(const DepartmentEntry &entry, DepartmentModel::Column column,
                               const Figures *figures) const;
    [[nodiscard]] QString tip(const DepartmentEntry &entry, DepartmentModel::Column column,
                              const Figures *figures) const;
    [[nodiscard]] QString origin(const DepartmentEntry &entry) const;
    [[nodiscard]] static StateRole originRole(const DepartmentEntry &entry);
    [[nodiscard]] static StateRole listRole(const QString &state);
    /// A column of table department.
    [[nodiscard]] static QString columnName(const QString &column);
    /// A value of that column as people read it.
    [[nodiscard]] QString value(const QString &column, const QString &stored) const;
    /// Why a value is refused; empty of Fault::None. `value` is what was typed.
    [[nodiscard]] static QString fault(departments::Fault fault, const QString &value);
    /// What refers to a department: "120 catalogs, 2 duty lists"; empty if nothing does.
    [[nodiscard]] static QString references(const DepartmentReferences &references);
    [[nodiscard]] static QString reason(DepartmentDuplicate::Reason reason);
    [[nodiscard]] static QList<DetailRow> effect(const MergeEffect &effect);
    /// "mount_rate" as the metric catalogue names it, and its figure.
    [[nodiscard]] QString metricName(const QString &metric) const;
    [[nodiscard]] static QString figure(const QString &metric, const Figures &figures);
    [[nodiscard]] QString metricTip(const QString &metric, const Figures &figures) const;

private:
    Language m_language;
};

} // namespace shuzhi
