// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/searchoracle.h"

#include "models/domain/text.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace shuzhi::test {

namespace {

/// A row per catalog; %1 is the day. The rules of completeness and of cycles are those of the definitions.
const auto s_catalogs = uR"(
CREATE TEMP TABLE oracle AS SELECT
  c.uid, t.title AS title_text, t.sort_key AS title, t.search_key AS needle, c.code, c.state, c.share_type,
  c.is_open AS open, c.update_cycle, c.last_updated, d.name AS department, td.sort_key AS department_key,
  coalesce(b.name, '') AS library, coalesce(b.sort_key, '') AS library_key,
  t.share_method, t.open_type, t.format_category, t.format_type, t.publish_date, t.abstract, t.source_system,
  coalesce((SELECT group_concat(DISTINCT r.kind) FROM resource r
            WHERE r.catalog_id = c.id AND r.state = 'published'), '') AS resource_kind,
  (SELECT count(*) FROM resource r WHERE r.catalog_id = c.id AND r.state = 'published') AS resources,
  (SELECT count(*) FROM data_item i WHERE i.catalog_id = c.id) AS items,
  (SELECT coalesce(sum(u.calls), 0) FROM usage_day u WHERE u.catalog_id = c.id AND u.day <= '%1'
     AND u.calls > 0 AND u.consumer_id <> c.department_id) AS calls,
  (SELECT count(DISTINCT u.consumer_id) FROM usage_day u WHERE u.catalog_id = c.id AND u.day <= '%1'
     AND u.calls > 0 AND u.consumer_id <> c.department_id) AS consumers,
  (SELECT count(*) FROM duty_catalog y JOIN duty ON duty.id = y.duty_id
   WHERE y.catalog_id = c.id AND duty.level = 'duty' AND duty.state = 'confirmed') AS duties,
  CASE c.update_cycle WHEN 'realtime' THEN 1 WHEN 'daily' THEN 1 WHEN 'weekly' THEN 7 WHEN 'ten_days' THEN 10
    WHEN 'monthly' THEN 31 WHEN 'quarterly' THEN 92 WHEN 'half_yearly' THEN 184 WHEN 'yearly' THEN 366 END AS days,
  13 + (c.format_category IN ('database', 'spreadsheet', 'service_interface'))
     + (c.share_type IN ('conditional', 'not_shared')) + (c.is_open = 'yes') AS required,
  1 + (c.classification <> '') + (c.code <> '') + (d.code <> '') + (c.abstract <> '')
    + (c.format_category <> '') + (c.format_type <> '') + (c.share_type <> '') + (c.share_method <> '')
    + (c.is_open <> '') + (c.update_cycle <> '') + (c.publish_date <> '') + 1
    + (c.format_category IN ('database', 'spreadsheet', 'service_interface')
       AND EXISTS (SELECT 1 FROM data_item i WHERE i.catalog_id = c.id))
    + (c.share_type IN ('conditional', 'not_shared') AND c.share_condition <> '')
    + (c.is_open = 'yes' AND c.open_condition <> '') AS filled
FROM catalog c JOIN department d ON d.id = c.department_id LEFT JOIN library b ON b.id = c.library_id
JOIN today.catalog t ON t.uid = c.uid JOIN today.department td ON td.uid = d.uid)"_s;

const auto s_flags = uR"(
CREATE TEMP TABLE found AS SELECT o.*,
  CASE WHEN resources > 0 THEN 'yes' ELSE 'no' END AS mounted,
  CASE WHEN calls > 0 THEN 'yes' ELSE 'no' END AS used,
  CASE WHEN duties > 0 THEN 'yes' ELSE 'no' END AS duty,
  CASE WHEN filled = required THEN 'yes' ELSE 'no' END AS complete,
  CASE WHEN days IS NULL THEN 'no' ELSE 'yes' END AS definite_cycle,
  CASE WHEN days IS NOT NULL AND (last_updated = '' OR julianday('%1') - julianday(last_updated) > days)
       THEN 'yes' ELSE 'no' END AS overdue,
  '' AS abstract_key, '' AS source_system_key, '' AS format_type_key
FROM oracle o)"_s;

/// What an order by a field compares.
const QHash<QString, QString> &orders()
{
    const auto place = [](const QString &column, const QString &codes) {
        return u"instr('|%2|', '|' || %1 || '|')"_s.arg(column, codes);
    };
    static const QHash<QString, QString> expressions{
        {u"title"_s, u"title"_s},
        {u"code"_s, u"code"_s},
        {u"department"_s, u"department_key"_s},
        {u"library"_s, u"library_key"_s},
        {u"state"_s, place(u"state"_s, u"draft|submitted|returned|published|retired"_s)},
        {u"share_type"_s, place(u"share_type"_s, u"unconditional|conditional|not_shared"_s)},
        {u"open_type"_s, place(u"open_type"_s, u"unconditional|conditional|not_open"_s)},
        {u"update_cycle"_s,
         place(u"update_cycle"_s,
               u"realtime|daily|weekly|ten_days|monthly|quarterly|half_yearly|yearly|irregular|never"_s)},
        {u"open"_s, place(u"open"_s, u"yes|no"_s)},
        {u"last_updated"_s, u"last_updated"_s},
        {u"publish_date"_s, u"publish_date"_s},
        {u"mounted"_s, u"mounted"_s},
        {u"used"_s, u"used"_s},
        {u"overdue"_s, u"overdue"_s},
        {u"complete"_s, u"complete"_s},
        {u"filled"_s, u"(filled * 1.0 / required)"_s},
        {u"items"_s, u"items"_s},
        {u"resources"_s, u"resources"_s},
        {u"calls"_s, u"calls"_s},
        {u"consumers"_s, u"consumers"_s},
        {u"abstract"_s, u"abstract_key"_s},
        {u"source_system"_s, u"source_system_key"_s},
        {u"format_type"_s, u"format_type_key"_s}};
    return expressions;
}

bool isList(const QString &field)
{
    return field == u"share_method" || field == u"format_type" || field == u"resource_kind";
}

QString literal(QString text)
{
    return u'\'' + text.replace(u'\'', u"''"_s) + u'\'';
}

QString whereSql(const Filter &filter)
{
    QStringList tests{u"1"_s};
    for (const Condition &condition : filter.conditions) {
        QStringList values;
        for (const QString &value : condition.values)
            values += isList(condition.field) && !value.isEmpty()
                ? u"instr(',' || %1 || ',', %2)"_s.arg(condition.field, literal(u',' + value + u','))
                : u"%1 = %2"_s.arg(condition.field, literal(value));
        tests += u"%1(%2)"_s.arg(condition.negated ? u"NOT "_s : QString(), values.join(u" OR "_s));
    }
    for (const QString &word : filter.text.split(u' ', Qt::SkipEmptyParts))
        tests += u"instr(needle, %1)"_s.arg(literal(text::fold(word)));
    return u" WHERE "_s + tests.join(u" AND "_s);
}

QString codesKey(const QString &list)
{
    static const QStringList codes = (u"ofd wps xml txt doc docx html pdf ppt pptx json csv rtf zip rar et "
                                      u"xls xlsx ods dm kingbasees access "
                                      "dbf dbase sybase oracle sqlserver db2 gaussdb opengauss polardb "
                                      "highgo kdb mysql mariadb postgresql "
                                      "oceanbase tidb gbase mongodb hive hbase sqlite jpg jpeg gif bmp png "
                                      "tif tiff svg dwg shp psd swf rm "
                                      "mpg mp3 mp4 wav avi flv wmv"_s)
                                         .split(u' ');
    QString key;
    for (const QString &code : list.split(u',', Qt::SkipEmptyParts))
        key += codes.contains(code) ? QString(QChar(char16_t(u'!' + codes.indexOf(code))))
                                    : u'~' + text::sortKey(code);
    return key;
}

} // namespace

QStringList oracleSorts()
{
    QStringList fields = orders().keys();
    fields.sort(); // the same questions every time
    return fields;
}

SearchOracle::SearchOracle(TestCity &ofDay, const Location &today, const QString &day)
    : m_city(ofDay.connection())
    , m_day(day)
{
    if (const Status built = build(today); !built)
        m_fault = faultOf(built.error());
}

Status SearchOracle::build(const Location &today)
{
    if (const auto done = m_city.exec(u"ATTACH ? AS today"_s, {today.path}); !done)
        return tl::unexpected(done.error());
    for (const QString &sql : {s_catalogs, s_flags}) {
        if (const auto done = m_city.exec(QString(sql).replace(u"%1"_s, m_day)); !done)
            return tl::unexpected(done.error());
    }
    return addKeys();
}

Status SearchOracle::addKeys()
{
    QList<QStringList> rows;
    const Status read = m_city.each(
        u"SELECT uid, abstract, source_system, format_type FROM found"_s, {}, [&](const SqlRow &row) {
            rows += QStringList{text::sortKey(row.text(1)), text::sortKey(row.text(2)), codesKey(row.text(3)),
                                row.text(0)};
        });
    if (!read)
        return read;
    for (const QStringList &row : rows) {
        const auto done = m_city.exec(
            u"UPDATE found SET abstract_key = ?, source_system_key = ?, format_type_key = ? WHERE uid = ?"_s,
            {row[0], row[1], row[2], row[3]});
        if (!done)
            return tl::unexpected(done.error());
    }
    return {};
}

QStringList SearchOracle::column(const QString &sql)
{
    QStringList texts;
    const Status read = m_city.each(sql, {}, [&](const SqlRow &row) { texts += row.text(0); });
    return read ? texts : QStringList{faultOf(read.error())};
}

qint64 SearchOracle::count(const Filter &filter)
{
    return column(u"SELECT count(*) FROM found"_s + whereSql(filter)).value(0).toLongLong();
}

QStringList SearchOracle::uids(const Filter &filter, const SortOrder &order)
{
    QStringList keys;
    bool descending = false;
    const QList<SortKey> sorts = order.keys.isEmpty() ? QList<SortKey>{SortKey{u"title"_s}} : order.keys;
    for (const SortKey &key : sorts) {
        descending = key.descending;
        keys += orders().value(key.field) + (descending ? u" DESC"_s : QString());
    }
    keys += descending ? u"uid DESC"_s : u"uid"_s;
    return column(u"SELECT uid FROM found"_s + whereSql(filter) + u" ORDER BY "_s + keys.join(u", "_s));
}

QMap<QString, qint64> SearchOracle::facet(const Filter &filter, const QString &field)
{
    const Filter others = filter.without(field);
    QMap<QString, qint64> counts;
    for (const QString &value : valuesOf(field)) {
        const qint64 rows = count(others.with(field, value));
        if (rows > 0)
            counts.insert(value, rows);
    }
    return counts;
}

CatalogSums SearchOracle::sums(const Filter &filter)
{
    CatalogSums sums;
    const Status read =
        m_city.each(u"SELECT count(*), coalesce(sum(mounted = 'yes'), 0), coalesce(sum(items), 0), "
                    "coalesce(sum(resources), 0), coalesce(sum(calls), 0), coalesce(sum(required), 0), "
                    "coalesce(sum(filled), 0) FROM found"_s
                        + whereSql(filter),
                    {}, [&](const SqlRow &row) {
                        sums = {row.integer(0), row.integer(1), row.integer(2), row.integer(3),
                                row.integer(4), row.integer(5), row.integer(6)};
                    });
    if (!read)
        m_fault = faultOf(read.error());
    return sums;
}

QStringList SearchOracle::valuesOf(const QString &field)
{
    QSet<QString> values;
    for (const QString &text : column(u"SELECT DISTINCT %1 FROM found"_s.arg(field))) {
        const QStringList codes = isList(field) && !text.isEmpty() ? text.split(u',') : QStringList{text};
        values.unite(QSet<QString>(codes.begin(), codes.end()));
    }
    if (field == u"resource_kind")
        values.remove(QString()); // catalogs without a kind are those without a mount
    QStringList list = values.values();
    list.sort();
    return list;
}

QStringList SearchOracle::titles()
{
    return column(u"SELECT title_text FROM found ORDER BY uid"_s);
}

} // namespace shuzhi::test
