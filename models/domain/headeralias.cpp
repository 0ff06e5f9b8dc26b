// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/headeralias.h"

#include "models/domain/datafile.h"
#include "models/domain/text.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

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
    QSet<QString> generic; ///< keys that mean something only alone or under a wrapper
    QSet<QString> wrappers; ///< groups and objects that add no meaning to what is in them, folded
    QSet<QString> weak; ///< keys of heads that yield to another head of the same field

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

QSet<QString> keysIn(const QJsonArray &names)
{
    QSet<QString> keys;
    for (const QJsonValue &name : names) {
        keys.insert(text::titleKey(name.toString()));
    }
    return keys;
}

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
        all.generic = keysIn(root[QLatin1String("generic")].toArray());
        all.weak = keysIn(root[QLatin1String("weak")].toArray());
        for (const QJsonValue &name : root[QLatin1String("wrappers")].toArray()) {
            all.wrappers.insert(text::fold(name.toString()));
        }
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

/// The parts of a grouped head: "共享属性/共享类型", "信息项\n数据类型".
QStringList partsOf(const QString &head)
{
    static const QRegularExpression marks(QStringLiteral("[/\n>|·:]"));
    QStringList parts;
    for (const QString &part : head.split(marks)) {
        if (!text::titleKey(part).isEmpty()) {
            parts << part;
        }
    }
    return parts;
}

QString withoutNumber(const QString &key)
{
    qsizetype start = 0;
    while (start < key.size() && key[start].isDigit()) {
        ++start;
    }
    return key.mid(start);
}

/// What of a grouped head can decide: all of it, its last two parts, its last part. A last part such as
/// "名称" does so only under a group that adds no meaning: "来源系统/名称" is no catalog's name.
QStringList formsOf(const QString &head)
{
    const QStringList parts = partsOf(head);
    QStringList forms{head};
    if (parts.size() < 2) {
        return forms + parts;
    }
    const QString &last = parts.last();
    const QString &group = parts[parts.size() - 2];
    forms << group + last;
    const bool wrapped = aliases().wrappers.contains(text::titleKey(group));
    if (wrapped || !aliases().generic.contains(text::titleKey(last))) {
        forms << last;
    }
    return forms;
}

/// The path of a nested field of JSON: names parted by points.
bool isPath(const QString &head)
{
    static const QRegularExpression path(QStringLiteral("^[\\w$@:-]*[^\\W\\d][\\w$@:-]*(\\.[\\w$@:-]+)+$"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    return path.match(head).hasMatch();
}

/// A path as it stands and without the objects around that are mere wrappers; never a part of another:
/// publisher.name is no title. Prefixes of vocabularies (dct:title) are left out. A Chinese path is read
/// like a grouped head: its names say more than "name".
QStringList formsOfPath(const QString &path)
{
    QStringList parts = path.split(QLatin1Char('.'));
    for (QString &part : parts) {
        part = part.section(QLatin1Char(':'), -1);
    }
    QStringList forms{parts.join(QLatin1Char('.'))};
    while (parts.size() > 1 && aliases().wrappers.contains(text::fold(parts.first()))) {
        parts.removeFirst();
        forms << parts.join(QLatin1Char('.'));
    }
    const bool chinese = std::any_of(parts.last().begin(), parts.last().end(),
                                     [](QChar c) { return c.script() == QChar::Script_Han; });
    return chinese ? forms + formsOf(parts.join(QLatin1Char('/'))) : forms;
}

/// The keys to try, the strictest first.
QStringList keysOf(const QString &header)
{
    const QString head = text::normalised(header);
    QStringList keys;
    if (isPath(head)) {
        for (const QString &form : formsOfPath(head)) {
            keys << text::titleKey(form);
        }
        return keys;
    }
    const QString plain = withoutBrackets(head); // "数据量（条/G）" is not grouped
    for (const QString &form : QStringList{head} + formsOf(plain) + formsOf(head)) {
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
    for (const QString &key : keys) {
        for (const QHash<QString, QString> &names : {own, aliases().fieldOf}) {
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

bool isWeakHeader(const QString &header)
{
    return aliases().weak.contains(text::titleKey(header));
}

QStringList headersOf(const QString &field)
{
    return field.isEmpty() ? QStringList() : aliases().headsOf.value(field);
}

} // namespace shuzhi
