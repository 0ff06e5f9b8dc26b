// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/sheetwords.h"

#include "models/domain/datafile.h"
#include "models/domain/text.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shuzhi::sheetwords {

namespace {

constexpr qsizetype mostLabel = 16; ///< characters before the colon of a note
constexpr qsizetype mostName = 30; ///< characters of an organisation's name
const QString fileName = u"sheet_words"_s;

/// One list of words, or of patterns, of the data file.
struct Words
{
    QSet<QString> keys; ///< by text::titleKey
    QList<QRegularExpression> patterns;

    [[nodiscard]] bool has(const QString &cell) const { return keys.contains(text::titleKey(cell)); }
    [[nodiscard]] bool fit(const QString &cell) const
    {
        return std::any_of(patterns.begin(), patterns.end(),
                           [&](const QRegularExpression &pattern) { return pattern.match(cell).hasMatch(); });
    }
};

QStringList listOf(const QString &name)
{
    static const QJsonObject root = datafile::read(fileName).object();
    QStringList words;
    for (const QJsonValue &word : root[name].toArray())
        words += word.toString();
    if (words.isEmpty())
        datafile::fault(fileName, name);
    return words;
}

Words words(const QString &name)
{
    Words made;
    for (const QString &word : listOf(name))
        made.keys.insert(text::titleKey(word));
    return made;
}

Words patterns(const QString &name)
{
    Words made;
    for (const QString &word : listOf(name)) {
        const QRegularExpression pattern(word, QRegularExpression::CaseInsensitiveOption);
        if (!pattern.isValid())
            datafile::fault(fileName, word);
        made.patterns += pattern;
    }
    return made;
}

/// "单位（盖章）" → "单位", "注1" → "注".
QString labelKey(const QString &label)
{
    static const QRegularExpression bracketed(u"[(（\\[【][^)）\\]】]*[)）\\]】]"_s);
    QString key = label;
    return text::seriesKey(key.remove(bracketed));
}

} // namespace

bool isTotal(const QString &cell)
{
    static const Words totals = words(u"totals"_s);
    return cell.size() <= mostLabel && totals.has(cell);
}

bool isAmount(const QString &cell)
{
    static const Words amounts = patterns(u"amounts"_s);
    return isNumber(cell) || amounts.fit(text::normalised(cell.left(mostLabel)));
}

Note note(const QString &cell)
{
    static const Words labels = words(u"labels"_s);
    static const Words lines = patterns(u"notes"_s);
    // A full-width colon is a colon then; of a long cell the start tells.
    const QString plain = text::normalised(cell.left(4 * mostLabel));
    if (lines.fit(plain))
        return Note::Whole;
    const qsizetype colon = plain.left(mostLabel + 1).indexOf(u':');
    if (colon <= 0 || !labels.keys.contains(labelKey(plain.left(colon))))
        return Note::None;
    return colon + 1 == plain.size() ? Note::Label : Note::Whole;
}

bool startsSection(const QString &cell)
{
    static const Words sections = patterns(u"sections"_s);
    return sections.fit(cell);
}

bool startsPoint(const QString &cell)
{
    static const Words points = patterns(u"points"_s);
    return points.fit(cell);
}

bool isHelp(const QString &cell)
{
    static const Words helps = patterns(u"helps"_s);
    return helps.fit(cell) || marksHelp(cell);
}

bool marksHelp(const QString &cell)
{
    static const Words examples = words(u"examples"_s);
    static const Words instructions = words(u"instructions"_s);
    return cell.size() <= mostLabel && (examples.has(cell) || instructions.has(cell));
}

bool isOrganisation(const QString &cell)
{
    static const QStringList endings = listOf(u"organisations"_s);
    const QString name = text::fold(cell.trimmed());
    return name.size() > 1 && name.size() <= mostName
        && std::any_of(endings.begin(), endings.end(),
                       [&](const QString &ending) { return name.endsWith(ending); });
}

bool isNothing(const QString &cell)
{
    static const QSet<QString> nothing = [] {
        const QStringList list = listOf(u"nothing"_s);
        return QSet<QString>(list.begin(), list.end());
    }();
    const QString plain = cell.trimmed();
    return plain.size() <= 4 && nothing.contains(plain.toLower());
}

bool isNumber(const QString &cell)
{
    static const QRegularExpression number(u"^[+-]?[\\d,]*\\d(\\.\\d*)?%?$"_s);
    return number.match(text::normalised(cell)).hasMatch();
}

} // namespace shuzhi::sheetwords
