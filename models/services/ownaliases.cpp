// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/ownaliases.h"

#include "models/domain/text.h"
#include "models/domain/vocabulary.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

const QString headsKey = u"header_aliases"_s;
const QString valuesKey = u"value_aliases"_s;

QJsonObject toJson(const QHash<QString, QString> &texts)
{
    QJsonObject json;
    for (auto each = texts.begin(); each != texts.end(); ++each)
        json.insert(each.key(), each.value());
    return json;
}

QHash<QString, QString> textsFrom(const QJsonObject &json)
{
    QHash<QString, QString> texts;
    for (auto each = json.begin(); each != json.end(); ++each)
        texts.insert(each.key(), each.value().toString());
    return texts;
}

QJsonObject read(const QHash<QString, CitySetting> &settings, const QString &key)
{
    return QJsonDocument::fromJson(settings.value(key).value.toUtf8()).object();
}

RowEdit edit(const QHash<QString, CitySetting> &settings, const QString &key, const QJsonObject &json)
{
    return citySettingEdit(settings, key,
                           QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)),
                           settings.value(key).basis);
}

} // namespace

OwnAliases OwnAliases::from(const QHash<QString, CitySetting> &settings)
{
    OwnAliases aliases{textsFrom(read(settings, headsKey)), {}};
    const QJsonObject values = read(settings, valuesKey);
    for (auto each = values.begin(); each != values.end(); ++each)
        aliases.values.insert(each.key(), textsFrom(each.value().toObject()));
    return aliases;
}

std::optional<QString> OwnAliases::codeFor(const Vocabulary &words, const QString &spelling) const
{
    if (const std::optional<QString> code = words.codeFor(spelling))
        return code;
    const QHash<QString, QString> own = values.value(words.name());
    const QString key = text::titleKey(spelling);
    for (auto each = own.begin(); each != own.end(); ++each)
        if (text::titleKey(each.key()) == key && words.contains(each.value()))
            return each.value();
    return std::nullopt;
}

QStringList OwnAliases::spellingsOf(const QString &vocabulary, const QString &code) const
{
    QStringList spellings = values.value(vocabulary).keys(code);
    spellings.sort();
    return spellings;
}

void OwnAliases::addValue(const QString &vocabulary, const QString &spelling, const QString &code)
{
    values[vocabulary].insert(spelling, code);
}

void OwnAliases::removeValues(const QString &vocabulary, const QString &code)
{
    values[vocabulary].removeIf([&](const auto &each) { return each.value() == code; });
}

RowEdit OwnAliases::headsEdit(const QHash<QString, CitySetting> &settings) const
{
    return edit(settings, headsKey, toJson(heads));
}

RowEdit OwnAliases::valuesEdit(const QHash<QString, CitySetting> &settings) const
{
    QJsonObject json;
    for (auto each = values.begin(); each != values.end(); ++each) {
        if (!each.value().isEmpty())
            json.insert(each.key(), toJson(each.value()));
    }
    return edit(settings, valuesKey, json);
}

Result<OwnAliases> OwnAliasesQuery::operator()(Connection &connection) const
{
    return CitySettingsQuery{}(connection).map([](const QHash<QString, CitySetting> &settings) {
        return OwnAliases::from(settings);
    });
}

} // namespace shuzhi
