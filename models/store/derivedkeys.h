// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace shuzhi {

/// The columns the text service makes from others (*_key): which there are for a table, what they need,
/// and their values.
struct DerivedKeys
{
    QStringList sources; ///< columns the keys are made from
    QStringList columns; ///< the key columns
    /// Values of `columns` in order, from the values of `sources`.
    QStringList (*make)(const QHash<QString, QString> &sources) = nullptr;
};

/// Empty (no columns) for tables without keys.
[[nodiscard]] DerivedKeys derivedKeys(const QString &table);

} // namespace shuzhi
