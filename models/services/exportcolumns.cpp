// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/exportcolumns.h"

#include "models/domain/datafile.h"
#include "models/domain/headeralias.h"
#include "models/domain/vocabulary.h"

#include <QJsonArray>

namespace shuzhi {

namespace {

const QString s_file = QStringLiteral("export_columns");

QString headOf(const QJsonObject &json)
{
    const QString own = json.value(u"header").toString();
    if (!own.isEmpty())
        return own;
    const QStringList names = headersOf(json.value(u"key").toString());
    if (names.isEmpty())
        datafile::fault(s_file, json.value(u"key").toString());
    return names.constFirst();
}

ExportColumn columnFrom(const QJsonObject &json)
{
    ExportColumn column;
    const bool isDate = json.value(u"kind").toString() == u"date";
    column.column = Column{headOf(json), isDate ? Column::Date : Column::Text,
                           json.value(u"width").toDouble(), json.value(u"key").toString()};
    column.sql = json.value(u"sql").toString();
    column.vocabulary = json.value(u"vocabulary").toString();
    const QJsonObject labels = json.value(u"labels").toObject();
    for (auto label = labels.begin(); label != labels.end(); ++label)
        column.labels.insert(label.key(), label.value().toString());
    return column;
}

QHash<QString, ExportTable> readTables()
{
    QHash<QString, ExportTable> tables;
    const QJsonObject document = datafile::read(s_file).object();
    for (auto entry = document.begin(); entry != document.end(); ++entry) {
        const QJsonObject json = entry.value().toObject();
        ExportTable table;
        table.name = datafile::bilingual(s_file, json).zh;
        for (const QJsonValue &column : json.value(u"columns").toArray())
            table.columns.append(columnFrom(column.toObject()));
        tables.insert(entry.key(), table);
    }
    return tables;
}

} // namespace

Table ExportTable::table() const
{
    Table result{name, {}};
    for (const ExportColumn &column : columns)
        result.columns.append(column.column);
    return result;
}

Result<ExportTable> exportTable(What what)
{
    static const QHash<QString, ExportTable> tables = readTables();
    const auto found = tables.constFind(whatName(what));
    if (found == tables.cend())
        return fail(ErrorCode::Usage, QStringLiteral("%1 cannot be exported row by row").arg(whatName(what)));
    return *found;
}

QString exportedText(const ExportColumn &column, const QString &stored)
{
    if (!column.labels.isEmpty())
        return column.labels.value(stored, stored);
    if (column.vocabulary.isEmpty() || stored.isEmpty())
        return stored;
    const Vocabulary &words = vocabulary(column.vocabulary);
    if (words.contains(stored) || !stored.contains(u','))
        return words.label(stored, Language::Chinese);
    QStringList labels;
    for (const QString &code : stored.split(u','))
        labels.append(words.label(code, Language::Chinese));
    return labels.join(QStringLiteral("\u3001")); // the ideographic comma, which import parts lists at
}

} // namespace shuzhi
