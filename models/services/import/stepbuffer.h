// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/history.h"

#include <QMap>

namespace shuzhi {

/// Rows waiting to be written, batched by table, kind and column set, so that each batch is one
/// prepared statement. Steps come out so that every row stands after those it points to.
class StepBuffer
{
public:
    void insert(const QString &table, const QStringList &columns, const QString &uid,
                const QList<QVariant> &values);
    void update(const QString &table, const QStringList &columns, const QString &uid,
                const QList<QVariant> &values);
    void remove(const QString &table, const QString &uid);
    [[nodiscard]] qsizetype size() const { return m_size; }
    /// All that waits; the buffer is empty then.
    [[nodiscard]] QList<Step> take();

private:
    void add(int rank, StepKind kind, const QString &table, const QStringList &columns, StepRow row);

    QMap<QString, Step> m_steps; ///< by rank, then column set
    qsizetype m_size = 0;
};

} // namespace shuzhi
