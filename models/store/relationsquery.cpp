// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/relationsquery.h"

#include "models/store/searchquery.h"

#include <QRegularExpression>

namespace shuzhi {

using Kind = CatalogRelation::Kind;

QStringList relatedCodes(const QString &cell)
{
    static const QRegularExpression marks(QString::fromUtf8("[,;\\s，；、]+"));
    QStringList codes = cell.split(marks, Qt::SkipEmptyParts);
    codes.removeDuplicates();
    return codes;
}

Result<QList<CatalogRelation>> CatalogRelationsQuery::operator()(Connection &connection) const
{
    QString title, codes, library, system;
    bool found = false;
    const Status read = connection.each(
        QStringLiteral(
            "SELECT c.title, c.related_codes, coalesce(b.name, ''), c.source_system FROM catalog c "
            "LEFT JOIN library b ON b.id = c.library_id WHERE c.uid = ?"),
        {uid}, [&](const SqlRow &row) {
            found = true;
            title = row.text(0);
            codes = row.text(1);
            library = row.text(2);
            system = row.text(3);
        });
    if (!read)
        return tl::unexpected(read.error());
    if (!found)
        return fail(ErrorCode::NotFound, QStringLiteral("no such catalog"), uid);
    const QStringList named = relatedCodes(codes);
    QList<CatalogRelation> wanted{
        {Kind::SameTitle, title, Filter{}.with(QStringLiteral("title"), title), 0, 0}};
    if (!named.isEmpty())
        wanted += {Kind::RelatedCodes, named.join(QStringLiteral(", ")),
                   Filter{}.with(QStringLiteral("code"), named), 0, int(named.size())};
    if (!library.isEmpty())
        wanted += {Kind::Library, library, Filter{}.with(QStringLiteral("library"), library), 0, 0};
    if (!system.isEmpty())
        wanted += {Kind::SourceSystem, system, Filter{}.with(QStringLiteral("source_system"), system), 0, 0};
    QList<CatalogRelation> relations;
    for (CatalogRelation &relation : wanted) {
        Filter dated = relation.where;
        dated.asOf = asOf;
        const Result<qint64> count = CountQuery{dated}(connection);
        if (!count)
            return tl::unexpected(count.error());
        relation.count = *count;
        if (relation.count > 1 || relation.kind == Kind::RelatedCodes)
            relations += relation;
    }
    return relations;
}

} // namespace shuzhi
