// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/jsonrows.h"

#include "models/exchange/celltext.h"
#include "models/exchange/jsonstream.h"
#include "models/exchange/numbertext.h"

namespace shuzhi {

namespace {

using Kind = JsonTable::Kind;

/// Column of an element that is no object among objects.
QByteArray valueColumn()
{
    return QByteArrayLiteral("value");
}

QByteArray bytesOf(std::string_view text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

/// As every source shows numbers: 1.0 and 1e3 without point and exponent, all else as written.
QString shownNumber(std::string_view text)
{
    const QString number = QString::fromLatin1(text.data(), qsizetype(text.size()));
    if (number.contains(u'e', Qt::CaseInsensitive))
        return numberText(number.toDouble());
    return number.endsWith(u".0") ? number.chopped(2) : number;
}

QString shown(JsonHandler::Scalar kind, std::string_view text)
{
    switch (kind) {
    case JsonHandler::Scalar::Null: return {};
    case JsonHandler::Scalar::True: return QStringLiteral("TRUE");
    case JsonHandler::Scalar::False: return QStringLiteral("FALSE");
    case JsonHandler::Scalar::Number: return shownNumber(text);
    case JsonHandler::Scalar::String: return withPlainBreaks(jsonText(text));
    }
    return {};
}

bool isOfRows(const JsonTable &table)
{
    return table.kind == Kind::Rows || table.kind == Kind::Lines;
}

} // namespace

JsonRows::JsonRows(const JsonTable &table, Task task, QByteArrayList columns, const SourceOptions &options,
                   const RowSink &sink)
    : m_table(table)
    , m_task(task)
    , m_options(options)
    , m_sink(sink)
    , m_columns(std::move(columns))
    , m_recordNest(isOfRows(table) ? Nest::Array : Nest::Object)
{
    for (qsizetype i = 0; i < m_columns.size(); ++i)
        m_columnOf.insert(m_columns[i], int(i));
}

bool JsonRows::head()
{
    if (isOfRows(m_table) && m_table.head.isEmpty())
        return true;
    QStringList names;
    for (const QByteArray &column : m_columns)
        names.append(jsonText({column.constData(), size_t(column.size())}));
    ++m_row;
    return hand(names);
}

bool JsonRows::hand(const QStringList &cells)
{
    qsizetype filled = cells.size();
    while (filled > 0 && cells[filled - 1].isEmpty())
        --filled;
    m_cellCount += filled;
    if (m_cellCount > m_options.limits.cells)
        return refuse(ErrorCode::TooLarge, QStringLiteral("more than %1 cells").arg(m_options.limits.cells),
                      QStringLiteral("cells"));
    return filled == 0 || m_sink(m_row, cells.first(filled));
}

/// Whether the innermost level outside records is the one that holds them.
bool JsonRows::holdsRecords() const
{
    switch (m_table.kind) {
    case Kind::Documents:
    case Kind::Lines:
    case Kind::Single: return m_levels.empty();
    case Kind::Records:
    case Kind::Rows:
    case Kind::Keyed: break;
    }
    const Nest holder = m_table.kind == Kind::Keyed ? Nest::Object : Nest::Array;
    return qsizetype(m_levels.size()) == m_table.path.size() + 1 && m_levels.back().onPath
        && m_levels.back().nest == holder;
}

QByteArray JsonRows::column() const
{
    QByteArray path;
    for (const QByteArray &name : m_names) {
        if (!path.isEmpty())
            path += '.';
        path += name;
    }
    return path;
}

bool JsonRows::tooLong()
{
    return refuse(
        ErrorCode::TooLarge,
        QStringLiteral("row %1: a text longer than %2 bytes").arg(m_row + 1).arg(m_options.limits.cellBytes),
        QStringLiteral("cell"));
}

bool JsonRows::set(const QByteArray &column, const QString &text)
{
    qint64 at = 0;
    if (m_recordNest == Nest::Array) {
        at = m_element++;
    } else if (const auto known = m_columnOf.constFind(column); known != m_columnOf.cend()) {
        at = *known;
    } else {
        at = m_columns.size();
        m_columns.append(column);
        m_columnOf.insert(column, int(at));
    }
    if (at >= MaxColumns)
        return refuse(ErrorCode::TooLarge, QStringLiteral("more than %1 columns").arg(MaxColumns),
                      QStringLiteral("columns"));
    if (m_task == Task::Columns)
        return true;
    if (text.size() * 3 > m_options.limits.cellBytes && text.toUtf8().size() > m_options.limits.cellBytes)
        return tooLong();
    if (at >= m_cells.size())
        m_cells.resize(at + 1);
    m_cells[at] = text;
    return true;
}

bool JsonRows::endRecord()
{
    m_inRecord = false;
    m_isOdd = false;
    ++m_row;
    const QStringList cells = std::exchange(m_cells, {});
    return m_task == Task::Columns || hand(cells);
}

bool JsonRows::document()
{
    return true;
}

bool JsonRows::scalar(Scalar kind, std::string_view text)
{
    if (m_collecting > 0) {
        collect(kind, text);
        return true;
    }
    if (m_inRecord)
        return set(column(), shown(kind, text)); // a null makes its column known too
    if (!holdsRecords())
        return true;
    m_element = 0;
    return set(valueColumn(), shown(kind, text)) && endRecord();
}

bool JsonRows::key(std::string_view name)
{
    if (m_collecting > 0) {
        collectBytes(name.size());
        if (m_writing)
            m_writer.Key(name.data(), rapidjson::SizeType(name.size()));
    } else if (m_inRecord) {
        m_names.back() = bytesOf(name);
    } else {
        m_levels.back().key = bytesOf(name);
    }
    return true;
}

void JsonRows::startRecord(Nest nest)
{
    m_inRecord = true;
    m_isOdd = nest != m_recordNest;
    m_element = 0;
    m_names = {m_isOdd ? valueColumn() : QByteArray()};
    if (m_isOdd)
        beginCollected(nest);
}

bool JsonRows::begin(Nest nest)
{
    if (!m_inRecord && holdsRecords()) {
        startRecord(nest);
    } else if (m_collecting > 0 || (m_inRecord && (nest == Nest::Array || m_recordNest == Nest::Array))) {
        beginCollected(nest);
    } else if (m_inRecord) {
        m_names.emplace_back();
    } else {
        const auto depth = qsizetype(m_levels.size());
        const bool onPath = depth == 0
            || (m_levels.back().onPath && depth <= m_table.path.size() && m_levels.back().nest == Nest::Object
                && m_levels.back().key == m_table.path[depth - 1]);
        m_levels.push_back({nest, onPath, {}});
    }
    return true;
}

void JsonRows::beginCollected(Nest nest)
{
    if (m_collecting++ == 0) {
        m_plain = nest == Nest::Array;
        m_writing = m_task == Task::Rows;
    } else {
        m_plain = false;
    }
    collectBytes(1);
    if (m_writing)
        nest == Nest::Array ? m_writer.StartArray() : m_writer.StartObject();
}

/// Nothing more is kept of a list that is too long; endCollected() tells.
void JsonRows::collectBytes(std::size_t count)
{
    m_valueBytes += qint64(count);
    m_writing = m_writing && m_valueBytes <= m_options.limits.cellBytes;
}

void JsonRows::collect(Scalar kind, std::string_view text)
{
    collectBytes(text.size() + 1);
    if (!m_writing)
        return;
    switch (kind) {
    case Scalar::Null: m_writer.Null(); break;
    case Scalar::True: m_writer.Bool(true); break;
    case Scalar::False: m_writer.Bool(false); break;
    case Scalar::Number: m_writer.RawValue(text.data(), text.size(), rapidjson::kNumberType); break;
    case Scalar::String: m_writer.String(text.data(), rapidjson::SizeType(text.size())); break;
    }
    if (m_plain && kind != Scalar::Null)
        m_values.append(shown(kind, text));
}

bool JsonRows::endCollected(Nest nest)
{
    if (m_writing)
        nest == Nest::Array ? m_writer.EndArray() : m_writer.EndObject();
    if (--m_collecting > 0)
        return true;
    const bool cut = m_task == Task::Rows && !m_writing;
    const QString text = m_plain ? m_values.join(u'\n') : jsonText({m_json.GetString(), m_json.GetSize()});
    m_values.clear();
    m_valueBytes = 0;
    m_json.Clear();
    m_writer.Reset(m_json);
    if (cut)
        return tooLong();
    return set(column(), text) && (!m_isOdd || endRecord());
}

bool JsonRows::end(Nest nest)
{
    if (m_collecting > 0)
        return endCollected(nest);
    if (!m_inRecord) {
        m_levels.pop_back();
        return true;
    }
    if (m_recordNest == Nest::Array)
        return endRecord();
    m_names.pop_back();
    return !m_names.empty() || endRecord();
}

} // namespace shuzhi
