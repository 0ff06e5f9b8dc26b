// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/vocabulary.h"
#include "models/services/import/sheetlayout.h"
#include "models/services/import/warningtally.h"

#include <optional>

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
    std::optional<ImportError> rejection;
};

/// Turns texts of the file into stored values: dates to ISO, spellings to codes. What it cannot read
/// it keeps as written and warns about.
class RowTyper
{
public:
    RowTyper(const SheetLayout &layout, WarningTally &warnings);

    /// The catalog's own cells, in the order of TypedRow::values.
    [[nodiscard]] const QList<LayoutField> &cells() const { return m_cells; }
    /// The cells of a data item, where each row is about one.
    [[nodiscard]] const QList<LayoutField> &itemCells() const { return m_itemCells; }
    [[nodiscard]] TypedRow read(qint64 row, const QStringList &cells);

private:
    [[nodiscard]] std::optional<ImportError> rejection(qint64 row, const QStringList &cells) const;
    [[nodiscard]] QString value(const LayoutField &field, const QString &cell, qint64 row);
    [[nodiscard]] QString date(const LayoutField &field, const QString &cell, qint64 row);
    [[nodiscard]] QString coded(const LayoutField &field, const QString &cell, qint64 row);
    [[nodiscard]] QString codes(const LayoutField &field, const QString &cell, qint64 row);

    const SheetLayout &m_layout;
    WarningTally &m_warnings;
    QList<LayoutField> m_cells, m_itemCells;
    QHash<QString, QHash<QString, QString>> m_memo; ///< codes of spellings met, by field
};

} // namespace shuzhi
