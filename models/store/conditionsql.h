// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/filter.h"
#include "models/store/flagsql.h"

namespace shuzhi {

/// Compiles conditions on catalogs (flags alias f, today's row t) to SQL and binds their values, in the
/// order in which the texts are made.
class ConditionSql
{
public:
    ConditionSql(Dialect dialect, const AsOf &asOf, QVariantList &values)
        : m_dialect(dialect)
        , m_asOf(asOf)
        , m_values(values)
    {
    }

    /// A condition without its negation. Usage for an unknown rule or branch.
    [[nodiscard]] Result<QString> catalog(const Condition &condition);
    /// The catalog carries a published resource of one of the kinds.
    [[nodiscard]] QString mountedKind(const QStringList &kinds);
    /// Ids of departments, each named by its name, its code or its uid.
    [[nodiscard]] QString departments(const QStringList &values);
    [[nodiscard]] QString in(const QString &expression, const QStringList &values);
    /// Contains the text, letters as they are.
    [[nodiscard]] QString like(const QString &expression, const QString &needle);
    [[nodiscard]] static QString yesNo(const QString &sql, const Condition &condition);

private:
    [[nodiscard]] QString inList(const QString &expression, const QStringList &codes);
    [[nodiscard]] QString library(const QStringList &values);
    /// How the catalog stood on other days than the filter's own.
    [[nodiscard]] Result<QString> onDays(const Condition &condition);
    [[nodiscard]] QString probe(const QStringList &verdicts);
    [[nodiscard]] Result<QString> branch(const QStringList &ids);
    [[nodiscard]] Result<QString> rules(const QStringList &ids);

    Dialect m_dialect;
    const AsOf &m_asOf;
    QVariantList &m_values;
};

} // namespace shuzhi
