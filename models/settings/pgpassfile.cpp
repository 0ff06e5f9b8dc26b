// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/pgpassfile.h"

#include "models/settings/pgfile.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

/// Up to the next ':' that no '\' stands before; `at` moves behind it. Nothing for a bare "*".
std::optional<QString> takeField(const QString &line, qsizetype &at)
{
    const qsizetype start = at;
    QString field;
    while (at < line.size() && line[at] != u':') {
        if (line[at] == u'\\' && at + 1 < line.size())
            ++at;
        field += line[at++];
    }
    const bool any = QStringView(line).mid(start, at - start) == u"*";
    ++at;
    return any ? std::nullopt : std::optional(field);
}

/// Of a line that is neither empty nor a comment.
std::optional<PassEntry> entryOf(const QString &line)
{
    PassEntry entry;
    qsizetype at = 0;
    for (std::optional<QString> *part : {&entry.host, &entry.port, &entry.database, &entry.user}) {
        *part = takeField(line, at);
        if (at > line.size())
            return std::nullopt; // the line ended with this part
    }
    // A password "*" is a password.
    entry.password = takeField(line, at).value_or(u"*"_s);
    return entry;
}

/// What follows the part of a line that stands for a token; null if it does not. The way of libpq
/// (pwdfMatchesString), which also lets an IPv6 host stand with bare colons.
QStringView behind(QStringView line, const QString &token)
{
    if (line.startsWith(u"*:"))
        return line.mid(2);
    qsizetype at = 0;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == u':' && at == token.size())
            return line.mid(i + 1);
        if (line[i] == u'\\')
            ++i;
        if (at == token.size() || i >= line.size() || line[i] != token[at])
            return {};
        ++at;
    }
    return {};
}

} // namespace

PgPassFile PgPassFile::parse(const QByteArray &text)
{
    PgPassFile file;
    for (const PgLine &line : pgLines(text)) {
        if (line.text.isEmpty() || line.text.startsWith(u'#'))
            continue;
        if (!line.isUtf8) {
            file.skipped += {line.number, SkippedLine::Why::NotUtf8};
            continue;
        }
        file.lines += line.text;
        std::optional<PassEntry> entry = entryOf(line.text);
        if (!entry) {
            file.skipped += {line.number, SkippedLine::Why::TooFewFields};
            continue;
        }
        const int port = entry->port.value_or(u"1"_s).toInt();
        if (port < 1 || port > 65535) {
            file.skipped += {line.number, SkippedLine::Why::BadPort};
            continue;
        }
        entry->line = line.number;
        file.entries += *entry;
    }
    return file;
}

Result<PgPassFile> PgPassFile::read(const QString &path)
{
    const Result<QByteArray> text = pgFileText(path);
    if (!text)
        return tl::unexpected(text.error());
    PgPassFile file = parse(*text);
#ifdef Q_OS_UNIX
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
        | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    file.openToOthers = bool(QFileInfo(path).permissions() & others);
#endif
    return file;
}

QString PgPassFile::standardPath()
{
    const QString named = qEnvironmentVariable("PGPASSFILE");
    if (!named.isEmpty())
        return named;
#ifdef Q_OS_WIN
    return QDir(qEnvironmentVariable("APPDATA")).filePath(u"postgresql/pgpass.conf"_s);
#else
    return QDir::home().filePath(u".pgpass"_s);
#endif
}

std::optional<QString> PgPassFile::password(const QString &host, int port, const QString &database,
                                            const QString &user) const
{
    const bool socket = host.isEmpty() || host == u"/var/run/postgresql" || host == u"/tmp";
    const QStringList tokens{socket ? u"localhost"_s : host, QString::number(port), database, user};
    for (const QString &line : lines) {
        QStringView rest(line);
        for (const QString &token : tokens)
            rest = rest.isNull() ? rest : behind(rest, token);
        if (rest.isNull())
            continue;
        qsizetype at = 0;
        return takeField(rest.toString(), at).value_or(u"*"_s);
    }
    return std::nullopt;
}

} // namespace shuzhi
