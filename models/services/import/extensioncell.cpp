// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/extensioncell.h"

#include "models/services/import/cellcompare.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

struct Field
{
    QString head, text;
};

/// A text as JSON, with its quotation marks.
QString quoted(const QString &text)
{
    const QString list = QString::fromUtf8(QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact));
    return list.mid(1, list.size() - 2);
}

QString written(const QList<Field> &fields)
{
    QStringList parts;
    for (const Field &field : fields)
        parts += quoted(field.head) + u':' + quoted(field.text);
    return parts.isEmpty() ? QString() : u'{' + parts.join(u',') + u'}';
}

/// Where a key of an object of texts stands: QJsonObject sorts its keys, the text keeps their order.
qsizetype placeOf(const QString &json, const QString &key)
{
    const QString name = quoted(key) + u':';
    for (qsizetype at = json.indexOf(name); at >= 0; at = json.indexOf(name, at + 1))
        if (at > 0 && (json[at - 1] == u'{' || json[at - 1] == u','))
            return at;
    return json.size();
}

QList<Field> fieldsOf(const QString &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    QList<Field> fields;
    for (auto it = object.begin(); it != object.end(); ++it)
        fields += {it.key(), it->toVariant().toString()};
    std::stable_sort(fields.begin(), fields.end(), [&](const Field &a, const Field &b) {
        return placeOf(json, a.head) < placeOf(json, b.head);
    });
    return fields;
}

QList<Field>::iterator find(QList<Field> &fields, const QString &head)
{
    return std::find_if(fields.begin(), fields.end(), [&](const Field &each) { return each.head == head; });
}

} // namespace

QString extensionOf(const LayoutField &field, const SheetLayout &layout, const QStringList &cells)
{
    QList<Field> fields;
    for (const int column : field.columns) {
        const QString head = layout.headOf(column), text = cells.value(column).trimmed();
        if (!text.isEmpty() && find(fields, head) == fields.end())
            fields += {head, text};
    }
    return written(fields);
}

MergedExtension mergeExtension(const QString &stored, const QString &row, ImportRequest::Policy policy)
{
    MergedExtension merged{stored, {}};
    if (row.isEmpty() || policy == ImportRequest::Skip)
        return merged;
    QList<Field> fields = fieldsOf(stored);
    const QList<Field> brought = fieldsOf(row);
    for (const Field &field : brought) {
        const auto known = find(fields, field.head);
        if (known == fields.end()) {
            merged.cells += {field.head, u"extension"_s, {}, field.text};
            fields += field;
        } else if (!sameCell(known->text, field.text)
                   && (policy == ImportRequest::Overwrite || known->text.isEmpty())) {
            merged.cells += {field.head, u"extension"_s, known->text, field.text};
            known->text = field.text;
        }
    }
    if (!merged.cells.isEmpty())
        merged.text = written(fields);
    return merged;
}

QList<CellDifference> extensionDifferences(const QString &before, const QString &after)
{
    QList<Field> known = fieldsOf(before);
    const QList<Field> brought = fieldsOf(after);
    QList<CellDifference> cells;
    for (const Field &field : brought) {
        const auto at = find(known, field.head);
        if (at == known.end() || !sameCell(at->text, field.text))
            cells += {field.head, u"extension"_s, at == known.end() ? QString() : at->text, field.text};
    }
    return cells;
}

} // namespace shuzhi
