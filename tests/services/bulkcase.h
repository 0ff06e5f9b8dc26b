// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/bulkchange.h"
#include "models/store/trail.h"
#include "models/store/undolink.h"
#include "tests/support/city.h"

#include <QTest>

namespace shuzhi::test {

using namespace Qt::StringLiterals;

inline Actor officer()
{
    return Actor::current(u"李某"_s);
}

/// What tests of changes to many catalogs ask.
class BulkCase : public QObject
{
protected:
    static QList<qint64> ids(TestCity &city, const QString &where = u"1 = 1"_s);
    template<class Query>
    static auto ask(TestCity &city, const Query &query, const CancelFlag &cancel = {})
    {
        JobContext context(cancel, {});
        return query(city.connection(), context);
    }
    static QString digest(TestCity &city) { return *tableDigest(city.connection(), u"catalog"_s); }
};

inline QList<qint64> BulkCase::ids(TestCity &city, const QString &where)
{
    return city.connection()
        .list<qint64>(u"SELECT id FROM catalog WHERE %1 ORDER BY uid"_s.arg(where), {},
                      [](const SqlRow &row) { return row.integer(0); })
        .value();
}

} // namespace shuzhi::test
