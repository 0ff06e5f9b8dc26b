// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/import/tableplanner.h"

#include <QSet>

namespace shuzhi {

/// Rows of departments: known by social credit code, else by name. A row about one that was merged into
/// another updates that other, except for name and code. A department that came with an import counts
/// as entered once a list of departments gives its code; new ones of a list are entered.
class DepartmentPlanner : public TablePlanner
{
public:
    DepartmentPlanner(const ImportRequest &, const SheetLayout &, ImportReport &);

    [[nodiscard]] Status load(Connection &) override;

protected:
    [[nodiscard]] std::optional<ImportError> complete(TableRow &, const QStringList &cells) override;
    [[nodiscard]] int find(const TableRow &) const override { return m_found; }
    void further(const TableRecord &, const TableRow &, QStringList &columns,
                 QList<CellDifference> &) override;
    void complement(TableRow &, QStringList &columns, QVariantList &values) override;
    void written(int record, const TableRow &) override;

private:
    [[nodiscard]] int lookUp(const QString &name, const QString &code) const;
    [[nodiscard]] int current(int record) const;
    void index(int record, const QString &name, const QString &code);

    bool m_renames; ///< the policy lets a row give a department another name
    bool m_confirms; ///< … and count as entered
    QHash<QString, int> m_byCode, m_byName, m_byExactName, m_byUid;
    QHash<int, QString> m_mergedInto;
    QSet<int> m_imported;
    int m_found = -1; ///< record of the row in hand
};

} // namespace shuzhi
