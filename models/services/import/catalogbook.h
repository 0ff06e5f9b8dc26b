// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/import/departmentbook.h"
#include "models/services/import/rowtyper.h"

#include <vector>

namespace shuzhi {

/// A data item of a known catalog.
struct KnownItem
{
    QString uid, key; ///< key: the normalised name
    qint64 position = 0;
    QStringList values; ///< as stored, per RowTyper::itemCells(); only the name for lists
    qint64 row = 0; ///< of the file, once met there
};

/// A catalog of the city, or one that the file has brought.
struct KnownCatalog
{
    QString uid, department, code, titleKey, state;
    QStringList values; ///< as stored, per RowTyper::cells(); once met: as the file's row says it
    QList<KnownItem> items; ///< in order of position; only where the file has items
    QStringList listed; ///< names of the list cell that brought it
    bool fresh = false; ///< the file has brought it
    qint64 row = 0; ///< of the file, once met there
};

/// The city's catalogs by identity, read once; grows by what the file brings.
class CatalogBook
{
public:
    /// Reads the columns the file has, and the items if it has any.
    [[nodiscard]] Status load(Connection &, const RowTyper &, bool withItems, const DepartmentBook &);

    /// The catalog of a row's identity, or -1. With a code: that code, else a catalog of the same
    /// provider and title that has no code and was not met yet. Without: provider and title, one
    /// without code before others.
    [[nodiscard]] int find(const QString &code, const QString &department, const QString &titleKey) const;
    /// Whether several catalogs share provider and title, so that find() had to choose.
    [[nodiscard]] bool isAmbiguous(const QString &department, const QString &titleKey) const;
    [[nodiscard]] int add(KnownCatalog catalog);
    /// Gives a catalog other identifying cells.
    void rename(int place, const QString &code, const QString &department, const QString &titleKey);
    [[nodiscard]] KnownCatalog &at(int place) { return m_catalogs[std::size_t(place)]; }

    /// The library of a name, or empty.
    [[nodiscard]] QString library(const QString &name) const;
    [[nodiscard]] QString libraryName(const QString &uid) const { return m_libraryNames.value(uid); }

    /// Two titles of the same key are the same name.
    [[nodiscard]] static QString titleKey(const QString &title);

private:
    [[nodiscard]] Status loadLibraries(Connection &);
    [[nodiscard]] Status loadItems(Connection &, const RowTyper &);
    [[nodiscard]] static QString key(const QString &department, const QString &titleKey);
    void index(int place);

    std::vector<KnownCatalog> m_catalogs;
    QHash<QString, int> m_byCode;
    QHash<QString, QList<int>> m_byTitle;
    QHash<QString, QString> m_libraries, m_libraryNames;
};

} // namespace shuzhi
