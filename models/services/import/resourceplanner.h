// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/import/ownedplanner.h"

namespace shuzhi {

/// Rows of mounted resources: known by catalog, kind and name, or by catalog, kind and locator where the
/// row has no name. New ones are published with their mapping complete unless the row says otherwise: a
/// list records what the platform has mounted. What would break V12 (published with an incomplete
/// mapping) is taken as a draft; a locator with a password (V14) is rejected and never shown.
class ResourcePlanner : public OwnedPlanner
{
public:
    ResourcePlanner(const ImportRequest &, const SheetLayout &, ImportReport &);

protected:
    [[nodiscard]] Status loadRecords(Connection &) override;
    [[nodiscard]] QString typed(const LayoutField &field, const QString &cell) override;
    [[nodiscard]] std::optional<ImportError> complete(TableRow &, const QStringList &cells) override;
    [[nodiscard]] int find(const TableRow &row) const override;
    void settle(const TableRecord &, TableRow &) override;
    void complement(TableRow &, QStringList &columns, QVariantList &values) override;
    void written(int record, const TableRow &) override;
    void counted() override;

private:
    [[nodiscard]] std::optional<ImportError> readKind(TableRow &);
    void deriveKind(TableRow &);
    void index(int record);

    QHash<QString, QList<int>> m_byKey; ///< by name and by locator, with the kind and without
    int m_kind, m_name, m_locator, m_state, m_mapping; ///< places of the cells
};

} // namespace shuzhi
