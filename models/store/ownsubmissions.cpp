// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/ownsubmissions.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace shuzhi {

Result<QStringList> OwnSubmissionsQuery::operator()(Connection &connection) const
{
    if (connection.dialect() == Dialect::Sqlite || uids.isEmpty())
        return QStringList();
    if (table != u"catalog" && table != u"resource")
        return fail(ErrorCode::Internal, u"no such submissions"_s, table);
    const QByteArray asked = QJsonDocument(QJsonArray::fromStringList(uids)).toJson(QJsonDocument::Compact);
    return connection
        .list<QString>(
            u"SELECT t.uid FROM %1 t WHERE t.state = 'submitted' AND t.uid IN (SELECT e.v FROM "
            "jsonb_array_elements_text(CAST(? AS jsonb)) AS e(v)) AND shuzhi_own_submission('%1', t.uid) "
            "ORDER BY t.uid"_s.arg(table),
            {QString::fromUtf8(asked)}, [](const SqlRow &row) { return row.text(0); })
        .map([](const QList<QString> &own) { return QStringList(own); });
}

} // namespace shuzhi
