// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/importreport.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

/// Writes the parts of a report; sheets are named only where several were read.
class Writer
{
public:
    explicit Writer(bool sheets)
        : m_sheets(sheets)
    {
    }

    template<class T>
    [[nodiscard]] QJsonArray array(const QList<T> &list) const
    {
        QJsonArray out;
        for (const T &each : list)
            out.append(json(each));
        return out;
    }

private:
    [[nodiscard]] QJsonObject placed(QJsonObject object, const QString &sheet) const
    {
        if (m_sheets)
            object.insert(u"sheet"_s, sheet);
        return object;
    }

    [[nodiscard]] QJsonObject json(const ImportError &error) const
    {
        return placed({{u"row"_s, error.row},
                       {u"column"_s, error.column},
                       {u"value"_s, error.value},
                       {u"rule"_s, error.rule},
                       {u"message"_s, error.message}},
                      error.sheet);
    }

    [[nodiscard]] QJsonObject json(const ImportWarning &warning) const
    {
        return placed({{u"rule"_s, warning.rule},
                       {u"row"_s, warning.row},
                       {u"column"_s, warning.column},
                       {u"value"_s, warning.value},
                       {u"count"_s, warning.count},
                       {u"message"_s, warning.message}},
                      warning.sheet);
    }

    [[nodiscard]] QJsonObject json(const CellDifference &cell) const
    {
        return {{u"column"_s, cell.column},
                {u"field"_s, cell.field},
                {u"old"_s, cell.before},
                {u"new"_s, cell.after}};
    }

    [[nodiscard]] QJsonObject json(const RowChange &change) const
    {
        return placed({{u"row"_s, change.row}, {u"title"_s, change.title}, {u"cells"_s, array(change.cells)}},
                      change.sheet);
    }

    [[nodiscard]] QJsonObject json(const RowDuplicate &duplicate) const
    {
        return placed({{u"row"_s, duplicate.row},
                       {u"repeats"_s, duplicate.repeats},
                       {u"title"_s, duplicate.title},
                       {u"cells"_s, array(duplicate.cells)}},
                      duplicate.sheet);
    }

    [[nodiscard]] QJsonObject json(const RuleFinding &finding) const
    {
        QJsonObject object{{u"rule"_s, finding.rule},       {u"rows"_s, finding.rows},
                           {u"fixable"_s, finding.fixable}, {u"fixed"_s, finding.fixed},
                           {u"row"_s, finding.example.row}, {u"title"_s, finding.example.title}};
        if (!finding.correction.field.isEmpty())
            object.insert(u"correction"_s, json(finding.correction));
        return placed(object, finding.example.sheet);
    }

    bool m_sheets;
};

} // namespace

QJsonObject ImportReport::toJson() const
{
    QJsonObject columns;
    for (const MappedColumn &column : mapping)
        columns.insert(column.header, column.field);
    const Writer writer(sheets > 1);
    QJsonObject out{
        {u"kind"_s, kind},
        {u"format"_s, format},
        {u"encoding"_s, encoding},
        {u"separator"_s, separator},
        {u"sheet"_s, sheet},
        {u"header_row"_s, headerRow},
        {u"dry_run"_s, dryRun},
        {u"rows"_s, rows},
        {u"records"_s,
         QJsonObject{{u"catalogs"_s, catalogs}, {u"items"_s, items}, {u"resources"_s, resources}}},
        {u"added"_s, added},
        {u"changed"_s, changed},
        {u"unchanged"_s, unchanged},
        {u"rejected"_s, rejected},
        {u"duplicates"_s, duplicates},
        {u"warnings"_s, writer.array(warnings)},
        {u"errors"_s, writer.array(errors)},
        {u"mapping"_s, columns},
        {u"unmapped"_s, QJsonArray::fromStringList(unmapped)},
        {u"changed_rows"_s, writer.array(changes)},
        {u"duplicate_rows"_s, writer.array(repeats)},
        {u"findings"_s, writer.array(findings)},
        {u"departments_created"_s, QJsonArray::fromStringList(departmentsCreated)},
    };
    if (declined > 0)
        out.insert(u"declined"_s, declined);
    if (refusal)
        out.insert(u"error"_s,
                   QJsonObject{{u"code"_s, errorName(refusal->code)}, {u"message"_s, refusal->detail}});
    return out;
}

} // namespace shuzhi
