// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/importreport.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

QJsonObject json(const ImportError &error)
{
    return {{u"row"_s, error.row},
            {u"column"_s, error.column},
            {u"value"_s, error.value},
            {u"rule"_s, error.rule},
            {u"message"_s, error.message}};
}

QJsonObject json(const ImportWarning &warning)
{
    return {{u"rule"_s, warning.rule},   {u"row"_s, warning.row},     {u"column"_s, warning.column},
            {u"value"_s, warning.value}, {u"count"_s, warning.count}, {u"message"_s, warning.message}};
}

QJsonObject json(const CellDifference &cell)
{
    return {{u"column"_s, cell.column},
            {u"field"_s, cell.field},
            {u"old"_s, cell.before},
            {u"new"_s, cell.after}};
}

QJsonObject json(const RowChange &change);
QJsonObject json(const RowDuplicate &duplicate);

template<class T>
QJsonArray array(const QList<T> &list)
{
    QJsonArray out;
    for (const T &each : list)
        out.append(json(each));
    return out;
}

QJsonObject json(const RowChange &change)
{
    return {{u"row"_s, change.row}, {u"title"_s, change.title}, {u"cells"_s, array(change.cells)}};
}

QJsonObject json(const RowDuplicate &duplicate)
{
    return {{u"row"_s, duplicate.row},
            {u"repeats"_s, duplicate.repeats},
            {u"title"_s, duplicate.title},
            {u"cells"_s, array(duplicate.cells)}};
}

} // namespace

QJsonObject ImportReport::toJson() const
{
    QJsonObject columns;
    for (const MappedColumn &column : mapping)
        columns.insert(column.header, column.field);
    QJsonObject out{
        {u"kind"_s, kind},
        {u"format"_s, format},
        {u"encoding"_s, encoding},
        {u"sheet"_s, sheet},
        {u"header_row"_s, headerRow},
        {u"dry_run"_s, dryRun},
        {u"rows"_s, rows},
        {u"records"_s, QJsonObject{{u"catalogs"_s, catalogs}, {u"items"_s, items}}},
        {u"added"_s, added},
        {u"changed"_s, changed},
        {u"unchanged"_s, unchanged},
        {u"rejected"_s, rejected},
        {u"duplicates"_s, duplicates},
        {u"warnings"_s, array(warnings)},
        {u"errors"_s, array(errors)},
        {u"mapping"_s, columns},
        {u"unmapped"_s, QJsonArray::fromStringList(unmapped)},
        {u"changed_rows"_s, array(changes)},
        {u"duplicate_rows"_s, array(repeats)},
        {u"departments_created"_s, QJsonArray::fromStringList(departmentsCreated)},
    };
    if (refusal)
        out.insert(u"error"_s,
                   QJsonObject{{u"code"_s, errorName(refusal->code)}, {u"message"_s, refusal->detail}});
    return out;
}

} // namespace shuzhi
