// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/headeralias.h"

#include "models/domain/datafile.h"
#include "models/domain/text.h"

#include <QJsonArray>

namespace shuzhi {

namespace {

const QString fileName = QStringLiteral("headers");

/// The aliases of headers.json; an empty field marks heads that hold nothing we keep.
struct Aliases
{
    QHash<QString, QString> fieldOf; ///< by text::titleKey of the head
    QHash<QString, QStringList> headsOf;
    QString remarkHead, runningNumberHead;
    QHash<QString, QHash<QString, QString>> ofKind; ///< kind → fieldOf where rows are of that kind

    void add(const QString &field, const QJsonArray &heads)
    {
        for (const QJsonValue &each : heads) {
            const QString key = text::titleKey(each.toString());
            if (fieldOf.value(key, field) != field) {
                datafile::fault(fileName, QStringLiteral("%1 stands for two fields").arg(each.toString()));
            }
            fieldOf.insert(key, field);
            headsOf[field].append(each.toString());
        }
    }

    void addKind(const QString &kind, const QJsonObject &fields)
    {
        Aliases own;
        for (auto entry = fields.begin(); entry != fields.end(); ++entry) {
            own.add(entry.key(), entry.value().toArray());
            if (!headsOf.contains(entry.key()))
                headsOf.insert(entry.key(), own.headsOf.value(entry.key()));
        }
        ofKind.insert(kind, own.fieldOf);
    }
};

const Aliases &aliases()
{
    static const Aliases made = [] {
        Aliases all;
        const QJsonObject root = datafile::read(fileName).object();
        const QJsonObject fields = root[QLatin1String("fields")].toObject();
        for (auto entry = fields.begin(); entry != fields.end(); ++entry) {
            all.add(entry.key(), entry.value().toArray());
        }
        all.add(QString(), root[QLatin1String("running_number")].toArray());
        all.add(QString(), root[QLatin1String("ignored")].toArray());
        all.add(QString(), root[QLatin1String("remarks")].toArray());
        all.runningNumberHead = root[QLatin1String("running_number")].toArray().first().toString();
        all.remarkHead = root[QLatin1String("remarks")].toArray().first().toString();
        const QJsonObject kinds = root[QLatin1String("kinds")].toObject();
        for (auto entry = kinds.begin(); entry != kinds.end(); ++entry)
            all.addKind(entry.key(), entry.value().toObject());
        return all;
    }();
    return made;
}

/// Without what stands in brackets: "数据存储总量(G)" → "数据存储总量".
QString withoutBrackets(const QString &head)
{
    QString out;
    int depth = 0;
    for (const QChar c : head) {
        const bool closes = c.category() == QChar::Punctuation_Close;
        depth += c.category() == QChar::Punctuation_Open ? 1 : 0;
        if (depth == 0) {
            out += c;
        }
        depth -= closes && depth > 0 ? 1 : 0;
    }
    return out;
}

/// The last part of a joined two-row head.
QString lastPart(const QString &head)
{
    qsizetype cut = -1;
    for (const QChar mark : {u'/', u'\n', u'>', u'|', u'·', u':'}) {
        cut = std::max(cut, head.trimmed().lastIndexOf(mark));
    }
    return head.trimmed().mid(cut + 1);
}

QString withoutNumber(const QString &key)
{
    qsizetype start = 0;
    while (start < key.size() && key[start].isDigit()) {
        ++start;
    }
    return key.mid(start);
}

/// The keys to try, the strictest first.
QStringList keysOf(const QString &header)
{
    const QString head = text::normalised(header);
    QStringList keys;
    for (const QString &form :
         {head, withoutBrackets(head), lastPart(head), lastPart(withoutBrackets(head))}) {
        keys << text::titleKey(form) << withoutNumber(text::titleKey(form));
    }
    keys.removeAll(QString());
    keys.removeDuplicates();
    return keys;
}

/// The field of a head, empty if it is known to hold nothing, nothing if it is unknown.
std::optional<QString> lookUp(const QString &header, const QString &kind)
{
    const QStringList keys = keysOf(header);
    const QHash<QString, QString> own = aliases().ofKind.value(kind);
    for (const QHash<QString, QString> &names : {own, aliases().fieldOf}) {
        for (const QString &key : keys) {
            const auto found = names.constFind(key);
            if (found != names.cend()) {
                return *found;
            }
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<QString> fieldForHeader(const QString &header, const QHash<QString, QString> &own,
                                      const QString &kind)
{
    const QString key = text::titleKey(header);
    for (auto entry = own.begin(); entry != own.end(); ++entry) {
        if (text::titleKey(entry.key()) == key) {
            return entry.value().isEmpty() ? std::nullopt : std::optional(entry.value());
        }
    }
    const auto field = lookUp(header, kind);
    return field && !field->isEmpty() ? field : std::nullopt;
}

bool isIgnoredHeader(const QString &header, const QString &kind)
{
    const auto field = lookUp(header, kind);
    return field && field->isEmpty();
}

QString remarkHeader()
{
    return aliases().remarkHead;
}

QString runningNumberHeader()
{
    return aliases().runningNumberHead;
}

QStringList headersOf(const QString &field)
{
    return field.isEmpty() ? QStringList() : aliases().headsOf.value(field);
}

} // namespace shuzhi
