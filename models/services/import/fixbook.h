// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/import/catalogbook.h"
#include "models/services/import/importfix.h"

namespace shuzhi {

/// Looks at the rows of a catalog file as they would be stored, counts what rules they break
/// (ImportReport::findings) and makes the safe corrections that were asked for. Beside what one row
/// tells (importfix.h) it sees, over the file and against the city by provider and name:
/// V2 (names that differ only in punctuation, or one name under several codes), V2b (names that differ
/// only in digits at the end, in the file only) and V3 (one code on several names, or several codes
/// within one resource). V3 is corrected where each row is about one data item and the codes count up
/// by one below the row of the same name and provider and are no known catalog's: dragging made them.
class FixBook
{
public:
    FixBook(const ImportRequest &request, const RowTyper &typer);

    /// A row whose provider is resolved, before its identity is looked for.
    void look(TypedRow &row, const QString &sheet, const QString &department, CatalogBook &catalogs);
    void finish(ImportReport &report) const { report.findings = findings(); }

private:
    /// A row of the file that others are compared with.
    struct Met
    {
        RowNote note;
        QString code, titleKey;
        bool counted = false;
    };
    void lookAtFile(TypedRow &row, const RowNote &note, const QString &department, CatalogBook &catalogs);
    [[nodiscard]] bool repeatsCity(const TypedRow &row, const QString &department, const QString &titleKey,
                                   CatalogBook &catalogs) const;
    /// True if dragging made the code. @param taken the code is a catalog's of its own
    bool lookAtCodes(TypedRow &row, const RowNote &note, Met &first, bool taken);
    void lookAtCatalog(TypedRow &row, const RowNote &note, const KnownCatalog *known);
    void lookAtItem(TypedRow &row, const RowNote &note, bool fresh);
    [[nodiscard]] bool isDragged(const QString &code, const QString &before) const;
    [[nodiscard]] Row asStored(const TypedRow &row, const KnownCatalog *known) const;
    void count(const QString &rule, const RowNote &note, const CellDifference &correction = {});
    void count(const QString &rule, Met &first);
    void count(const QList<RowFault> &faults, const QList<LayoutField> &cells, const RowNote &note);
    [[nodiscard]] QList<RuleFinding> findings() const;

    const ImportRequest &m_request;
    const RowTyper &m_typer;
    RowCheck m_catalogCheck, m_itemCheck;
    int m_codeCell = -1, m_titleCell = -1;
    bool m_hasProvider = false;
    QHash<QString, Met> m_byName, m_bySeries, m_byCode;
    QString m_lastName, m_lastCode; ///< of the row before, as the file has them
    QHash<QString, RuleFinding> m_findings;
};

} // namespace shuzhi
