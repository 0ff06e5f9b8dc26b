// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/import/importquery.h"
#include "tests/support/city.h"

#include <QTemporaryDir>
#include <QTest>

namespace shuzhi {

/// A fresh city, of testDialect(), and files to take into it.
class ImportCity
{
public:
    ImportCity();

    [[nodiscard]] Connection &city() { return m_city.connection(); }
    [[nodiscard]] Location location() const { return m_city.location(); }
    /// Writes a file and gives its path.
    [[nodiscard]] QString file(const QString &name, const QByteArray &bytes) const;
    [[nodiscard]] QString csv(const QString &text) const
    {
        return file(QStringLiteral("a.csv"), text.toUtf8());
    }
    [[nodiscard]] QString xlsx(const QList<QStringList> &rows) const;
    [[nodiscard]] Result<ImportReport> run(const ImportRequest &request);
    /// The same for a text, with a request made ready; a failure fails the test by an empty kind.
    ImportReport take(const QString &text, ImportRequest request = {});
    /// The same for rows of a kind.
    ImportReport takeKind(const QString &kind, const QString &text, ImportRequest request = {})
    {
        request.kind = kind;
        return take(text, request);
    }
    /// First column of the first row.
    [[nodiscard]] QString one(const QString &sql, const QVariantList &values = {});
    /// First column of all rows, parted by spaces.
    [[nodiscard]] QString all(const QString &sql);
    /// Digests of all tables and the head of the trail: what "nothing was written" means.
    [[nodiscard]] QString state();
    /// Whether trail, spans and rows agree.
    [[nodiscard]] bool verifies();

private:
    QTemporaryDir m_dir;
    test::TestCity m_city;
};

/// "added changed unchanged rejected duplicates", after proving that they add up to the rows.
[[nodiscard]] QString fates(const ImportReport &report);
/// "row rule" of each rejected row, parted by blanks.
[[nodiscard]] QString faults(const ImportReport &report);
/// The warning of a rule, or an empty one.
[[nodiscard]] ImportWarning warning(const ImportReport &report, const QString &rule);

} // namespace shuzhi
