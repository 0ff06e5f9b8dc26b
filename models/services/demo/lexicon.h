// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <array>

namespace shuzhi::demo {

/// What a department's records are about; it decides which aspects and data items fit.
enum class ObjectKind { Person, Professional, Organisation, Business, Case, Facility };
constexpr int objectKinds = 6;

/// A thing a department keeps records of (低保对象, 婚姻登记).
struct BusinessObject
{
    QString name;
    ObjectKind kind = ObjectKind::Business;
    int function = 0; ///< place in DepartmentWords::functions
};

/// One of a department's functions, by its 三定 rules.
struct DepartmentFunction
{
    QString name;
    QString library; ///< short name of the library some of its catalogs belong to; may be empty
};

/// The words of one municipal bureau; the last function and its objects are the administrative ones
/// every department has (行政许可, 行政处罚 …), named after the bureau.
struct DepartmentWords
{
    QString name, abbreviation, shortName, category;
    int weight = 1; ///< relative number of catalogs
    QList<DepartmentFunction> functions;
    QList<BusinessObject> objects;
};

/// A data item as departments really name it.
struct ItemWord
{
    QString name, column, type, length;
    bool unique = false, sensitive = false;
};

/// All words of the synthetic city, from resources/demo.
struct Lexicon
{
    QList<DepartmentWords> departments;
    std::array<QStringList, objectKinds> aspects; ///< by ObjectKind
    std::array<QList<ItemWord>, objectKinds> items; ///< by ObjectKind
    QList<ItemWord> commonItems, itemQualifiers; ///< of a qualifier only name and column count
    QStringList unknownTypes, systemNames, districts, streets, years;
    QString ownLevel, cityMark;
    QJsonObject words; ///< people, texts and conditions
    QJsonObject registers; ///< settings, libraries, peers, figures, scenarios, units, demands

    [[nodiscard]] QStringList list(QStringView key) const; ///< a list of texts in `words`
    [[nodiscard]] QString text(QStringView key) const; ///< a text in `words`
};

/// Reads the words compiled into the program; Internal if they are broken.
[[nodiscard]] Result<Lexicon> loadLexicon();

/// A JSON list of texts.
[[nodiscard]] QStringList texts(const QJsonValue &value);

} // namespace shuzhi::demo
