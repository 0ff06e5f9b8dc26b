// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/rowwriter.h"

#include "models/store/bulkload.h"
#include "models/store/derivedkeys.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace shuzhi {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

/// What a server takes in one statement at most.
constexpr qsizetype rowsPerStatement = 1000;

/// SQL of a column's value: a reference is looked up by uid.
QString columnValue(const ColumnSpec &column, const QString &value, bool isText = false)
{
    if (column.kind == ColumnSpec::Kind::Reference)
        return QStringLiteral("(SELECT r.id FROM %1 r WHERE r.uid = %2)").arg(column.target, value);
    return isText && column.kind == ColumnSpec::Kind::Integer ? value + s("::bigint") : value;
}

bool pointsToItself(const TableSpec &table)
{
    return std::any_of(table.columns.begin(), table.columns.end(),
                       [&](const ColumnSpec &column) { return column.target == table.name; });
}

bool isPointedTo(const QString &name)
{
    static const QSet<QString> targets = [] {
        QSet<QString> found;
        for (const TableSpec &table : trackedTables()) {
            for (const ColumnSpec &column : table.columns)
                found.insert(column.target);
        }
        return found;
    }();
    return targets.contains(name);
}

/// The table of the session that rows on their way to a server stand in: their number and texts.
QString waitingTable()
{
    static const QString sql = [] {
        qsizetype widest = 0;
        for (const TableSpec &table : trackedTables())
            widest = std::max(widest, 1 + table.columns.size() + derivedKeys(table.name).columns.size());
        QString columns;
        for (qsizetype i = 0; i < widest; ++i)
            columns += QStringLiteral(", c%1 TEXT COLLATE \"C\"").arg(i);
        return QStringLiteral("CREATE TEMPORARY TABLE IF NOT EXISTS shuzhi_waiting (n BIGINT%1)")
            .arg(columns);
    }();
    return sql;
}

Status statusOf(const Result<qint64> &result)
{
    return result ? Status{} : tl::unexpected(result.error());
}

Error about(Error error, const QString &subject)
{
    error.subject = subject;
    return error;
}

/// Text columns are NOT NULL: nothing filled is the empty text, never NULL.
QVariant stored(const ColumnSpec &column, const QVariant &value)
{
    if (column.kind == ColumnSpec::Kind::Integer)
        return value.isValid() && !value.isNull() ? QVariant(value.toLongLong())
                                                  : QVariant(QMetaType(QMetaType::LongLong));
    const QString text = value.toString();
    if (column.kind == ColumnSpec::Kind::Reference && text.isEmpty())
        return QVariant(QMetaType(QMetaType::QString));
    return text.isNull() ? QString(s("")) : text;
}

Result<QList<const ColumnSpec *>> columnSpecs(const TableSpec &table, const QStringList &columns)
{
    QList<const ColumnSpec *> specs;
    for (const QString &name : columns) {
        const ColumnSpec *spec = table.column(name);
        if (!spec)
            return fail(ErrorCode::Internal, QStringLiteral("no such column"), table.name + u'.' + name);
        specs += spec;
    }
    return specs;
}

QStringList keyValues(const DerivedKeys &keys, const QStringList &columns, const QList<QVariant> &values)
{
    QHash<QString, QString> sources;
    for (qsizetype i = 0; i < columns.size(); ++i)
        sources.insert(columns[i], values[i].toString());
    return keys.make(sources);
}

} // namespace

Status RowWriter::write(const Step &step)
{
    const TableSpec *table = trackedTable(step.table);
    if (!table)
        return fail(ErrorCode::Internal, s("no such table"), step.table);
    if (step.kind == StepKind::Insert)
        return insert(*table, step.columns, step.rows);
    // Of rows that may point to each other the log must say which one went first.
    if (step.kind == StepKind::Delete && m_connection.dialect() == Dialect::Postgres && step.rows.size() > 1
        && !pointsToItself(*table))
        return removeRows(step.table, step.rows);
    for (const StepRow &row : step.rows) {
        const Status done = step.kind == StepKind::Update
            ? update(step.table, row.uid, step.columns, row.values)
            : remove(step.table, row.uid);
        if (!done)
            return done;
    }
    return {};
}

Status RowWriter::checkReferences(const TableSpec &table, const QStringList &columns, const StepRow &row)
{
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const ColumnSpec *column = table.column(columns[i]);
        const QString uid = row.values[i].toString();
        if (column->kind != ColumnSpec::Kind::Reference || uid.isEmpty() || m_known.contains(uid))
            continue;
        const auto found = m_connection.value(
            QStringLiteral("SELECT count(*) FROM %1 WHERE uid = ?").arg(column->target), {uid});
        if (!found)
            return tl::unexpected(found.error());
        if (found->toInt() == 0)
            return fail(ErrorCode::Conflict,
                        QStringLiteral("%1 refers to a row that is not there").arg(columns[i]), row.uid);
        m_known.insert(uid);
    }
    return {};
}

Status RowWriter::insert(const TableSpec &table, const QStringList &columns, const QList<StepRow> &rows)
{
    const Result<QList<const ColumnSpec *>> specs = columnSpecs(table, columns);
    if (!specs)
        return tl::unexpected(specs.error());
    const DerivedKeys keys = derivedKeys(table.name);
    const QString names = (QStringList{s("uid")} + columns + keys.columns).join(s(", "));
    // Many rows go to a server in one statement, unless they may point to each other.
    const bool many =
        m_connection.dialect() == Dialect::Postgres && rows.size() > 1 && !pointsToItself(table);
    QList<QVariantList> all;
    for (const StepRow &row : rows) {
        if (const Status checked = checkReferences(table, columns, row); !checked)
            return checked;
        QVariantList values{row.uid};
        for (qsizetype i = 0; i < specs->size(); ++i)
            values += stored(*specs->at(i), row.values.value(i));
        if (keys.make) {
            for (const QString &key : keyValues(keys, columns, row.values))
                values += key;
        }
        all += values;
        if (!many || all.size() == rowsPerStatement) {
            if (const Status done = insertRows(table, *specs, names, all); !done)
                return done;
            all.clear();
        }
        if (isPointedTo(table.name))
            m_known.insert(row.uid);
    }
    return all.isEmpty() ? Status{} : insertRows(table, *specs, names, all);
}

Status RowWriter::insertRows(const TableSpec &table, const QList<const ColumnSpec *> &specs,
                             const QString &names, const QList<QVariantList> &rows)
{
    const bool many = rows.size() > 1;
    const auto place = [&](qsizetype i) { return many ? QStringLiteral("e.c%1").arg(i) : s("?"); };
    QStringList places{place(0)};
    for (const ColumnSpec *spec : specs)
        places += columnValue(*spec, place(places.size()), many);
    while (places.size() < rows.first().size())
        places += place(places.size());
    const QString into = QStringLiteral("INSERT INTO %1 (%2) ").arg(table.name, names);
    const QString cells = places.join(s(", "));
    if (!many) {
        const auto inserted =
            m_connection.exec(into + QStringLiteral("VALUES (%1)").arg(cells), rows.first());
        const QString subject = table.name + u' ' + rows.first().first().toString();
        return inserted ? Status{} : tl::unexpected(about(inserted.error(), subject));
    }
    Status written = copyToWaiting(rows);
    if (written)
        written = statusOf(m_connection.exec(
            into + QStringLiteral("SELECT %1 FROM pg_temp.shuzhi_waiting e ORDER BY e.n").arg(cells)));
    if (written)
        written = statusOf(m_connection.exec(s("TRUNCATE pg_temp.shuzhi_waiting")));
    return written ? Status{} : tl::unexpected(about(written.error(), table.name));
}

/// COPY cannot go through row-level security: it fills a table of the session, from where the rows go on
/// as one INSERT that policies and triggers see.
Status RowWriter::copyToWaiting(const QList<QVariantList> &rows)
{
    if (const Status made = statusOf(m_connection.exec(waitingTable())); !made)
        return made;
    QStringList columns{s("n")};
    for (qsizetype i = 0; i < rows.first().size(); ++i)
        columns += QStringLiteral("c%1").arg(i);
    Result<BulkLoad> load = BulkLoad::begin(m_connection, s("pg_temp.shuzhi_waiting"), columns);
    if (!load)
        return tl::unexpected(load.error());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (const Status added = load->add(QVariantList{qint64(i)} + rows[i]); !added)
            return added;
    }
    return load->finish();
}

Result<QStringList> RowWriter::keysAfter(const QString &table, const QString &uid, const QStringList &columns,
                                         const QVariantList &values)
{
    const DerivedKeys keys = derivedKeys(table);
    QHash<QString, QString> sources;
    const Status read = m_connection.each(
        QStringLiteral("SELECT %1 FROM %2 WHERE uid = ?").arg(keys.sources.join(s(", ")), table), {uid},
        [&](const SqlRow &row) {
            for (qsizetype i = 0; i < keys.sources.size(); ++i)
                sources.insert(keys.sources[i], row.text(int(i)));
        });
    if (!read)
        return tl::unexpected(read.error());
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (sources.contains(columns[i]))
            sources[columns[i]] = values[i].toString();
    }
    return keys.make(sources);
}

Status RowWriter::update(const QString &tableName, const QString &uid, const QStringList &columns,
                         const QVariantList &values, std::optional<qint64> rev)
{
    const TableSpec *table = trackedTable(tableName);
    if (!table)
        return fail(ErrorCode::Internal, s("no such table"), tableName);
    const Result<QList<const ColumnSpec *>> specs = columnSpecs(*table, columns);
    if (!specs)
        return tl::unexpected(specs.error());
    if (const Status checked = checkReferences(*table, columns, {uid, values}); !checked)
        return checked;
    QStringList assignments{s("rev = rev + 1")};
    QVariantList bound;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        assignments += columns[i] + s(" = ") + columnValue(*specs->at(i), s("?"));
        bound += stored(*specs->at(i), values.value(i));
    }
    const DerivedKeys keys = derivedKeys(tableName);
    const bool renewKeys = std::any_of(columns.begin(), columns.end(),
                                       [&](const QString &name) { return keys.sources.contains(name); });
    if (renewKeys) {
        const Result<QStringList> made = keysAfter(tableName, uid, columns, values);
        if (!made)
            return tl::unexpected(made.error());
        for (qsizetype i = 0; i < keys.columns.size(); ++i) {
            assignments += keys.columns[i] + s(" = ?");
            bound += made->at(i);
        }
    }
    QString sql = QStringLiteral("UPDATE %1 SET %2 WHERE uid = ?").arg(tableName, assignments.join(s(", ")));
    bound += uid;
    if (rev) {
        sql += s(" AND rev = ?");
        bound += *rev;
    }
    const Result<qint64> touched = m_connection.exec(sql, bound);
    if (!touched)
        return tl::unexpected(touched.error());
    return *touched == 1 ? Status{} : tl::unexpected(missing(tableName, uid, rev));
}

Status RowWriter::remove(const QString &table, const QString &uid, std::optional<qint64> rev)
{
    m_known.remove(uid);
    QString sql = QStringLiteral("DELETE FROM %1 WHERE uid = ?").arg(table);
    QVariantList bound{uid};
    if (rev) {
        sql += s(" AND rev = ?");
        bound += *rev;
    }
    const Result<qint64> touched = m_connection.exec(sql, bound);
    if (!touched)
        return tl::unexpected(touched.error());
    return *touched == 1 ? Status{} : tl::unexpected(missing(table, uid, rev));
}

/// What a server deletes in one statement.
Status RowWriter::removeRows(const QString &table, const QList<StepRow> &rows)
{
    const QString sql = QStringLiteral("DELETE FROM %1 WHERE uid IN (SELECT e.v FROM "
                                       "jsonb_array_elements_text(CAST(? AS jsonb)) AS e(v)) RETURNING uid")
                            .arg(table);
    for (qsizetype at = 0; at < rows.size(); at += rowsPerStatement) {
        QJsonArray uids;
        QSet<QString> left;
        for (const StepRow &row : rows.mid(at, rowsPerStatement)) {
            uids += row.uid;
            left.insert(row.uid);
            m_known.remove(row.uid);
        }
        const Status done =
            m_connection.each(sql, {QString::fromUtf8(QJsonDocument(uids).toJson(QJsonDocument::Compact))},
                              [&](const SqlRow &row) { left.remove(row.text(0)); });
        if (!done)
            return done;
        if (!left.isEmpty())
            return fail(ErrorCode::NotFound, s("no such row"), table + u' ' + *left.begin());
    }
    return {};
}

Error RowWriter::missing(const QString &table, const QString &uid, std::optional<qint64> rev)
{
    const auto there =
        m_connection.value(QStringLiteral("SELECT rev FROM %1 WHERE uid = ?").arg(table), {uid});
    if (there && there->isValid()) {
        return {ErrorCode::Stale,
                QStringLiteral("changed meanwhile: rev %1, expected %2")
                    .arg(there->toLongLong())
                    .arg(rev.value_or(0)),
                table + u' ' + uid};
    }
    return {ErrorCode::NotFound, s("no such row"), table + u' ' + uid};
}

} // namespace shuzhi
