// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/import/celltyper.h"
#include "models/services/import/distributionlist.h"
#include "models/services/import/rowstream.h"

namespace shuzhi {

/// A row of the file with its cells as they would be stored; empty where the file says nothing.
struct TypedRow
{
    qint64 row = 0;
    QString title, code, provider, providerCode;
    QStringList values; ///< one per RowTyper::cells(); departments and libraries still by name
    QStringList items; ///< of a list cell
    QStringList item; ///< one per RowTyper::itemCells()
    QString itemName;
    QList<Distribution> distributions;
    std::optional<ImportError> rejection;
};

/// Reads the rows of a catalog file.
class RowTyper
{
public:
    RowTyper(const ImportRequest &request, const SheetLayout &layout, const QString &format,
             WarningTally &warnings);

    /// The catalog's own cells, in the order of TypedRow::values.
    [[nodiscard]] const QList<LayoutField> &cells() const { return m_cells; }
    /// The cells of a data item, where each row is about one.
    [[nodiscard]] const QList<LayoutField> &itemCells() const { return m_itemCells; }
    [[nodiscard]] TypedRow read(const SourceRow &row);
    [[nodiscard]] const CellTyper &typer() const { return m_typer; }

private:
    [[nodiscard]] std::optional<ImportError> rejection(const QStringList &cells) const;

    const SheetLayout &m_layout;
    CellTyper m_typer;
    bool m_wantsCode; ///< a data.json record has an identifier
    QList<LayoutField> m_cells, m_itemCells;
};

} // namespace shuzhi
