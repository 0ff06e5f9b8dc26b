// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/edit.h"
#include "models/services/fieldmerge.h"
#include "tests/support/city.h"

#include <QTest>

namespace shuzhi::test {

using namespace Qt::StringLiterals;

inline const Actor s_me{u"李某"_s, u"li"_s, {}}, s_other{u"王某"_s, u"wang"_s, {}};
inline const QString s_office = u"d1"_s, s_bureau = u"d2"_s, s_merged = u"d3"_s;

inline Step insert(const QString &table, const QStringList &columns, const QList<StepRow> &rows)
{
    return {StepKind::Insert, table, columns, rows, {}, {}};
}

inline RowEdit update(const QString &uid, const QString &column, const QVariant &before,
                      const QVariant &value)
{
    return {StepKind::Update, u"catalog"_s, uid, {column}, {value}, {}, {before}};
}

/// "contact=李|code=9" as columns and values.
using Fields = QList<std::pair<QString, QString>>;

inline RowEdit edit(const QString &uid, const Fields &fields, const Fields &seen)
{
    RowEdit edit{StepKind::Update, u"catalog"_s, uid, {}, {}, {}};
    for (qsizetype i = 0; i < fields.size(); ++i) {
        edit.columns += fields.at(i).first;
        edit.values += fields.at(i).second;
        edit.before += seen.at(i).second;
    }
    return edit;
}

/// A file and a server with three departments, and catalogs that two people change.
class FieldMergeCase : public QObject
{
protected:
    void makeCities();
    [[nodiscard]] TestCity &city(Dialect dialect) { return dialect == Dialect::Sqlite ? *m_file : *m_server; }
    /// A catalog of its own for a test function.
    [[nodiscard]] QString fresh(TestCity &city);
    [[nodiscard]] static QString stored(TestCity &city, const QString &uid, const QString &column)
    {
        return city.text(u"SELECT %1 FROM catalog WHERE uid = '%2'"_s.arg(column, uid));
    }
    [[nodiscard]] static Result<EditOutcome> attempt(TestCity &city, const Actor &who,
                                                     const QList<RowEdit> &edits, bool takesBack = false)
    {
        return EditQuery{who, edits, takesBack}.attempt(city.connection());
    }

    std::unique_ptr<TestCity> m_file, m_server;
    int m_made = 0;
};

inline void FieldMergeCase::makeCities()
{
    m_file = std::make_unique<TestCity>(Dialect::Sqlite);
    m_server = std::make_unique<TestCity>(Dialect::Postgres);
    for (TestCity *city : {m_file.get(), m_server.get()}) {
        QCOMPARE(city->fault(), QString());
        VERIFY_RESULT(city->write({insert(
            u"department"_s, {u"name"_s},
            {{s_office, {u"市民政局"_s}}, {s_bureau, {u"市公安局"_s}}, {s_merged, {u"市档案局"_s}}})}));
    }
}

inline QString FieldMergeCase::fresh(TestCity &city)
{
    const QString uid = u"c%1"_s.arg(++m_made);
    const Status written = city.write(
        {insert(u"catalog"_s, {u"department_id"_s, u"title"_s, u"contact"_s, u"code"_s, u"state"_s},
                {{uid, {s_office, u"婚姻登记"_s, u"张"_s, u"1"_s, u"published"_s}}})});
    return written ? uid : QString();
}

} // namespace shuzhi::test

Q_DECLARE_METATYPE(shuzhi::test::Fields)
