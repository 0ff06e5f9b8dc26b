// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/citydigest.h"

#include "models/store/tables.h"
#include "models/store/trail.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shuzhi::test {

namespace {

/// What a row is called where another one points to it.
QString nameColumn(const QString &table)
{
    return trackedTable(table)->column(u"title"_s) ? u"title"_s : u"name"_s;
}

QString contentSql(const TableSpec &table)
{
    QStringList columns;
    for (const ColumnSpec &column : table.columns) {
        if (column.kind == ColumnSpec::Kind::Reference)
            columns += u"(SELECT r.%1 FROM %2 r WHERE r.id = t.%3)"_s.arg(nameColumn(column.target),
                                                                          column.target, column.name);
        else
            columns += u"t.%1"_s.arg(column.name);
    }
    return u"SELECT %1 FROM %2 t"_s.arg(columns.join(u", "_s), table.name);
}

} // namespace

QString stateDigest(Connection &city)
{
    QString all;
    for (const TableSpec &table : trackedTables())
        all += tableDigest(city, table.name).value_or(u"?"_s) + u'\n';
    const auto head = trailHead(city);
    return all + (head ? QString::number(head->chain) + head->hash : u"?"_s);
}

Result<QString> contentDigest(Connection &city)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const TableSpec &table : trackedTables()) {
        QList<QByteArray> rows;
        const Status read = city.each(contentSql(table), {}, [&](const SqlRow &row) {
            QByteArray text;
            for (int i = 0; i < table.columns.size(); ++i)
                text += row.text(i).toUtf8() + '\x1f';
            rows += text;
        });
        if (!read)
            return tl::unexpected(read.error());
        std::sort(rows.begin(), rows.end());
        hash.addData(table.name.toUtf8());
        for (const QByteArray &row : std::as_const(rows))
            hash.addData(QByteArray(row + '\x1e'));
    }
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace shuzhi::test
