// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/predicate.h"

#include "models/domain/vocabulary.h"

#include <QJsonArray>
#include <QJsonObject>

namespace shuzhi {

namespace {

using Op = Predicate::Op;

/// What an operator is called in JSON and what stands behind it.
struct Form
{
    const char *name;
    Op op;
    enum Shape { Column, ColumnText, ColumnList, ColumnNumber, Parts, Part, TwoColumns } shape;
};

constexpr Form forms[] = {
    {"empty", Op::Empty, Form::Column},
    {"equals", Op::Equals, Form::ColumnText},
    {"in", Op::In, Form::ColumnList},
    {"has_other_than", Op::HasOtherThan, Form::ColumnText},
    {"shorter_than", Op::ShorterThan, Form::ColumnNumber},
    {"ends_with_any", Op::EndsWithAny, Form::ColumnList},
    {"and", Op::And, Form::Parts},
    {"or", Op::Or, Form::Parts},
    {"not", Op::Not, Form::Part},
    {"pair", Op::Pair, Form::TwoColumns},
};

tl::unexpected<Error> fault(const QString &path, const char *what)
{
    return fail(ErrorCode::Unreadable, path + QLatin1String(": ") + QLatin1String(what), path);
}

/// The vocabulary of {"vocabulary": NAME}, or null.
const Vocabulary *named(const QJsonValue &json)
{
    const QString name = json[QLatin1String("vocabulary")].toString();
    const Vocabulary &found = vocabulary(name);
    return json.isObject() && !name.isEmpty() && !found.values().isEmpty() ? &found : nullptr;
}

Result<QStringList> readList(const QJsonValue &json, const QString &path)
{
    if (const Vocabulary *values = named(json)) {
        return values->codes();
    }
    const QJsonArray array = json.toArray();
    if (array.isEmpty()) {
        return fault(path, "a list of texts or a known vocabulary is wanted");
    }
    QStringList texts;
    for (const QJsonValue &each : array) {
        if (!each.isString()) {
            return fault(path, "the list holds something that is no text");
        }
        texts.append(each.toString());
    }
    return texts;
}

Result<std::vector<std::pair<QString, QString>>> readPairs(const QJsonValue &json, const QString &path)
{
    std::vector<std::pair<QString, QString>> pairs;
    if (const Vocabulary *values = named(json)) {
        for (const VocabularyValue &value : values->values()) {
            for (const QString &type : value.types) {
                pairs.emplace_back(value.code, type);
            }
        }
        return pairs;
    }
    const QJsonObject object = json.toObject();
    if (object.isEmpty()) {
        return fault(path, "an object of lists or a known vocabulary is wanted");
    }
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        const auto seconds = readList(entry.value(), path + QLatin1Char('/') + entry.key());
        if (!seconds) {
            return tl::unexpected(seconds.error());
        }
        for (const QString &second : *seconds) {
            pairs.emplace_back(entry.key(), second);
        }
    }
    return pairs;
}

Result<Predicate> read(const QJsonValue &json, const QString &path);

Result<Predicate> readParts(Predicate made, const QJsonValue &body, const QString &path)
{
    const QJsonArray array = body.toArray();
    if (array.isEmpty()) {
        return fault(path, "a list of conditions is wanted");
    }
    for (qsizetype i = 0; i < array.size(); ++i) {
        auto part = read(array[i], path + QLatin1Char('/') + QString::number(i));
        if (!part) {
            return part;
        }
        made.parts.push_back(*std::move(part));
    }
    return made;
}

/// [column, argument] of the operators on one column.
Result<Predicate> readCell(Predicate made, Form::Shape shape, const QJsonValue &body, const QString &path)
{
    const QJsonArray array = body.toArray();
    made.column = array.at(0).toString();
    if (array.size() != 2 || made.column.isEmpty()) {
        return fault(path, "[column, argument] is wanted");
    }
    const QJsonValue argument = array.at(1);
    if (shape == Form::ColumnList) {
        const auto list = readList(argument, path);
        if (!list) {
            return tl::unexpected(list.error());
        }
        made.values = *list;
    } else if (shape == Form::ColumnNumber) {
        made.length = argument.toInt(-1);
        if (made.length < 0) {
            return fault(path, "a whole number is wanted");
        }
    } else if (argument.isString()) {
        made.values = QStringList{argument.toString()};
    } else {
        return fault(path, "a text is wanted");
    }
    return made;
}

Result<Predicate> readPair(Predicate made, const QJsonValue &body, const QString &path)
{
    const QJsonArray array = body.toArray();
    made.column = array.at(0).toString();
    made.column2 = array.at(1).toString();
    if (array.size() != 3 || made.column.isEmpty() || made.column2.isEmpty()) {
        return fault(path, "[column, column, pairs] is wanted");
    }
    auto pairs = readPairs(array.at(2), path);
    if (!pairs) {
        return tl::unexpected(pairs.error());
    }
    made.pairs = *std::move(pairs);
    return made;
}

Result<Predicate> readForm(const Form &form, const QJsonValue &body, const QString &path)
{
    Predicate made;
    made.op = form.op;
    switch (form.shape) {
    case Form::Column:
        made.column = body.toString();
        if (made.column.isEmpty()) {
            return fault(path, "the name of a column is wanted");
        }
        return made;
    case Form::Parts: return readParts(std::move(made), body, path);
    case Form::Part: {
        auto part = read(body, path);
        if (part) {
            made.parts.push_back(*std::move(part));
            return made;
        }
        return part;
    }
    case Form::TwoColumns: return readPair(std::move(made), body, path);
    default: return readCell(std::move(made), form.shape, body, path);
    }
}

Result<Predicate> read(const QJsonValue &json, const QString &path)
{
    if (json.isBool() && json.toBool()) {
        return Predicate{};
    }
    const QJsonObject object = json.toObject();
    if (object.size() != 1) {
        return fault(path, "an object with exactly one operator is wanted");
    }
    const QString name = object.begin().key();
    for (const Form &form : forms) {
        if (name == QLatin1String(form.name)) {
            return readForm(form, object.begin().value(), path + QLatin1Char('/') + name);
        }
    }
    return fault(path + QLatin1Char('/') + name, "no such operator");
}

} // namespace

Result<Predicate> predicateFromJson(const QJsonValue &json)
{
    return read(json, QString());
}

} // namespace shuzhi
