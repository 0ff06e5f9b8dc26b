// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/pgservicefile.h"

#include "models/settings/pgfile.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

constexpr qsizetype longestLine = 1022; ///< libpq's buffer of 1024 holds a line feed and an end besides

/// libpq's words for the parts of a connection; more in models/store/pgaddress, which judges them.
bool looksLikeKey(const QString &key)
{
    return !key.isEmpty() && std::all_of(key.cbegin(), key.cend(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || c == u'_';
    });
}

/// Reads a key=value into the service in front; why it cannot, if so.
std::optional<SkippedLine::Why> takeSetting(QList<ServiceEntry> &services, const QString &line)
{
    const qsizetype equals = line.indexOf(u'=');
    if (services.isEmpty())
        return SkippedLine::Why::NoSection;
    if (equals < 0)
        return SkippedLine::Why::NotKeyAndValue;
    const QString key = line.left(equals);
    if (key == u"service")
        return SkippedLine::Why::NestedService;
    if (!looksLikeKey(key))
        return SkippedLine::Why::UnknownKey;
    ServiceEntry &service = services.last();
    const bool known = std::any_of(service.settings.cbegin(), service.settings.cend(),
                                   [&](const auto &setting) { return setting.first == key; });
    if (!known)
        service.settings += {key, line.mid(equals + 1)};
    return std::nullopt;
}

QString trimmedEnd(QString text)
{
    while (!text.isEmpty() && text.back().isSpace())
        text.chop(1);
    return text;
}

/// Name between brackets; libpq takes what stands up to the first ']'.
QString sectionName(const QString &line)
{
    return line.mid(1, line.indexOf(u']') - 1);
}

} // namespace

QString ServiceEntry::value(const QString &key) const
{
    for (const auto &[known, value] : settings)
        if (known == key)
            return value;
    return {};
}

PgServiceFile PgServiceFile::parse(const QByteArray &text)
{
    PgServiceFile file;
    bool ignored = false; // of a second section of one name
    for (const PgLine &line : pgLines(text)) {
        const auto skip = [&](SkippedLine::Why why) { file.skipped += {line.number, why}; };
        QString words = trimmedEnd(line.text);
        while (!words.isEmpty() && words.front().isSpace())
            words.remove(0, 1);
        if (words.isEmpty() || words.startsWith(u'#'))
            continue;
        if (!line.isUtf8) {
            skip(SkippedLine::Why::NotUtf8);
        } else if (line.bytes > longestLine) {
            skip(SkippedLine::Why::TooLong);
        } else if (words.startsWith(u'[')) {
            const QString name = sectionName(words);
            ignored = std::any_of(file.services.cbegin(), file.services.cend(),
                                  [&](const ServiceEntry &service) { return service.name == name; });
            if (ignored)
                skip(SkippedLine::Why::SecondSection);
            else if (words.contains(u']'))
                file.services += ServiceEntry{name, {}, line.number};
            else
                skip(SkippedLine::Why::NotKeyAndValue);
        } else if (!ignored) {
            if (const auto why = takeSetting(file.services, words))
                skip(*why);
        }
    }
    return file;
}

Result<PgServiceFile> PgServiceFile::read(const QString &path)
{
    return pgFileText(path).map(&PgServiceFile::parse);
}

QStringList PgServiceFile::standardPaths()
{
    const QString named = qEnvironmentVariable("PGSERVICEFILE");
    QStringList paths;
    if (!named.isEmpty())
        paths += named;
#ifdef Q_OS_WIN
    else
        paths += QDir(qEnvironmentVariable("APPDATA")).filePath(u"postgresql/.pg_service.conf"_s);
    const QString system = qEnvironmentVariable("PGSYSCONFDIR");
#else
    else
        paths += QDir::home().filePath(u".pg_service.conf"_s);
    const QString system = qEnvironmentVariable("PGSYSCONFDIR", u"/etc/postgresql-common"_s);
#endif
    if (!system.isEmpty())
        paths += QDir(system).filePath(u"pg_service.conf"_s);
    return paths;
}

Result<ServiceEntry> PgServiceFile::find(const QString &name)
{
    for (const QString &path : standardPaths()) {
        if (!QFileInfo::exists(path))
            continue;
        const Result<PgServiceFile> file = read(path);
        if (!file)
            return tl::unexpected(file.error());
        const auto service = std::find_if(file->services.cbegin(), file->services.cend(),
                                          [&](const ServiceEntry &each) { return each.name == name; });
        if (service == file->services.cend())
            continue;
        const auto next = service + 1;
        const int end = next == file->services.cend() ? INT_MAX : next->line;
        for (const SkippedLine &bad : file->skipped) {
            const bool within = bad.line > service->line && bad.line < end;
            if (within && bad.why != SkippedLine::Why::SecondSection)
                return fail(ErrorCode::Unreadable, u"line %1 of the service file"_s.arg(bad.line), path);
        }
        return *service;
    }
    return fail(ErrorCode::NotFound, u"no such service in pg_service.conf"_s, name);
}

SavedConnection connectionOf(const ServiceEntry &service)
{
    SavedConnection connection;
    connection.name = service.name;
    connection.host = service.value(u"host"_s);
    if (const int port = service.value(u"port"_s).toInt(); port > 0 && port <= 65535)
        connection.port = port;
    connection.database = service.value(u"dbname"_s);
    connection.user = service.value(u"user"_s);
    if (const QString mode = service.value(u"sslmode"_s); SavedConnection::sslModes().contains(mode))
        connection.sslMode = mode;
    connection.caFile = service.value(u"sslrootcert"_s);
    return connection;
}

} // namespace shuzhi
