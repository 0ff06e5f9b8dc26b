// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/location.h"

#include "models/settings/pgservicefile.h"
#include "models/settings/savedconnection.h"
#include "models/store/pgaddress.h"

#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

/// What an address says, before what it leaves open is filled in.
struct Draft
{
    QString host, user, name;
    std::optional<int> port;
    pgaddress::Options options;

    [[nodiscard]] bool has(const QString &key) const
    {
        return std::any_of(options.cbegin(), options.cend(), [&](const auto &o) { return o.first == key; });
    }
    /// What was said first counts: the address before its service.
    Status take(const QString &key, const QString &value);
};

Status Draft::take(const QString &key, const QString &value)
{
    if (key == u"port") {
        bool ok = false;
        const int number = value.toInt(&ok);
        if (!ok || number < 1 || number > 65535)
            return fail(ErrorCode::Usage, u"a port is a number from 1 to 65535"_s, u"port="_s + value);
        port = port.value_or(number);
        return {};
    }
    QString *part = key == u"host" ? &host : key == u"user" ? &user : key == u"dbname" ? &name : nullptr;
    if (part) {
        if (part->isEmpty())
            *part = value;
        return {};
    }
    if (has(key))
        return {};
    options += {key, value};
    return pgaddress::checkOption(key, value);
}

Status takeService(Draft &draft, const QString &name)
{
    const Result<ServiceEntry> service = PgServiceFile::find(name);
    if (!service)
        return tl::unexpected(service.error());
    for (const auto &[key, value] : service->settings)
        if (const Status taken = draft.take(key, value); !taken)
            return taken;
    return {};
}

Result<Location> finished(Draft draft)
{
    // libpq would take these itself; what is not known here could not be judged here either.
    if (draft.host.isEmpty())
        draft.host = qEnvironmentVariable("PGHOST");
    if (!draft.port)
        draft.port = qEnvironmentVariable("PGPORT").toInt();
    if (draft.name.isEmpty())
        return fail(ErrorCode::Usage, u"the address names no database"_s, draft.host);
    if (draft.host.contains(u','))
        return fail(ErrorCode::Usage, u"an address names one server"_s, draft.host);
    if (!draft.has(u"sslmode"_s))
        draft.options += {u"sslmode"_s, pgaddress::defaultSslMode(draft.host)};
    return Location{Dialect::Postgres,
                    {},
                    draft.host,
                    draft.user,
                    draft.name,
                    *draft.port > 0 ? *draft.port : 5432,
                    pgaddress::joined(draft.options)};
}

Result<Draft> draftOf(const QUrl &url)
{
    Draft draft{url.host(), url.userName(QUrl::FullyDecoded), url.path(QUrl::FullyDecoded).mid(1), {}, {}};
    if (url.port() > 0)
        draft.port = url.port();
    QString service;
    for (const auto &[key, value] : QUrlQuery(url).queryItems(QUrl::FullyDecoded)) {
        if (key == u"service") {
            service = value;
            continue;
        }
        if (draft.has(key))
            return fail(ErrorCode::Usage, u"the address names an option twice"_s, key);
        if (const Status taken = draft.take(key, value); !taken)
            return tl::unexpected(taken.error());
    }
    if (service.isEmpty() && draft.host.isEmpty())
        service = qEnvironmentVariable("PGSERVICE");
    if (!service.isEmpty())
        if (const Status taken = takeService(draft, service); !taken)
            return tl::unexpected(taken.error());
    return draft;
}

QString encoded(const QString &text, const QByteArray &plain = {})
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text, plain));
}

} // namespace

Result<Location> Location::parse(const QString &text)
{
    if (text.trimmed().isEmpty())
        return fail(ErrorCode::Usage, u"no database was named"_s);
    if (!text.startsWith(u"postgresql://") && !text.startsWith(u"postgres://"))
        return Location{Dialect::Sqlite, text, {}, {}, {}, 5432, {}};

    const QUrl url(text, QUrl::StrictMode);
    if (!url.password().isEmpty()) {
        return fail(
            ErrorCode::Usage,
            u"a password does not belong into the address; use PGPASSWORD, a pgpass file or the keychain"_s,
            url.host());
    }
    if (!url.isValid() || url.hasFragment())
        return fail(ErrorCode::Usage, u"not a valid database address"_s, text.section(u'?', 0, 0));
    return draftOf(url).and_then(finished);
}

Result<Location> Location::of(const SavedConnection &connection)
{
    Draft draft{connection.host.trimmed(), connection.user, connection.database, connection.port, {}};
    if (draft.host.isEmpty())
        return fail(ErrorCode::Usage, u"the connection names no server"_s, connection.name);
    if (draft.user.isEmpty())
        return fail(ErrorCode::Usage, u"the connection names no user"_s, connection.name);
    const QString mode =
        connection.sslMode.isEmpty() ? pgaddress::defaultSslMode(draft.host) : connection.sslMode;
    Status taken = draft.take(u"sslmode"_s, mode);
    if (taken && !connection.caFile.isEmpty())
        taken = draft.take(u"sslrootcert"_s, connection.caFile);
    return taken ? finished(std::move(draft)) : tl::unexpected(taken.error());
}

QString Location::display() const
{
    if (dialect == Dialect::Sqlite)
        return path;
    const QString shown = host.contains(u':') ? u'[' + host + u']' : host;
    return u"postgresql://%1@%2:%3/%4"_s.arg(user, shown).arg(port).arg(name);
}

QString Location::address() const
{
    if (dialect == Dialect::Sqlite)
        return path;
    QString text = u"postgresql://"_s;
    const bool socket = host.isEmpty() || host.startsWith(u'/') || host.startsWith(u'@');
    if (!user.isEmpty() && !socket)
        text += encoded(user) + u'@';
    if (!socket)
        text += (host.contains(u':') ? u'[' + host + u']' : host) + u':' + QString::number(port);
    text += u'/' + encoded(name);
    QStringList rest;
    if (socket) {
        rest += {u"host="_s + encoded(host, "/"), u"port="_s + QString::number(port)};
        if (!user.isEmpty())
            rest += u"user="_s + encoded(user);
    }
    for (const auto &[key, value] : pgaddress::split(options))
        rest += key + u'=' + encoded(value, "/:");
    return rest.isEmpty() ? text : text + u'?' + rest.join(u'&');
}

QString Location::option(const QString &key) const
{
    for (const auto &[known, value] : pgaddress::split(options))
        if (known == key)
            return value;
    return {};
}

bool Location::isLocal() const
{
    return dialect == Dialect::Sqlite || pgaddress::isLocalHost(host);
}

} // namespace shuzhi
