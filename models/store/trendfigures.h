// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/figuresums.h"
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

    Connection &m_connection;
    AsOf m_basis;
    QStringList m_days;
    QList<FigureSums> m_sums;
    QList<qint64> m_faultlessDuplicates; ///< conformant but for what they repeat
    QList<Figures> m_figures;
};

} // namespace shuzhi
