// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/branchesquery.h"

#include "models/domain/text.h"
#include "models/store/searchsql.h"

#include <algorithm>

namespace shuzhi {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

/// The index of the cause of a row of flags, as SQL with the values it binds.
struct CauseSql
{
    QString expression;
    QVariantList values;
};

Result<CauseSql> causeSql(Dialect dialect, const AsOf &asOf)
{
    CauseSql sql{s("CASE"), {}};
    for (qsizetype i = 0; i < branchCauses().size(); ++i) {
        const Result<SearchSql> cause = searchSql(dialect, branchCauses().at(i).filter, asOf);
        if (!cause)
            return tl::unexpected(cause.error());
        sql.expression += QStringLiteral(" WHEN %1 THEN %2").arg(cause->where).arg(i);
        sql.values += cause->values;
    }
    sql.expression += s(" END");
    return sql;
}

QString groupSql(BranchGrouping grouping)
{
    return grouping == BranchGrouping::Library
        ? s("coalesce((SELECT b.name FROM library b WHERE b.id = f.library_id), '')")
        : s("coalesce(t.classification, '')");
}

/// Puts counts that arrive one by one into their place.
class TreeBuilder
{
public:
    explicit TreeBuilder(BranchTree &tree)
        : m_tree(tree)
    {
    }

    void add(const SqlRow &row)
    {
        const QString name = row.text(0), value = row.text(2);
        const qsizetype department = placeOf(m_departments, name, m_tree.departments.size());
        if (department == m_tree.departments.size())
            m_tree.departments.append({name, {}});
        QList<BranchGroup> &groups = m_tree.departments[department].groups;
        const qsizetype group = placeOf(m_groups, name + QChar(0) + value, groups.size());
        if (group == groups.size())
            groups.append({value, {}, BranchCounts(branchCauses().size(), 0)});
        groups[group].counts[row.integer(3)] += row.integer(4);
    }

private:
    /// Where the key stands; a new one comes to the end.
    static qsizetype placeOf(QHash<QString, qsizetype> &places, const QString &key, qsizetype end)
    {
        return places.contains(key) ? places.value(key) : *places.insert(key, end);
    }

    BranchTree &m_tree;
    QHash<QString, qsizetype> m_departments, m_groups;
};

void sortGroups(BranchDepartment &department)
{
    std::sort(
        department.groups.begin(), department.groups.end(), [](const BranchGroup &a, const BranchGroup &b) {
            return std::pair(text::sortKey(a.value), a.value) < std::pair(text::sortKey(b.value), b.value);
        });
}

} // namespace

Result<BranchTree> BranchesQuery::operator()(Connection &connection) const
{
    const Result<AsOf> day = resolveAsOf(connection, asOf);
    if (!day)
        return tl::unexpected(day.error());
    const Result<CauseSql> cause = causeSql(connection.dialect(), *day);
    const Result<SearchSql> rows =
        searchSql(connection.dialect(), Filter{}.with(s("state"), s("published")), *day);
    if (!cause || !rows)
        return tl::unexpected(cause ? rows.error() : cause.error());
    const QString select = QStringLiteral("SELECT d.name, d.sort_key, %1, %2, count(*) FROM %3 WHERE %4 "
                                          "GROUP BY 1, 2, 3, 4 ORDER BY 2, 1")
                               .arg(groupSql(grouping), cause->expression, rows->from, rows->where);
    BranchTree tree{day->day, grouping, {}};
    TreeBuilder builder(tree);
    const Status read =
        connection.each(select, cause->values + rows->values, [&](const SqlRow &row) { builder.add(row); });
    for (BranchDepartment &department : tree.departments) {
        sortGroups(department);
        nameBranchGroups(department, grouping);
    }
    return read.map([&] { return tree; });
}

Result<QList<BranchLeaf>> BranchLeavesQuery::operator()(Connection &connection) const
{
    const Result<AsOf> day = resolveAsOf(connection, where.asOf);
    if (!day)
        return tl::unexpected(day.error());
    const Result<CauseSql> cause = causeSql(connection.dialect(), *day);
    const Result<SearchSql> rows = searchSql(connection.dialect(), where, *day);
    if (!cause || !rows)
        return tl::unexpected(cause ? rows.error() : cause.error());
    const QString select =
        QStringLiteral("SELECT f.uid, coalesce(t.title, f.title_key), %1 FROM %2 WHERE %3 AND f.state = "
                       "'published' ORDER BY 3, coalesce(t.sort_key, ''), 1 LIMIT %4")
            .arg(cause->expression, rows->from, rows->where)
            .arg(limit);
    return connection.list<BranchLeaf>(select, cause->values + rows->values, [](const SqlRow &row) {
        return BranchLeaf{row.text(0), row.text(1), int(row.integer(2))};
    });
}

} // namespace shuzhi
