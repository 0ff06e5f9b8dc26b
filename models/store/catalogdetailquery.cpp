// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/catalogdetailquery.h"

#include "models/domain/corefield.h"
#include "models/domain/rule.h"
#include "models/store/flagsql.h"
#include "models/store/ownsubmissions.h"
#include "models/store/tablereader.h"
#include "models/store/transaction.h"

#include <QJsonDocument>

namespace shuzhi {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

/// How far back rows are looked for that came and went within one day.
constexpr int newestEntries = 5000;

/// Reads the parts of one detail one after another; the first error ends it.
class Reader
{
public:
    Reader(Connection &connection, const QString &uid, AsOf asOf)
        : m_connection(connection)
        , m_asOf(std::move(asOf))
    {
        m_detail.uid = uid;
        m_detail.asOf = m_asOf.day;
    }

    Result<CatalogDetail> read()
    {
        using Step = Status (Reader::*)();
        for (const Step step :
             {&Reader::readValues, &Reader::readChecks, &Reader::readFaultyItems, &Reader::readItems,
              &Reader::readResources, &Reader::readUse, &Reader::readDuties, &Reader::readHistory}) {
            if (const Status done = (this->*step)(); !done)
                return tl::unexpected(done.error());
        }
        return m_detail;
    }

private:
    Status readValues()
    {
        const TableSpec &table = *trackedTable(s("catalog"));
        const Status own =
            m_connection.each(portableSelect(table, s("c.uid = ?")), {m_detail.uid}, [&](const SqlRow &row) {
                for (int i = 0; i < table.columns.size(); ++i)
                    m_detail.values.insert(table.columns.at(i).name, row.text(i + 1));
            });
        if (!own)
            return own;
        const Status joined = m_connection.each(
            s("SELECT c.id, c.rev, d.name, d.code, coalesce(b.name, '') FROM catalog c JOIN department d ON "
              "d.id = c.department_id LEFT JOIN library b ON b.id = c.library_id WHERE c.uid = ?"),
            {m_detail.uid}, [&](const SqlRow &row) {
                m_id = row.integer(0);
                m_detail.rev = row.integer(1);
                m_detail.values.insert(s("department"), row.text(2));
                m_detail.values.insert(s("provider_code"), row.text(3));
                m_detail.values.insert(s("library"), row.text(4));
            });
        if (joined && m_id == 0)
            return fail(ErrorCode::NotFound, s("no such catalog"), m_detail.uid);
        return joined;
    }

    Status readChecks()
    {
        QStringList tests;
        for (const Rule &rule : rules()) {
            tests += QStringLiteral("CASE WHEN %1 THEN 1 ELSE 0 END")
                         .arg(ruleSql(m_connection.dialect(), m_asOf, rule.id, AskedOf::One));
        }
        const QString select =
            QStringLiteral("SELECT f.required, f.filled, f.missing, f.applies, f.mounted, f.definite, "
                           "f.timely, f.duty, %1 FROM %2 f "
                           "WHERE f.row_id = %3")
                .arg(tests.join(s(", ")), catalogFlagsSql(m_connection.dialect(), m_asOf))
                .arg(m_id);
        return m_connection.each(select, {}, [&](const SqlRow &row) {
            m_detail.required = int(row.integer(0));
            m_detail.filled = int(row.integer(1));
            const qint64 missing = row.integer(2) & row.integer(3);
            m_detail.mounted = row.integer(4) == 1;
            m_detail.overdue = row.integer(5) == 1 && row.integer(6) == 0;
            m_detail.duty = row.integer(7) == 1;
            for (const CoreField &field : coreFields()) {
                if ((missing >> field.bit) & 1)
                    m_detail.missing += field.column;
            }
            for (int i = 0; i < rules().size(); ++i) {
                if (row.integer(8 + i) == 1)
                    m_detail.findings += CatalogFinding{rules().at(i).id, {}};
            }
        });
    }

    Status readFaultyItems()
    {
        for (CatalogFinding &finding : m_detail.findings) {
            const Rule &found = *rule(finding.rule);
            if (found.scope != RuleScope::Item)
                continue;
            const QString select =
                QStringLiteral(
                    "SELECT coalesce(x.name, '') FROM item_span i LEFT JOIN data_item x ON x.id = "
                    "i.row_id WHERE i.catalog_id = %1 AND (i.faults & %2) <> 0 AND %3 ORDER BY i.uid")
                    .arg(m_id)
                    .arg(qint64(1) << found.bit)
                    .arg(liveSql(s("i"), m_asOf.day));
            const Status read =
                m_connection.each(select, {}, [&](const SqlRow &row) { finding.items += row.text(0); });
            if (!read)
                return read;
        }
        return {};
    }

    Status readItems()
    {
        return m_connection.each(s("SELECT uid, position, name, english_name, data_type, length, "
                                   "is_required, is_unique, share_type, "
                                   "share_condition, sensitivity, column_name, description, rev FROM "
                                   "data_item WHERE catalog_id = ? "
                                   "ORDER BY position, uid"),
                                 {m_id}, [&](const SqlRow &row) {
                                     m_detail.items +=
                                         DataItem{row.text(0),  m_detail.uid, row.integer(1), row.text(2),
                                                  row.text(3),  row.text(4),  row.text(5),    row.text(6),
                                                  row.text(7),  row.text(8),  row.text(9),    row.text(10),
                                                  row.text(11), row.text(12), row.integer(13)};
                                 });
    }

    Status readResources()
    {
        const Status read =
            m_connection.each(s("SELECT uid, kind, name, locator, mapping_complete, probe, fingerprint, "
                                "state, rev FROM resource "
                                "WHERE catalog_id = ? ORDER BY kind, name, uid"),
                              {m_id}, [&](const SqlRow &row) {
                                  m_detail.resources += Resource{
                                      row.text(0), m_detail.uid, row.text(1), row.text(2), row.text(3),
                                      row.text(4), row.text(5),  row.text(6), row.text(7), row.integer(8)};
                              });
        if (!read)
            return read;
        QStringList waiting;
        for (const Resource &resource : std::as_const(m_detail.resources)) {
            if (resource.state == u"submitted")
                waiting += resource.uid;
        }
        return OwnSubmissionsQuery{s("resource"), waiting}(m_connection).map([&](const QStringList &own) {
            m_detail.ownSubmissions = own;
        });
    }

    Status readUse()
    {
        const QString select =
            QStringLiteral(
                "SELECT substr(u.day, 1, 7) AS month, d.name, CAST(sum(u.calls) AS BIGINT) FROM "
                "usage_span u JOIN catalog c ON c.id = u.catalog_id JOIN department d ON d.id = "
                "u.consumer_id WHERE u.catalog_id = %1 AND %2 GROUP BY substr(u.day, 1, 7), d.name, "
                "d.sort_key ORDER BY 1, d.sort_key, d.name")
                .arg(m_id)
                .arg(countedUseSql(m_asOf, s("c.department_id")));
        return m_connection.each(select, {}, [&](const SqlRow &row) {
            m_detail.use += CatalogUse{row.text(0), row.text(1), row.integer(2)};
        });
    }

    Status readDuties()
    {
        return m_connection.each(
            s("SELECT x.uid, x.name, coalesce(p.name, ''), d.name, x.kinds, x.state FROM duty_catalog y JOIN "
              "duty x ON x.id = y.duty_id JOIN duty_list l ON l.id = x.duty_list_id JOIN department d ON "
              "d.id = l.department_id LEFT JOIN duty p ON p.id = x.parent_id WHERE y.catalog_id = ? AND "
              "l.state <> 'withdrawn' ORDER BY d.sort_key, x.position, x.uid"),
            {m_id}, [&](const SqlRow &row) {
                m_detail.duties +=
                    CatalogDuty{row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5)};
            });
    }

    /// Rows that belong to the catalog now, did so on an earlier day (spans), or were removed just now:
    /// what came and went within one day leaves no span.
    [[nodiscard]] QString ownRows() const
    {
        QStringList parts{QStringLiteral("SELECT '%1'").arg(m_detail.uid)};
        for (const char *table : {"resource", "data_item"})
            parts += QStringLiteral("SELECT q.uid FROM %1 q WHERE q.catalog_id = %2").arg(s(table)).arg(m_id);
        for (const char *span : {"resource_span", "item_span"})
            parts += QStringLiteral("SELECT q.uid FROM %1 q WHERE q.catalog_id = %2").arg(s(span)).arg(m_id);
        parts +=
            QStringLiteral("SELECT q.row_uid FROM change_log q WHERE q.id > (SELECT coalesce(max(id), 0) "
                           "FROM change_log) - %1 AND q.op = 'delete' AND q.table_name IN ('resource', "
                           "'data_item') AND q.old_values LIKE '%\"%2\"%'")
                .arg(newestEntries)
                .arg(m_detail.uid);
        return parts.join(s(" UNION "));
    }

    Status readHistory()
    {
        // Items come by the hundred with an import; only what was changed later is worth a line.
        return m_connection
            .each(
                QStringLiteral(
                    "SELECT l.at, l.day, l.actor, l.source, l.table_name, l.op, l.old_values, l.new_values, "
                    "coalesce(r.name, i.name, ''), l.row_uid FROM change_log l LEFT JOIN resource r ON "
                    "r.uid = l.row_uid LEFT JOIN data_item i ON i.uid = l.row_uid WHERE l.day <= ? AND "
                    "(l.op <> 'insert' OR l.table_name <> 'data_item') AND l.row_uid IN (%1) "
                    "ORDER BY l.id DESC LIMIT 200")
                    .arg(ownRows()),
                {m_asOf.day}, [&](const SqlRow &row) { addChange(row); })
            .and_then([this] { return nameReferences(); });
    }

    void addChange(const SqlRow &row)
    {
        CatalogChange change{row.text(0), row.text(1), row.text(2), row.text(3), row.text(4),
                             row.text(9), row.text(5), row.text(8), {},          {}};
        const QJsonObject before = QJsonDocument::fromJson(row.text(6).toUtf8()).object();
        if (change.op == u"update")
            change.values = changedValues(before, QJsonDocument::fromJson(row.text(7).toUtf8()).object());
        if (change.op == u"delete") {
            for (auto each = before.begin(); each != before.end(); ++each)
                change.removed.insert(each.key(), each.value().toVariant().toString());
            change.subject = change.removed.value(s("name"));
        }
        m_detail.history += change;
    }

    static QList<CatalogChange::Value> changedValues(const QJsonObject &before, const QJsonObject &now)
    {
        QList<CatalogChange::Value> values;
        for (auto each = now.begin(); each != now.end(); ++each) {
            const QString old = before.value(each.key()).toVariant().toString();
            values += {each.key(), old, each.value().toVariant().toString(), old};
        }
        return values;
    }

    /// The trail keeps references as uids; people read names.
    Status nameReferences()
    {
        for (CatalogChange &change : m_detail.history) {
            for (CatalogChange::Value &value : change.values) {
                const TableSpec *table = trackedTable(change.table);
                const ColumnSpec *column = table ? table->column(value.column) : nullptr;
                if (!column || column->kind != ColumnSpec::Kind::Reference
                    || (column->target != u"department" && column->target != u"library"))
                    continue;
                for (QString *uid : {&value.before, &value.after}) {
                    const Result<QVariant> name = m_connection.value(
                        QStringLiteral("SELECT name FROM %1 WHERE uid = ?").arg(column->target), {*uid});
                    if (!name)
                        return tl::unexpected(name.error());
                    if (name->isValid())
                        *uid = name->toString();
                }
            }
        }
        return {};
    }

    Connection &m_connection;
    AsOf m_asOf;
    CatalogDetail m_detail;
    qint64 m_id = 0;
};

} // namespace

Result<CatalogDetail> CatalogDetailQuery::operator()(Connection &connection) const
{
    const Result<ReadScope> scope = ReadScope::begin(connection);
    if (!scope)
        return tl::unexpected(scope.error());
    Result<AsOf> resolved = resolveAsOf(connection, asOf);
    if (!resolved)
        return tl::unexpected(resolved.error());
    return Reader(connection, uid, *std::move(resolved)).read();
}

} // namespace shuzhi
