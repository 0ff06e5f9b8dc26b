// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace shuzhi {

/// What the rows of a file are (cli.md, --kind): the fields they may have and those they cannot do
/// without. Heads are read in the light of it: "名称" is a catalog's name or a department's.
struct ImportKind
{
    QString name; ///< departments, catalogs, items, resources, usage, duties, peers, data-json
    QStringList fields; ///< names that importField() knows
    /// Of each group one column must be there; the first group names the record.
    QList<QStringList> needed;

    [[nodiscard]] bool has(const QString &field) const { return fields.contains(field); }
};

/// All kinds, catalogs first.
[[nodiscard]] const QList<ImportKind> &importKinds();
/// Nothing for a kind that does not exist.
[[nodiscard]] const ImportKind *importKind(const QString &name);

} // namespace shuzhi
