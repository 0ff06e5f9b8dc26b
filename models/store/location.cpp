// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/location.h"

#include <QUrl>
#include <QUrlQuery>

namespace shuzhi {

namespace {

/// Certificates are checked unless the server is this very machine or the address says otherwise.
QString defaultSslMode(const QString &host)
{
    const bool local = host.isEmpty() || host == u"localhost" || host.startsWith(u"127.") || host == u"::1";
    return local ? QStringLiteral("prefer") : QStringLiteral("verify-full");
}

} // namespace

Result<Location> Location::parse(const QString &text)
{
    if (text.trimmed().isEmpty())
        return fail(ErrorCode::Usage, QStringLiteral("no database was named"));
    if (!text.startsWith(u"postgresql://") && !text.startsWith(u"postgres://"))
        return Location{Dialect::Sqlite, text, {}, {}, {}, 5432, {}};

    const QUrl url(text);
    if (!url.isValid() || url.path().size() < 2)
        return fail(ErrorCode::Usage, QStringLiteral("not a valid database address"), text);
    if (!url.password().isEmpty()) {
        return fail(
            ErrorCode::Usage,
            QStringLiteral("a password does not belong into the address; use PGPASSWORD or a pgpass file"),
            url.host());
    }
    Location location{Dialect::Postgres, {}, url.host(), url.userName(), url.path().mid(1),
                      url.port(5432),    {}};
    QStringList options;
    bool sslMode = false;
    for (const auto &[key, value] : QUrlQuery(url).queryItems(QUrl::FullyDecoded)) {
        options += key + u'=' + value;
        sslMode = sslMode || key == u"sslmode";
    }
    if (!sslMode)
        options += QStringLiteral("sslmode=") + defaultSslMode(location.host);
    location.options = options.join(u';');
    return location;
}

QString Location::display() const
{
    if (dialect == Dialect::Sqlite)
        return path;
    return QStringLiteral("postgresql://%1@%2:%3/%4").arg(user, host).arg(port).arg(name);
}

} // namespace shuzhi
