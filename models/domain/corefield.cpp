// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/corefield.h"

#include "models/domain/datafile.h"

#include <QJsonArray>

namespace shuzhi {

namespace {

const QString fileName = QStringLiteral("core_fields");

Obligation readObligation(const QString &column, const QString &mark)
{
    if (mark == QLatin1String("M")) {
        return Obligation::Mandatory;
    }
    if (mark == QLatin1String("C")) {
        return Obligation::Conditional;
    }
    if (mark != QLatin1String("O")) {
        datafile::fault(fileName, column + QLatin1String(": obligation is M, C or O"));
    }
    return Obligation::Optional;
}

FieldSource readSource(const QString &column, const QString &name)
{
    if (name == QLatin1String("items")) {
        return FieldSource::Items;
    }
    if (name == QLatin1String("department")) {
        return FieldSource::Department;
    }
    if (name == QLatin1String("department_code")) {
        return FieldSource::DepartmentCode;
    }
    if (!name.isEmpty()) {
        datafile::fault(fileName, column + QLatin1String(": no such source"));
    }
    return FieldSource::Catalog;
}

CoreField readField(const QJsonObject &json)
{
    CoreField field;
    field.bit = json[QLatin1String("bit")].toInt(-1);
    field.column = json[QLatin1String("column")].toString();
    field.source = readSource(field.column, json[QLatin1String("source")].toString());
    field.label = datafile::bilingual(fileName, json);
    field.obligation = readObligation(field.column, json[QLatin1String("obligation")].toString());
    field.basis = datafile::bilingual(fileName, json[QLatin1String("basis")]);
    if (json.contains(QLatin1String("applies"))) {
        auto applies = predicateFromJson(json[QLatin1String("applies")]);
        if (!applies) {
            datafile::fault(fileName, field.column + applies.error().detail);
        }
        field.applies = *std::move(applies);
    }
    return field;
}

} // namespace

const QList<CoreField> &coreFields()
{
    static const QList<CoreField> fields = [] {
        QList<CoreField> made;
        const QJsonArray array = datafile::read(fileName).array();
        for (const QJsonValue &each : array) {
            made.append(readField(each.toObject()));
        }
        return made;
    }();
    return fields;
}

Completeness completeness(const Row &row, bool hasItems, bool hasProviderCode)
{
    Completeness result;
    for (const CoreField &field : coreFields()) {
        if (field.obligation == Obligation::Optional || !field.applies.holds(row)) {
            continue;
        }
        ++result.required;
        bool filled = false;
        switch (field.source) {
        case FieldSource::Items: filled = hasItems; break;
        case FieldSource::DepartmentCode: filled = hasProviderCode; break;
        case FieldSource::Department:
        case FieldSource::Catalog: filled = !row.value(field.column).isEmpty(); break;
        }
        if (filled) {
            ++result.filled;
        } else {
            result.missing.append(field.column);
        }
    }
    return result;
}

} // namespace shuzhi
