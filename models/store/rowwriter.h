// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/history.h"
#include "models/store/tables.h"
#include "models/store/transaction.h"

#include <QSet>

#include <optional>

namespace shuzhi {

/// Writes rows of tracked tables: references by uid, keys made by the text service, rev counted. The
/// one way by which edits, imports, the demonstration city and replays reach the tables.
class RowWriter
{
public:
    explicit RowWriter(Connection &connection)
        : m_connection(connection)
    {
    }

    /// All rows of a step. A row that an update or delete does not find is NotFound, a reference to
    /// a row that is not there is Conflict; both name the table and the uid.
    [[nodiscard]] Status write(const Step &);
    /// One row, guarded by its rev: Stale if it was changed meanwhile, NotFound if it is gone.
    [[nodiscard]] Status update(const QString &table, const QString &uid, const QStringList &columns,
                                const QVariantList &values, std::optional<qint64> rev = {});
    [[nodiscard]] Status remove(const QString &table, const QString &uid, std::optional<qint64> rev = {});

private:
    [[nodiscard]] Status insert(const TableSpec &, const QStringList &columns, const QList<StepRow> &rows);
    [[nodiscard]] Status insertRows(const TableSpec &, const QList<const ColumnSpec *> &specs,
                                    const QString &names, const QList<QVariantList> &rows);
    [[nodiscard]] Status copyToWaiting(const QList<QVariantList> &rows);
    [[nodiscard]] Status removeRows(const QString &table, const QList<StepRow> &rows);
    [[nodiscard]] Status checkReferences(const TableSpec &, const QStringList &columns, const StepRow &row);
    [[nodiscard]] Result<QStringList> keysAfter(const QString &table, const QString &uid,
                                                const QStringList &columns, const QVariantList &values);
    [[nodiscard]] Error missing(const QString &table, const QString &uid, std::optional<qint64> rev);

    Connection &m_connection;
    QSet<QString> m_known; ///< uids of rows that references may point to and that exist
};

} // namespace shuzhi
