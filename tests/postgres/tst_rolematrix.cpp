// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/postgres/rolecity.h"
#include "tests/support/city.h"

#include <QFile>
#include <QTest>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

namespace {

/// One line of rolematrix.txt.
struct Rule
{
    QString table, verb, row;
    QStringList expected; ///< as triedRoles()
};

QList<Rule> matrix()
{
    QList<Rule> rules;
    QFile file(QStringLiteral(SHUZHI_MATRIX));
    if (!file.open(QIODevice::ReadOnly))
        return rules;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const QStringList words = line.simplified().split(u' ', Qt::SkipEmptyParts);
        if (!words.isEmpty() && !words.first().startsWith(u'#'))
            rules += Rule{words.value(0), words.value(1), words.value(2), words.mid(3)};
    }
    return rules;
}

/// Local ids of the rows that new rows point to.
QString idOf(const QString &kind, const QString &row)
{
    static const QHash<QString, QString> ids{
        {u"catalog own.draft"_s, u"901"_s},   {u"catalog own.published"_s, u"902"_s},
        {u"catalog other.draft"_s, u"903"_s}, {u"catalog other.published"_s, u"904"_s},
        {u"list own.signed"_s, u"701"_s},     {u"list own.submitted"_s, u"702"_s},
        {u"list own.draft"_s, u"703"_s},      {u"list other.draft"_s, u"713"_s},
    };
    return ids.value(kind + u' ' + row, u"0"_s);
}

/// The city the matrix speaks of; ids of the tests' own, so that new rows can point to rows unseen.
QStringList cityBefore()
{
    return {
        u"SELECT set_config('shuzhi.day', '2023-01-31', true)"_s,
        u"INSERT INTO setting (uid, key, value) VALUES ('day', 'reference_day', '2023-06-30'), ('any', 'any', '')"_s,
        u"INSERT INTO department (id, uid, name) VALUES (801, 'own', '甲'), (802, 'other', '乙'), (803, 'spare', '丙')"_s,
        u"INSERT INTO catalog (id, uid, department_id, title, state) VALUES (901, 'p.own.draft', 801, '一', "
        u"'draft'), "
        "(902, 'p.own.published', 801, '二', 'published'), (903, 'p.other.draft', 802, '三', 'draft'), "
        "(904, 'p.other.published', 802, '四', 'published'), (905, 'p.other.was', 802, '五', 'published')"_s,
        u"INSERT INTO catalog (uid, department_id, title, state) SELECT d.uid || '.' || s, d.id, '目录', s "
        u"FROM "
        "department d, unnest(ARRAY['draft', 'submitted', 'published', 'retired']) s WHERE d.uid <> 'spare'"_s,
        u"INSERT INTO data_item (uid, catalog_id, name) VALUES ('own.draft', 901, '一'), ('own.published', "
        u"902, '二'), "
        "('other.draft', 903, '三'), ('other.published', 904, '四'), ('other.was', 905, '五')"_s,
        u"INSERT INTO resource (uid, catalog_id, kind, mapping_complete, state) VALUES ('own.draft', 901, "
        u"'table', "
        "'yes', 'draft'), ('own.mounting', 902, 'table', 'yes', 'draft'), ('own.waiting', 902, 'api', 'yes', "
        "'submitted'), ('own.published', 902, 'file', 'yes', 'published'), ('other.draft', 903, 'table', "
        "'yes', "
        "'draft'), ('other.mounting', 904, 'table', 'yes', 'draft'), ('other.published', 904, 'table', "
        "'yes', "
        "'published')"_s,
        u"INSERT INTO usage_day (uid, catalog_id, consumer_id, day, calls) VALUES ('own.draft', 901, 802, "
        "'2023-01-02', 1), ('own.published', 902, 802, '2023-01-02', 1), ('other.draft', 903, 801, "
        "'2023-01-02', 1), "
        "('other.published', 904, 801, '2023-01-02', 1)"_s,
        u"INSERT INTO duty_list (id, uid, department_id, version, title, author) VALUES (701, 'own.signed', "
        u"801, 1, "
        "'一', '外人'), (702, 'own.submitted', 801, 2, '二', '外人'), (703, 'own.draft', 801, 3, '三', "
        "'外人'), (704, "
        "'own.empty', 801, 4, '四', '外人'), (711, 'other.signed', 802, 1, '一', '外人'), (712, "
        "'other.submitted', 802, "
        "2, '二', '外人'), (713, 'other.draft', 802, 3, '三', '外人'), (714, 'other.empty', 802, 4, '四', '外人')"_s,
        u"INSERT INTO duty (id, uid, duty_list_id, level, name, state) VALUES (601, 'own.signed', 701, "
        u"'duty', '一', "
        "'confirmed'), (603, 'own.draft', 703, 'duty', '三', 'confirmed'), (604, 'own.leaf', 703, 'duty', "
        "'四', "
        "'pending'), (611, 'other.signed', 711, 'duty', '一', 'confirmed'), (613, 'other.draft', 713, "
        "'duty', '三', "
        "'confirmed'), (614, 'other.leaf', 713, 'duty', '四', 'pending'), (615, 'other.pending', 713, "
        "'duty', '五', "
        "'pending')"_s,
        u"INSERT INTO duty_catalog (uid, duty_id, catalog_id) VALUES ('own.signed', 601, 902), ('own.draft', "
        u"603, "
        "902), ('other.signed', 611, 904), ('other.draft', 613, 904), ('other.pending', 615, 904)"_s,
        u"UPDATE duty_list SET state = 'submitted', submitted_by = '外人', submitted_on = '2023-01-31' WHERE version < 3"_s,
        u"UPDATE duty_list SET state = 'signed', signed_by = '另人', signed_on = '2023-01-31' WHERE version = 1"_s,
        u"INSERT INTO demand (uid, title, requester_id) VALUES ('own', '一', 801), ('other', '二', 802)"_s,
        u"INSERT INTO library (uid, name, kind) VALUES ('any', '库', 'base')"_s,
        u"INSERT INTO peer (uid, name) VALUES ('any', '城')"_s,
        u"INSERT INTO scenario (uid, name) VALUES ('any', '景')"_s,
        u"INSERT INTO open_unit (uid, name) VALUES ('any', '单位')"_s,
        u"INSERT INTO city_figure (uid, key, value) VALUES ('any', 'k', 1)"_s,
    };
}

/// Five months later.
QStringList cityAfter(const RoleCity &city)
{
    QStringList statements{
        u"UPDATE catalog SET state = 'draft' WHERE uid = 'p.other.was'"_s,
        u"INSERT INTO data_item (uid, catalog_id, name) VALUES ('other.later', 905, '六')"_s,
        u"INSERT INTO presence (session, login, person, table_name, row_uid, seen) SELECT 's', '%1', '', "
        u"'catalog', "
        "uid, '' FROM catalog WHERE uid IN ('own.draft', 'other.draft', 'other.published')"_s.arg(
            city.login(u"nobody"_s)),
    };
    for (const QString &role : triedRoles()) {
        statements +=
            u"INSERT INTO write_request (key, login, at) VALUES ('%1', '%1', '')"_s.arg(city.login(role));
        statements +=
            u"INSERT INTO presence (session, login, person, table_name, row_uid, seen) VALUES ('%1', '%1', "
            "'', 'catalog', 'own.published', '')"_s.arg(city.login(role));
    }
    return statements;
}

QString rowsOf(const Rule &rule)
{
    const bool noUid = rule.table.endsWith(u"_span") || rule.table == u"change_chain"
        || rule.table == u"change_head" || rule.table == u"schema_migration" || rule.table == u"change_log";
    if (rule.row == u"any" && noUid)
        return u"true"_s;
    if (rule.table == u"change_log")
        return u"table_name = 'catalog' AND op = 'insert' AND row_uid = '%1'"_s.arg(rule.row);
    if (rule.row == u"self")
        return u"login = session_user::text"_s;
    if (rule.row == u"others")
        return u"login <> session_user::text"_s;
    if (rule.table == u"member")
        return u"login LIKE 't\\_%1\\_%'"_s.arg(rule.row);
    if (rule.table == u"presence")
        return u"login <> session_user::text AND row_uid = '%1'"_s.arg(rule.row);
    return u"uid = '%1'"_s.arg(rule.row);
}

QString changeOf(const QString &table)
{
    static const QHash<QString, QString> columns{
        {u"catalog"_s, u"title"_s},
        {u"data_item"_s, u"name"_s},
        {u"resource"_s, u"name"_s},
        {u"duty_list"_s, u"title"_s},
        {u"duty"_s, u"name"_s},
        {u"demand"_s, u"title"_s},
        {u"department"_s, u"leader"_s},
        {u"setting"_s, u"value"_s},
        {u"library"_s, u"name"_s},
        {u"peer"_s, u"note"_s},
        {u"scenario"_s, u"name"_s},
        {u"open_unit"_s, u"name"_s},
        {u"member"_s, u"person"_s},
        {u"change_log"_s, u"actor"_s},
        {u"change_chain"_s, u"hash"_s},
        {u"change_head"_s, u"hash"_s},
        {u"schema_migration"_s, u"name"_s},
        {u"write_request"_s, u"at"_s},
        {u"presence"_s, u"seen"_s},
    };
    if (table == u"usage_day")
        return u"calls = calls + 1"_s;
    if (table == u"city_figure")
        return u"value = value + 1"_s;
    if (table == u"duty_catalog")
        return u"catalog_id = 904"_s;
    return u"%1 = %1 || 'x'"_s.arg(columns.value(table, u"to_day"_s));
}

QString giveOf(const QString &table)
{
    if (table == u"data_item")
        return u"catalog_id = 904"_s;
    if (table == u"duty_list")
        return u"department_id = 802, version = 77"_s;
    return table == u"duty" ? u"duty_list_id = 713"_s : u"department_id = 802"_s;
}

QString additionOf(const Rule &rule)
{
    const QString department = rule.row.startsWith(u"own") ? u"801"_s : u"802"_s;
    const QString state = rule.row.section(u'.', 1), catalog = idOf(u"catalog"_s, rule.row);
    const QString login = rule.row == u"self" ? u"session_user"_s : u"'x'"_s;
    const QHash<QString, QString> rows{
        {u"catalog"_s,
         u"(uid, department_id, title, state) VALUES ('new', %1, '新', '%2')"_s.arg(department, state)},
        {u"data_item"_s, u"(uid, catalog_id, name) VALUES ('new', %1, '新')"_s.arg(catalog)},
        {u"resource"_s, u"(uid, catalog_id, kind) VALUES ('new', %1, 'table')"_s.arg(catalog)},
        {u"usage_day"_s,
         u"(uid, catalog_id, consumer_id, day, calls) VALUES ('new', %1, 801, '2023-02-02', 1)"_s.arg(
             catalog)},
        {u"duty_list"_s,
         u"(uid, department_id, version, state) VALUES ('new', %1, 99, '%2')"_s.arg(department, state)},
        {u"duty"_s,
         u"(uid, duty_list_id, level, name) VALUES ('new', %1, 'duty', '新')"_s.arg(
             idOf(u"list"_s, rule.row))},
        {u"duty_catalog"_s, u"(uid, duty_id, catalog_id) VALUES ('new', 604, %1)"_s.arg(catalog)},
        {u"demand"_s, u"(uid, title, requester_id) VALUES ('new', '新', %1)"_s.arg(department)},
        {u"department"_s, u"(uid, name) VALUES ('new', '新')"_s},
        {u"setting"_s, u"(uid, key) VALUES ('new', 'new')"_s},
        {u"library"_s, u"(uid, name, kind) VALUES ('new', '新', 'theme')"_s},
        {u"member"_s, u"(uid, login, person) VALUES ('new', 'x', '张三')"_s},
        {u"change_log"_s,
         u"(tx, at, day, actor, login, source, table_name, row_uid, op, old_values, new_values, hash) VALUES "
         "(1, '', '', '', '', '', 'catalog', 'x', 'note', '', '', '')"_s},
        {u"change_chain"_s,
         u"(chain, tx, entries, at, digest, previous, hash) VALUES (99, 99, 0, '', '', '', '')"_s},
        {u"write_request"_s, u"(key, login, at) VALUES ('new', %1, '')"_s.arg(login)},
        {u"presence"_s,
         u"(session, login, person, table_name, row_uid, seen) VALUES ('new', %1, '', 'catalog', 'x', '')"_s
             .arg(login)},
    };
    return rows.value(rule.table,
                      u"(row_id, uid, from_day, to_day) VALUES (1, 'x', '2023-01-01', '9999-12-31')"_s);
}

QString statementOf(const Rule &rule)
{
    const QString where = u" WHERE "_s + rowsOf(rule);
    const auto update = [&](const QString &assignments) -> QString {
        return u"UPDATE "_s + rule.table + u" SET "_s + assignments + where;
    };
    if (rule.verb == u"read") {
        // of rows without a name one is enough
        const bool any = rule.row == u"any" || rule.row == u"others" || rule.table == u"presence";
        return u"SELECT 1 FROM "_s + rule.table + where + (any ? u" LIMIT 1"_s : QString());
    }
    if (rule.verb == u"change")
        return update(changeOf(rule.table));
    if (rule.verb == u"day")
        return update(u"publish_date = '2001-01-01'"_s);
    if (rule.verb == u"key")
        return update(u"uid = uid || 'x'"_s);
    if (rule.verb == u"give")
        return update(giveOf(rule.table));
    if (rule.verb == u"to:signed")
        return update(u"state = 'signed', signed_by = '张三', signed_on = '2023-06-30'"_s);
    if (rule.verb.startsWith(u"to:"))
        return update(u"state = '%1'"_s.arg(rule.verb.mid(3)));
    if (rule.verb == u"add")
        return u"INSERT INTO "_s + rule.table + u' ' + additionOf(rule);
    if (rule.verb == u"remove")
        return u"DELETE FROM "_s + rule.table + where;
    return rule.verb == u"truncate" ? u"TRUNCATE %1 CASCADE"_s.arg(rule.table) : QString();
}

} // namespace

/// Every line of rolematrix.txt holds, for each role, in plain psql.
class RoleMatrixTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void everyTableIsNamedAndGuarded();
    void holds_data();
    void holds();
    void nothingChanged();

private:
    std::unique_ptr<RoleCity> m_city;
    QStringList m_tables;
    QHash<QString, QList<Tried>> m_results; ///< by role, as m_rules
    QList<Rule> m_rules;
};

void RoleMatrixTest::initTestCase()
{
    m_city = std::make_unique<RoleCity>();
    QCOMPARE(m_city->fault(), QString());
    QCOMPARE(m_city->prepare(cityBefore().join(u"; "_s)), QString());
    m_city->nameMembers();
    QCOMPARE(m_city->fault(), QString());
    QCOMPARE(m_city->prepare(cityAfter(*m_city).join(u"; "_s)), QString());
    m_tables =
        m_city
            ->text(u"owner"_s,
                   u"SELECT string_agg(relname, ' ' ORDER BY relname) FROM pg_class WHERE relnamespace = "
                   "current_schema()::regnamespace AND relkind = 'r'"_s)
            .split(u' ');
    for (const Rule &rule : matrix()) {
        QCOMPARE(rule.expected.size(), triedRoles().size());
        const qsizetype before = m_rules.size();
        for (const QString &table : std::as_const(m_tables)) {
            const bool some = rule.table.startsWith(u'*') && table.endsWith(rule.table.mid(1));
            if (some || table == rule.table)
                m_rules += Rule{table, rule.verb, rule.row, rule.expected};
        }
        QVERIFY2(m_rules.size() > before, qPrintable(rule.table + u' ' + rule.verb));
    }
    QStringList statements;
    for (const Rule &rule : std::as_const(m_rules)) {
        statements += statementOf(rule);
        QVERIFY2(!statements.last().isEmpty(), qPrintable(rule.table + u' ' + rule.verb));
    }
    for (const QString &role : triedRoles()) {
        m_results.insert(role, m_city->tried(role, statements));
        QCOMPARE(m_results.value(role).size(), m_rules.size());
    }
}

/// A table that is added must be thought of: row-level security, forced, and lines of the matrix.
void RoleMatrixTest::everyTableIsNamedAndGuarded()
{
    QVERIFY(m_tables.size() >= 29);
    for (const QString &table : std::as_const(m_tables)) {
        const bool named = std::any_of(m_rules.cbegin(), m_rules.cend(), [&](const Rule &rule) {
            return rule.table == table && rule.verb == u"read";
        });
        QVERIFY2(named, qPrintable(table));
    }
    QCOMPARE(
        m_city->text(u"owner"_s,
                     u"SELECT coalesce(string_agg(relname, ' '), '') FROM pg_class WHERE relnamespace = "
                     "current_schema()::regnamespace AND relkind IN ('r', 'p') AND NOT (relrowsecurity AND "
                     "relforcerowsecurity)"_s),
        QString());
    // nobody but the groups, and these not more than the file says
    QCOMPARE(
        m_city->text(u"owner"_s,
                     u"SELECT count(*)::text FROM pg_class c, aclexplode(c.relacl) a WHERE c.relnamespace = "
                     "current_schema()::regnamespace AND a.grantee = 0"_s),
        u"0"_s);
}

void RoleMatrixTest::holds_data()
{
    QTest::addColumn<int>("line");
    for (qsizetype line = 0; line < m_rules.size(); ++line) {
        const Rule &rule = m_rules.at(line);
        QTest::addRow("%s %s %s", qPrintable(rule.table), qPrintable(rule.verb), qPrintable(rule.row))
            << int(line);
    }
}

void RoleMatrixTest::holds()
{
    QFETCH(int, line);
    QStringList found;
    for (const QString &role : triedRoles())
        found += m_results.value(role).at(line).shown();
    QCOMPARE(found.join(u' '), m_rules.at(line).expected.join(u' '));
}

/// All was taken back, and the trail is whole.
void RoleMatrixTest::nothingChanged()
{
    QCOMPARE(m_city->verified(u"owner"_s), u"ok"_s);
    QCOMPARE(m_city->verified(u"auditor"_s), u"ok"_s);
    qInfo("%d lines, %d roles", int(m_rules.size()), int(triedRoles().size()));
}

QTEST_GUILESS_MAIN(RoleMatrixTest)
#include "tst_rolematrix.moc"
