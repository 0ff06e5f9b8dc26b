// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/vocabulary.h"

#include "models/domain/datafile.h"
#include "models/domain/text.h"

#include <QJsonArray>

namespace shuzhi {

namespace {

const QString fileName = QStringLiteral("vocabularies");

QStringList texts(const QJsonValue &json)
{
    QStringList out;
    const QJsonArray array = json.toArray();
    for (const QJsonValue &each : array) {
        out.append(each.toString());
    }
    return out;
}

VocabularyValue readValue(const QJsonValue &json)
{
    VocabularyValue value;
    value.code = json[QLatin1String("code")].toString();
    value.label = datafile::bilingual(fileName, json);
    value.aliases = texts(json[QLatin1String("aliases")]);
    value.types = texts(json[QLatin1String("types")]);
    if (const QJsonValue days = json[QLatin1String("days")]; days.isDouble()) {
        value.days = days.toInt();
    }
    return value;
}

QHash<QString, Vocabulary> readAll()
{
    QHash<QString, Vocabulary> all;
    const QJsonObject object = datafile::read(fileName).object();
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        QList<VocabularyValue> values;
        const QJsonArray array = entry.value()[QLatin1String("values")].toArray();
        for (const QJsonValue &each : array) {
            values.append(readValue(each));
        }
        all.insert(entry.key(),
                   Vocabulary(entry.key(), datafile::bilingual(fileName, entry.value()),
                              datafile::bilingual(fileName, entry.value()[QLatin1String("basis")]), values));
    }
    return all;
}

const QHash<QString, Vocabulary> &all()
{
    static const QHash<QString, Vocabulary> made = readAll();
    return made;
}

} // namespace

Vocabulary::Vocabulary(QString name, Bilingual label, Bilingual basis, QList<VocabularyValue> values)
    : m_name(std::move(name))
    , m_label(std::move(label))
    , m_basis(std::move(basis))
    , m_values(std::move(values))
{
    for (qsizetype i = 0; i < m_values.size(); ++i) {
        const VocabularyValue &value = m_values[i];
        m_byCode.insert(value.code, i);
        for (const QString &spelling :
             QStringList{value.code, value.label.zh, value.label.en} + value.aliases) {
            const qsizetype earlier = m_bySpelling.value(text::titleKey(spelling), i);
            if (earlier != i) {
                datafile::fault(fileName, m_name + QLatin1String(": two values are spelt ") + spelling);
            }
            m_bySpelling.insert(text::titleKey(spelling), i);
        }
    }
}

QStringList Vocabulary::codes() const
{
    QStringList out;
    for (const VocabularyValue &value : m_values) {
        out.append(value.code);
    }
    return out;
}

bool Vocabulary::contains(const QString &code) const
{
    return m_byCode.contains(code);
}

QString Vocabulary::label(const QString &code, Language language) const
{
    const auto found = m_byCode.constFind(code);
    return found == m_byCode.cend() ? code : m_values[*found].label.in(language);
}

std::optional<QString> Vocabulary::codeFor(const QString &spelling) const
{
    const bool address = spelling.contains(QLatin1String("://"));
    const QString name = address ? spelling.trimmed().section(QLatin1Char('/'), -1) : spelling;
    const auto found = m_bySpelling.constFind(text::titleKey(name));
    return found == m_bySpelling.cend() ? std::nullopt : std::optional(m_values[*found].code);
}

const Vocabulary &vocabulary(const QString &name)
{
    static const Vocabulary none;
    const auto found = all().constFind(name);
    return found == all().cend() ? none : *found;
}

QStringList vocabularyNames()
{
    QStringList names = all().keys();
    names.sort();
    return names;
}

std::optional<int> updateCycleDays(const QString &code)
{
    for (const VocabularyValue &value : vocabulary(QStringLiteral("update_cycle")).values()) {
        if (value.code == code) {
            return value.days;
        }
    }
    return std::nullopt;
}

QString codeList(const Vocabulary &vocabulary, const QString &cell)
{
    if (const auto single = vocabulary.codeFor(cell)) {
        return *single;
    }
    QString marked = text::normalised(cell);
    for (QChar &c : marked) {
        if (QStringLiteral(u"、;|/\n").contains(c)) {
            c = QLatin1Char(',');
        }
    }
    QStringList codes;
    const QStringList parts = marked.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QString code = vocabulary.codeFor(part).value_or(part.trimmed());
        if (!code.isEmpty() && !codes.contains(code)) {
            codes.append(code);
        }
    }
    return codes.join(QLatin1Char(','));
}

} // namespace shuzhi
