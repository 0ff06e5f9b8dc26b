// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace shuzhi {

/// A distribution of a dataset, as far as a mounted resource can hold it.
struct Distribution
{
    QString kind; ///< vocabulary resource_kind
    QString name, locator;

    bool operator==(const Distribution &) const = default;
};

/// The distributions of a cell of compact JSON (DCAT-US 1.1, "distribution"): a downloadURL is a file, an
/// accessURL alone "indirect access … via API or a graphical interface". Those without an address are
/// left out; a nameless one is called after its format.
[[nodiscard]] QList<Distribution> readDistributions(const QString &cell);

} // namespace shuzhi
