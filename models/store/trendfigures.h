// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/flagsql.h"

namespace shuzhi {

/// The city's figures on several days, rising, from the same definitions as MetricsQuery takes for one
/// day. Each span is looked at once for all days: a row counts from the first day it lives on to the last.
/// Runs inside the caller's read transaction.
class TrendFigures
{
public:
    TrendFigures(Connection &connection, AsOf basis, QStringList days);

    [[nodiscard]] Result<QList<Figures>> read();

private:
    /// Adds what a row says (from column 2) to the days its columns 0 and 1 bound.
    using Range = std::function<void(const SqlRow &, qsizetype day)>;
    [[nodiscard]] Status eachRange(const QString &sql, const Range &add);
    [[nodiscard]] Status readCatalogs();
    [[nodiscard]] Status readDuplicates();
    [[nodiscard]] Status readMounted();
    [[nodiscard]] Status readUsers();
    [[nodiscard]] Status readResources();
    [[nodiscard]] Status readItems();
    [[nodiscard]] Status readDuties();
    [[nodiscard]] Status readRegisters();

    [[nodiscard]] QString bucket(const QString &expression) const;
    [[nodiscard]] QString common(const QString &first, const QString &second) const;
    [[nodiscard]] QString days() const;
    [[nodiscard]] QString mounted() const;

    /// Sums of one day that become figures together.
    struct Sums
    {
        qint64 catalogs = 0, shareable = 0, open = 0, faultless = 0, faultlessDuplicates = 0, required = 0,
               filled = 0, mounted = 0, mountedShareable = 0, used = 0, definite = 0, timely = 0, duty = 0,
               items = 0, goodItems = 0;
    };

    Connection &m_connection;
    AsOf m_basis;
    QStringList m_days;
    QList<Sums> m_sums;
    QList<Figures> m_figures;
};

} // namespace shuzhi
