// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/cellfix.h"

#include "models/domain/datafile.h"
#include "models/domain/rule.h"
#include "models/domain/text.h"
#include "models/domain/vocabulary.h"

#include <QHash>
#include <QJsonArray>
#include <QRegularExpression>

#include <limits>

using namespace Qt::StringLiterals;

namespace shuzhi::cellfix {

namespace {

struct Fraction
{
    qint64 numerator = 1, denominator = 1;
};

/// import_fixes.json.
struct Fixes
{
    QHash<QString, QHash<QString, Fraction>> unitsOf; ///< by column
    QHash<QString, QString> typeOf; ///< by name in lower case
    QString unconditional;
};

const Fixes &fixes()
{
    static const Fixes made = [] {
        Fixes all;
        const QJsonObject root = datafile::read(u"import_fixes"_s).object();
        const QJsonObject units = root[u"units"_s].toObject(), figures = root[u"figures"_s].toObject();
        for (auto column = figures.begin(); column != figures.end(); ++column) {
            const QJsonObject ofKind = units[column->toString()].toObject();
            for (auto unit = ofKind.begin(); unit != ofKind.end(); ++unit) {
                const QJsonArray parts = unit->toArray();
                all.unitsOf[column.key()].insert(unit.key(), {parts[0].toInteger(), parts[1].toInteger()});
            }
        }
        const QJsonObject types = root[u"types"_s].toObject();
        for (auto type = types.begin(); type != types.end(); ++type) {
            for (const QJsonValue &name : type->toArray())
                all.typeOf.insert(name.toString(), type.key());
        }
        all.unconditional = root[u"unconditional"_s].toString();
        if (all.unitsOf.isEmpty() || all.typeOf.isEmpty() || all.unconditional.isEmpty())
            datafile::fault(u"import_fixes"_s, u"units, types or the word are missing"_s);
        return all;
    }();
    return made;
}

bool canTakeTimes(qint64 value, qint64 factor)
{
    return value <= std::numeric_limits<qint64>::max() / factor;
}

/// digits × 10^-scale × fraction as a plain decimal; nothing if it has no end or does not fit.
std::optional<QString> exact(qint64 digits, int scale, const Fraction &fraction)
{
    constexpr int mostPlaces = 15;
    if (!canTakeTimes(digits, fraction.numerator))
        return std::nullopt;
    qint64 value = digits * fraction.numerator;
    for (; value % fraction.denominator != 0; ++scale) {
        if (scale >= mostPlaces || !canTakeTimes(value, 10))
            return std::nullopt;
        value *= 10;
    }
    QString text = QString::number(value / fraction.denominator);
    if (scale == 0)
        return text;
    text = text.rightJustified(scale + 1, u'0');
    text.insert(text.size() - scale, u'.');
    while (text.endsWith(u'0'))
        text.chop(1);
    return text.endsWith(u'.') ? text.chopped(1) : text;
}

/// Which seconds the first text may stand beside, as the rule's own list says it.
const Predicate *pairOf(const Predicate &predicate)
{
    if (predicate.op == Predicate::Op::Pair)
        return &predicate;
    for (const Predicate &part : predicate.parts) {
        if (const Predicate *found = pairOf(part))
            return found;
    }
    return nullptr;
}

QStringList methodsFitting(const QString &category)
{
    const Rule *v6 = rule(u"V6"_s);
    const Predicate *pair = v6 ? pairOf(v6->predicate) : nullptr;
    QStringList fitting;
    if (pair) {
        for (const auto &[first, second] : pair->pairs)
            if (first == category)
                fitting += second;
    }
    return fitting;
}

} // namespace

std::optional<QString> figure(const QString &column, const QString &cell)
{
    static const QRegularExpression number(
        u"^(?<whole>[0-9]{1,15}|[0-9]{1,3}(,[0-9]{3}){1,4})(\\.(?<part>[0-9]{1,6}))?\\s*(?<unit>[^0-9.,\\s]*)$"_s);
    const auto units = fixes().unitsOf.constFind(column);
    const auto match = number.match(text::normalised(cell));
    if (units == fixes().unitsOf.cend() || !match.hasMatch())
        return std::nullopt;
    const QString unit = match.captured(u"unit"_s).toLower(), part = match.captured(u"part"_s);
    if (!unit.isEmpty() && !units->contains(unit))
        return std::nullopt;
    bool fits = false;
    const qint64 digits = QString(match.captured(u"whole"_s).remove(u',') + part).toLongLong(&fits);
    if (!fits)
        return std::nullopt;
    return exact(digits, int(part.size()), unit.isEmpty() ? Fraction{} : units->value(unit));
}

std::optional<Type> dataType(const QString &cell)
{
    static const QRegularExpression form(
        u"^(?<name>[^()]*[^()\\s])\\s*(\\(\\s*(?<length>[0-9]{1,9}(\\s*,\\s*[0-9]{1,3})?)\\s*(char|byte)?\\s*\\))?$"_s);
    const auto match = form.match(text::normalised(cell).toLower());
    if (!match.hasMatch())
        return std::nullopt;
    const QString name = match.captured(u"name"_s).simplified();
    QString code = fixes().typeOf.value(name);
    if (code.isEmpty())
        code = vocabulary(u"data_type"_s).codeFor(name).value_or(QString());
    if (code.isEmpty())
        return std::nullopt;
    return Type{code, match.captured(u"length"_s).remove(u' ')};
}

std::optional<QString> category(const QString &types)
{
    const QStringList wanted = types.split(u',', Qt::SkipEmptyParts);
    QStringList fitting;
    for (const VocabularyValue &each : vocabulary(u"format_category"_s).values()) {
        const bool all = std::all_of(wanted.begin(), wanted.end(),
                                     [&](const QString &type) { return each.types.contains(type); });
        if (all && !wanted.isEmpty())
            fitting += each.code;
    }
    return fitting.size() == 1 ? std::optional(fitting.first()) : std::nullopt;
}

std::optional<QString> methods(const QString &category, const QString &methods)
{
    const QString platform = u"platform_"_s;
    const QStringList fitting = methodsFitting(category), ofPlatform = fitting.filter(platform);
    QStringList all;
    for (const QString &method : methods.split(u',', Qt::SkipEmptyParts)) {
        if (fitting.contains(method))
            all += method;
        else if (method.startsWith(platform) && ofPlatform.size() == 1)
            all += ofPlatform.first();
        else
            return std::nullopt;
    }
    all.removeDuplicates();
    return all.isEmpty() ? std::nullopt : std::optional(all.join(u','));
}

QString unconditional()
{
    return fixes().unconditional;
}

} // namespace shuzhi::cellfix
