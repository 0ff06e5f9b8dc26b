// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/jsontable.h"

#include "models/exchange/celltext.h"

#include <algorithm>

namespace shuzhi {

namespace {

constexpr qsizetype MostTables = 100'000;
constexpr qsizetype MostNames = 24; ///< told in a refusal

QByteArray bytesOf(std::string_view text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

/// Names of a member that lists the columns of a table beside it.
bool listsColumns(const QByteArray &name)
{
    static const QSet<QByteArray> names{"fields", "columns", "header", "headers", "head"};
    return names.contains(name.toLower());
}

/// Names of the member of a column's description that is its name.
bool isColumnName(std::string_view name)
{
    return name == "name" || name == "id" || name == "field" || name == "key" || name == "title";
}

/// A name given twice makes two arrays of one table.
QList<JsonTable> mergedTables(const QList<JsonTable> &tables)
{
    QHash<QByteArray, qsizetype> at;
    QList<JsonTable> merged;
    for (const JsonTable &table : tables) {
        const QByteArray key = QByteArray::number(int(table.kind)) + '\n' + table.path.join('\n');
        if (const auto known = at.constFind(key); known != at.cend()) {
            merged[*known].records += table.records;
        } else {
            at.insert(key, merged.size());
            merged.append(table);
        }
    }
    return merged;
}

} // namespace

QByteArrayList JsonSurvey::path() const
{
    QByteArrayList names;
    for (const Level &level : m_levels)
        names.append(level.key);
    return names;
}

bool JsonSurvey::addTable(JsonTable table)
{
    if (!m_tables.isEmpty() && m_tables.last().kind == table.kind && m_tables.last().path == table.path) {
        m_tables.last().records += table.records;
        return true;
    }
    if (m_tables.size() >= MostTables)
        return refuse(ErrorCode::TooLarge, QStringLiteral("more than %1 arrays of records").arg(MostTables),
                      QStringLiteral("arrays"));
    m_tables.append(std::move(table));
    return true;
}

bool JsonSurvey::document()
{
    ++m_documents;
    if (m_objects > 0 && m_documents > 1)
        m_tables.clear();
    return true;
}

void JsonSurvey::noteRoot(std::string_view text)
{
    constexpr std::size_t Longest = 200;
    if (m_documents == 1 && m_levels.size() == 1 && m_levels.front().nest == Nest::Object)
        m_rootTexts.insert(m_levels.front().key, bytesOf(text.substr(0, Longest)));
}

bool JsonSurvey::scalar(Scalar, std::string_view text)
{
    if (m_inside > 0) {
        if (m_nameFollows && m_levels.back().names.size() < MaxColumns)
            m_levels.back().names.append(bytesOf(text));
        m_nameFollows = false;
        return true;
    }
    if (m_levels.empty())
        return refuse(ErrorCode::Unreadable, QStringLiteral("a document that is neither object nor array"),
                      QStringLiteral("json"));
    Level &level = m_levels.back();
    ++level.scalars;
    if (level.nest == Nest::Array && level.names.size() < MaxColumns)
        level.names.append(bytesOf(text));
    noteRoot(text);
    return true;
}

bool JsonSurvey::key(std::string_view name)
{
    if (m_inside > 0) {
        // The first such member names a column; only the outermost members of its description.
        const Level &level = m_levels.back();
        m_nameFollows = m_inside == 1 && isColumnName(name) && level.names.size() < level.objects;
        return true;
    }
    Level &level = m_levels.back();
    level.key = bytesOf(name);
    if (level.names.size() < MaxColumns)
        level.names.append(level.key);
    return true;
}

bool JsonSurvey::begin(Nest nest)
{
    m_nameFollows = false;
    if (m_inside > 0) {
        ++m_inside;
        return true;
    }
    if (m_levels.empty()) {
        ++(nest == Nest::Object ? m_objects : m_arrays);
        m_rootObject = nest == Nest::Object;
    } else {
        Level &level = m_levels.back();
        ++(nest == Nest::Object ? level.objects : level.arrays);
        if (level.nest == Nest::Array) {
            m_inside = 1;
            return true;
        }
    }
    m_levels.push_back({nest, {}, 0, 0, 0, {}, {}, 0, 0, m_tables.size()});
    return true;
}

bool JsonSurvey::end(Nest nest)
{
    if (m_inside > 0) {
        --m_inside;
        return true;
    }
    const Level level = std::move(m_levels.back());
    m_levels.pop_back();
    return nest == Nest::Array ? endArray(level) : endObject(level);
}

bool JsonSurvey::endArray(const Level &level)
{
    const QByteArrayList at = path();
    if (!at.isEmpty() && listsColumns(at.last()) && level.arrays == 0)
        m_heads.insert(at.first(at.size() - 1).join('\n'), level.names);
    const qint64 records = level.objects + level.arrays + level.scalars;
    if (level.objects > 0 && level.objects >= level.arrays)
        return addTable({JsonTable::Kind::Records, at, records, {}});
    return level.arrays == 0 || addTable({JsonTable::Kind::Rows, at, records, {}});
}

bool JsonSurvey::endObject(const Level &level)
{
    const QByteArrayList at = path();
    for (qsizetype i = level.firstTable; i < m_tables.size(); ++i) {
        const JsonTable &table = m_tables[i];
        if (table.kind == JsonTable::Kind::Rows && table.path.size() == at.size() + 1)
            m_tables[i].head = m_heads.value(at.join('\n'));
    }
    if (!m_levels.empty()) {
        Level &parent = m_levels.back();
        for (const QByteArray &name : level.names) {
            if (parent.childNames.size() < MaxColumns)
                parent.childNames.insert(name);
        }
        parent.childNamesSum += level.names.size();
        parent.bareChildren += level.scalars == 0 ? 1 : 0;
    } else if (m_documents == 1) {
        m_rootNames = level.names.first(std::min(level.names.size(), MostNames));
        m_onlyLists = level.arrays > 1 && level.objects + level.scalars == 0;
    }
    // Alike: on average they have at least two in three of all the names that any of them has.
    const bool alike = level.objects > 1 && level.scalars + level.arrays == 0 && level.bareChildren == 0
        && level.childNamesSum * 3 >= level.childNames.size() * 2 * level.objects;
    if (!alike)
        return true;
    m_tables.resize(level.firstTable);
    return addTable({JsonTable::Kind::Keyed, at, level.objects, {}});
}

QList<JsonTable> JsonSurvey::takeTables()
{
    QList<JsonTable> tables = mergedTables(std::exchange(m_tables, {}));
    if (m_documents > 1 && m_objects > 0)
        tables = {{JsonTable::Kind::Documents, {}, m_documents, {}}};
    else if (m_documents > 1 && tables.isEmpty())
        tables = {{JsonTable::Kind::Lines, {}, m_documents, {}}};
    std::stable_sort(tables.begin(), tables.end(),
                     [](const JsonTable &a, const JsonTable &b) { return a.records > b.records; });
    return tables;
}

bool JsonSurvey::isDcatUs() const
{
    const bool says = m_rootTexts.value("conformsTo").contains("project-open-data")
        || m_rootTexts.value("@type") == "dcat:Catalog";
    return says && m_rootNames.contains("dataset");
}

QString JsonSurvey::foreignKind() const
{
    static const QSet<QByteArray> shapes{"Point",           "LineString",   "Polygon",           "MultiPoint",
                                         "MultiLineString", "MultiPolygon", "GeometryCollection"};
    if (m_rootTexts.contains("openapi") || m_rootTexts.contains("swagger"))
        return QStringLiteral("an OpenAPI description of an interface");
    if (m_rootTexts.contains("$schema") && m_rootNames.contains("properties"))
        return QStringLiteral("a JSON schema");
    const bool shape = m_rootNames.contains("coordinates") || m_rootNames.contains("geometries");
    if (shape && shapes.contains(m_rootTexts.value("type")))
        return QStringLiteral("a GeoJSON geometry");
    return {};
}

QString JsonSurvey::description() const
{
    const QString foreign = foreignKind();
    const QString what = foreign.isEmpty() ? QStringLiteral("JSON without an array of records") : foreign;
    return m_rootNames.isEmpty()
        ? what
        : what + QStringLiteral(" (names: %1)").arg(QString::fromUtf8(m_rootNames.join(", ")));
}

} // namespace shuzhi
