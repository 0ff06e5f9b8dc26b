// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/figuresums.h"
#include "models/store/flagsql.h"

#include <functional>

namespace shuzhi {

/// Figures by group key; without grouping under the empty key.
using FiguresByKey = QHash<QString, Figures>;

/// Bounds the catalogs that count: a condition over flags alias `f` with the values it binds.
struct FigureBounds
{
    QString sql; ///< " AND …" or nothing
    QVariantList values;
};

/// The conditions of a scope compiled for the day.
[[nodiscard]] Result<FigureBounds> figureBounds(Connection &connection, const AsOf &asOf,
                                                const QList<Condition> &scope);

/// Reads all figures of published catalogs on one day, by one grouping, within bounds. Departments and
/// demands as such are not among them. Runs inside the caller's read transaction.
class FigureReader
{
public:
    FigureReader(Connection &connection, AsOf asOf, GroupBy by, FigureBounds bounds);

    [[nodiscard]] Result<FiguresByKey> read();
    /// Of all groups together, after read(), and without reading the catalogs once more: every catalog is in
    /// one group, so sums add up; only the departments that use some are counted anew.
    [[nodiscard]] Result<Figures> readTotal();

private:
    /// How a grouping is said in SQL over flags alias `f`.
    struct Grouping
    {
        QString expression; ///< text
        QString join; ///< further FROM items, before WHERE; they lose no catalog
    };
    [[nodiscard]] Status readCatalogs();
    [[nodiscard]] Status readFields();
    [[nodiscard]] Status readUsers();
    [[nodiscard]] Status countUsers(const Grouping &grouping, FiguresByKey &figures);
    [[nodiscard]] Status readResources();
    [[nodiscard]] Status readSeveralResources();
    [[nodiscard]] Status readItems();
    [[nodiscard]] Status each(const QString &sql,
                              const std::function<void(FigureSums &, const SqlRow &)> &take);
    [[nodiscard]] QString from(const Grouping &grouping, const QString &extra = {}) const;
    [[nodiscard]] static Grouping groupingOf(GroupBy by);

    Connection &m_connection;
    AsOf m_asOf;
    Grouping m_grouping;
    QString m_flags;
    FigureBounds m_bounds;
    QHash<QString, FigureSums> m_sums;
    QHash<QString, qint64> m_resources; ///< of all groups together, by figure
    FiguresByKey m_others; ///< what is no sum over catalogs
};

} // namespace shuzhi
