// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/dutycatalogsquery.h"

#include "models/domain/text.h"
#include "models/store/transaction.h"

namespace shuzhi {

namespace {

/// Uid of the catalog of that code or title; empty: none.
Result<QString> named(Connection &connection, const QString &word, const QString &departmentUid)
{
    const QString key = text::titleKey(word);
    if (key.isEmpty())
        return QString();
    const Result<QVariant> uid = connection.value(
        QStringLiteral(
            "SELECT c.uid FROM catalog c JOIN department d ON d.id = c.department_id WHERE "
            "c.state <> 'retired' AND (c.title_key = ? OR c.code = ?) ORDER BY CASE WHEN d.uid = ? "
            "THEN 0 ELSE 1 END, CASE WHEN c.code = ? THEN 0 ELSE 1 END, c.sort_key, c.uid LIMIT 1"),
        {key, word, departmentUid, word});
    return uid.map([](const QVariant &value) { return value.toString(); });
}

} // namespace

Result<QList<DutyCatalog>> DutyCatalogsQuery::operator()(Connection &connection) const
{
    return connection.list<DutyCatalog>(
        QStringLiteral(
            "SELECT c.uid, c.title, c.share_type, c.update_cycle, c.source_system, c.contact, "
            "CASE WHEN c.state = 'published' THEN 1 ELSE 0 END FROM catalog c JOIN department d ON "
            "d.id = c.department_id WHERE d.uid = ? AND c.state <> 'retired' ORDER BY c.sort_key, "
            "c.uid"),
        {departmentUid}, [](const SqlRow &row) {
            return DutyCatalog{row.text(0), row.text(1), row.text(2),        row.text(3),
                               row.text(4), row.text(5), row.integer(6) == 1};
        });
}

Result<NamedCatalogs> NamedCatalogsQuery::operator()(Connection &connection) const
{
    const Result<ReadScope> scope = ReadScope::begin(connection);
    if (!scope)
        return tl::unexpected(scope.error());
    NamedCatalogs found;
    for (const QStringList &words : lines) {
        QString uid;
        for (const QString &word : words) {
            const Result<QString> one = named(connection, word.trimmed(), departmentUid);
            if (!one)
                return tl::unexpected(one.error());
            if (uid = *one; !uid.isEmpty())
                break;
        }
        if (uid.isEmpty())
            found.unknown += words.join(u' ').simplified();
        else if (!found.uids.contains(uid))
            found.uids += uid;
    }
    return found;
}

} // namespace shuzhi
