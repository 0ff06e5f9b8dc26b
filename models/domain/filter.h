// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace shuzhi {

/// What a search counts and lists.
enum class What { Catalogs, Resources, Items, Duties, Departments, Demands, Fields };

/// One condition: the field is (not) one of the values. Values of one condition are alternatives,
/// conditions hold together.
struct Condition
{
    QString field;
    QStringList values;
    bool negated = false;

    bool operator==(const Condition &) const = default;
};

/// A search expression as `--where`, the metrics' `where` and the page's chips say it:
/// `what=resources & department=市公安局 & share_type=unconditional|conditional & as_of=2023-06-30`.
/// `!=` negates; a value with & | = ! " or outer blanks stands in double quotes, a quote doubled.
/// Which fields there are depends on what is searched: filterFields().
struct Filter
{
    What what = What::Catalogs;
    QString asOf; ///< ISO date; empty: the city's reference day
    QString text; ///< free text: every word is a substring, pinyin or initials
    QList<Condition> conditions;

    /// Usage names the unknown field, value or malformed part.
    [[nodiscard]] static Result<Filter> parse(const QString &expression);
    [[nodiscard]] QString toString() const;

    /// The same filter with one more condition.
    [[nodiscard]] Filter with(const QString &field, const QString &value) const;
    [[nodiscard]] Filter with(const QString &field, const QStringList &values) const;
    /// The same filter without any condition on the field.
    [[nodiscard]] Filter without(const QString &field) const;
    [[nodiscard]] QStringList valuesOf(const QString &field) const;
    /// Adds the conditions of another expression of the same kind; `what` and `as_of` are taken over.
    void merge(const Filter &other);

    bool operator==(const Filter &) const = default;
};

/// Fields that may stand in a filter for this kind. Of catalogs, branch is why one is bare (branch.h),
/// probe what a published resource was found to be; an empty library is none. Of resources, resource_kind is
/// their own kind and catalog_kind a kind their catalog carries; of departments, share_type, library,
/// resource_kind and update_cycle bound the catalogs whose use counts.
[[nodiscard]] QStringList filterFields(What what);
/// Fields whose only values are yes and no.
[[nodiscard]] bool isYesNoField(const QString &field);
/// Fields whose values are days: was published, or had no published resource, on one of them.
[[nodiscard]] bool isDayField(const QString &field);
/// Fields with few values, whose counts a page may show beside the rows (FacetsQuery).
[[nodiscard]] QStringList countableFields();
/// "catalogs", "resources", …
[[nodiscard]] QString whatName(What what);
[[nodiscard]] Result<What> whatFromName(const QString &name);

} // namespace shuzhi
