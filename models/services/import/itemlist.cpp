// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/itemlist.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

bool parts(QChar c)
{
    return u"、,，;；\n\r\t"_s.contains(c);
}

/// Quotation marks around a name; not part of it.
bool opensQuote(QChar c)
{
    return u"「『“"_s.contains(c);
}

bool closesQuote(QChar c)
{
    return u"」』”"_s.contains(c);
}

bool opensBracket(QChar c)
{
    return u"(（[【《"_s.contains(c);
}

bool closesBracket(QChar c)
{
    return u")）]】》"_s.contains(c);
}

/// Whether what is opened is closed again, never the other way round.
bool balanced(const QString &cell, bool (*opens)(QChar), bool (*closes)(QChar))
{
    int depth = 0;
    for (const QChar c : cell) {
        depth += opens(c) ? 1 : closes(c) ? -1 : 0;
        if (depth < 0)
            return false;
    }
    return depth == 0;
}

/// The names in a JSON list of texts or of objects that have one.
std::optional<QStringList> namesOfJson(const QString &cell)
{
    if (!cell.startsWith(u'['))
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(cell.toUtf8());
    if (!document.isArray())
        return std::nullopt;
    QStringList names;
    for (const QJsonValue &entry : document.array()) {
        QString name = entry.toString();
        for (const char *key : {"name", "title", "label", "field", "column"})
            if (name.isEmpty())
                name = entry[QLatin1String(key)].toString();
        if (const QString done = name.simplified(); !done.isEmpty())
            names += done;
    }
    return names;
}

} // namespace

QStringList splitItems(const QString &cell)
{
    if (const auto names = namesOfJson(cell))
        return *names;
    const bool quotes = balanced(cell, opensQuote, closesQuote);
    const bool brackets = balanced(cell, opensBracket, closesBracket);
    QStringList names;
    QString name;
    int quoted = 0, bracketed = 0;
    const auto finish = [&] {
        if (const QString done = name.simplified(); !done.isEmpty())
            names += done;
        name.clear();
    };
    for (const QChar c : cell) {
        const bool quote = opensQuote(c) || closesQuote(c);
        if (quotes)
            quoted += opensQuote(c) ? 1 : closesQuote(c) ? -1 : 0;
        if (brackets)
            bracketed += opensBracket(c) ? 1 : closesBracket(c) ? -1 : 0;
        if (quote ? quoted == 0 || !quotes || (quoted == 1 && opensQuote(c))
                  : parts(c) && quoted == 0 && bracketed == 0)
            finish();
        else if (!quote)
            name += c;
    }
    finish();
    return names;
}

} // namespace shuzhi
