// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/pgimport.h"

#include "models/settings/pgfile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

bool same(const SavedConnection &a, const SavedConnection &b)
{
    return a.host.compare(b.host, Qt::CaseInsensitive) == 0 && a.port == b.port && a.database == b.database
        && a.user == b.user;
}

PgImport ofPassFile(const PgPassFile &file)
{
    PgImport import{PgImport::Kind::PassFile, {}, file.skipped, {}, file.openToOthers};
    for (const PassEntry &entry : file.entries) {
        if (!entry.host) {
            import.anyServer += entry.line;
            continue;
        }
        SavedConnection connection;
        connection.host = *entry.host;
        connection.port = entry.port.value_or(u"5432"_s).toInt();
        connection.database = entry.database.value_or(QString());
        connection.user = entry.user.value_or(QString());
        import.rows += {connection, entry.password, entry.line};
    }
    return import;
}

PgImport ofServiceFile(const PgServiceFile &file)
{
    PgImport import{PgImport::Kind::ServiceFile, {}, file.skipped, {}, false};
    for (const ServiceEntry &service : file.services)
        import.rows += {connectionOf(service), service.value(u"password"_s), service.line};
    return import;
}

} // namespace

bool PgImportRow::isComplete() const
{
    return !connection.host.isEmpty() && !connection.database.isEmpty() && !connection.user.isEmpty();
}

Result<PgImport> PgImport::read(const QString &path, const QList<SavedConnection> &known)
{
    const Result<QByteArray> text = pgFileText(path);
    if (!text)
        return tl::unexpected(text.error());
    const QList<PgLine> lines = pgLines(*text);
    const bool sections = std::any_of(lines.cbegin(), lines.cend(), [](const PgLine &line) {
        return line.text.trimmed().startsWith(u'[') && line.text.trimmed().endsWith(u']');
    });
    PgImport import;
    if (sections) {
        import = ofServiceFile(PgServiceFile::parse(*text));
    } else {
        const Result<PgPassFile> file = PgPassFile::read(path);
        if (!file)
            return tl::unexpected(file.error());
        import = ofPassFile(*file);
    }
    for (PgImportRow &row : import.rows) {
        row.known = std::any_of(known.cbegin(), known.cend(),
                                [&](const SavedConnection &c) { return same(c, row.connection); });
    }
    return import;
}

int PgImport::passwords() const
{
    return int(std::count_if(rows.cbegin(), rows.cend(),
                             [](const PgImportRow &row) { return !row.password.isEmpty(); }));
}

} // namespace shuzhi
