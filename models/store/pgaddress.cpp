// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/pgaddress.h"

#include "models/settings/savedconnection.h"

#include <QtNetwork/QHostAddress>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

/// Options of libpq 15 that say how to reach or to trust a server (PostgreSQL 15 documentation, 34.1.2).
/// Not among them: what is part of the address, what carries a secret, and what would turn the program's
/// own way of talking to the server (client_encoding, replication, options).
const QStringList &knownOptions()
{
    static const QStringList names{u"sslmode"_s,
                                   u"sslrootcert"_s,
                                   u"sslcert"_s,
                                   u"sslkey"_s,
                                   u"sslcrl"_s,
                                   u"sslcrldir"_s,
                                   u"sslsni"_s,
                                   u"ssl_min_protocol_version"_s,
                                   u"ssl_max_protocol_version"_s,
                                   u"channel_binding"_s,
                                   u"gssencmode"_s,
                                   u"krbsrvname"_s,
                                   u"passfile"_s,
                                   u"hostaddr"_s,
                                   u"connect_timeout"_s,
                                   u"application_name"_s,
                                   u"keepalives"_s,
                                   u"keepalives_idle"_s,
                                   u"keepalives_interval"_s,
                                   u"keepalives_count"_s,
                                   u"tcp_user_timeout"_s,
                                   u"target_session_attrs"_s};
    return names;
}

QString quoted(const QString &value)
{
    static const auto isPlain = [](QChar c) { return c.isLetterOrNumber() || u"-_./:@+"_s.contains(c); };
    if (!value.isEmpty() && std::all_of(value.cbegin(), value.cend(), isPlain))
        return value;
    QString text = value;
    text.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
    return u'\'' + text + u'\'';
}

QString unquoted(const QString &text)
{
    if (!text.startsWith(u'\''))
        return text;
    QString value;
    for (qsizetype i = 1; i < text.size() - 1; ++i) {
        if (text[i] == u'\\')
            ++i;
        value += text[i];
    }
    return value;
}

} // namespace

bool pgaddress::isLocalHost(const QString &host)
{
    return host.isEmpty() || host.startsWith(u'/') || host.startsWith(u'@') || host == u"localhost"
        || QHostAddress(host).isLoopback();
}

QString pgaddress::defaultSslMode(const QString &host)
{
    return isLocalHost(host) ? u"prefer"_s : u"verify-full"_s;
}

Status pgaddress::checkOption(const QString &key, const QString &value)
{
    if (key == u"password" || key == u"sslpassword") {
        return fail(
            ErrorCode::Usage,
            u"a password does not belong into the address; use PGPASSWORD, a pgpass file or the keychain"_s,
            key);
    }
    if (!knownOptions().contains(key))
        return fail(ErrorCode::Usage, u"the address has an unknown option"_s, key);
    if (key == u"sslmode" && !SavedConnection::sslModes().contains(value)) {
        return fail(ErrorCode::Usage, u"sslmode is one of "_s + SavedConnection::sslModes().join(u", "_s),
                    u"sslmode="_s + value);
    }
    // Qt parts the options at ';' and libpq knows no way to write one.
    if (value.contains(u';') || value.contains(u'\n'))
        return fail(ErrorCode::Usage, u"an option of the address cannot contain ';'"_s, key);
    return {};
}

QString pgaddress::joined(const Options &options)
{
    QStringList parts;
    for (const auto &[key, value] : options)
        parts += key + u'=' + quoted(value);
    return parts.join(u';');
}

pgaddress::Options pgaddress::split(const QString &text)
{
    Options options;
    for (const QString &part : text.split(u';', Qt::SkipEmptyParts))
        options += {part.section(u'=', 0, 0), unquoted(part.section(u'=', 1))};
    return options;
}

} // namespace shuzhi
