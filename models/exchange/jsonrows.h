// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/jsontable.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace shuzhi {

/// Cells of one record as they come: objects inside become columns "publisher.name", arrays of values
/// one cell with a line each, any other array one cell of compact JSON; null is an empty cell.
class JsonRows : public JsonHandler
{
public:
    /// What to do with the records of a table.
    enum class Task {
        Columns, ///< only learn the columns
        Rows, ///< hand them over under `columns`
    };

    JsonRows(const JsonTable &table, Task task, QByteArrayList columns, const SourceOptions &options,
             const RowSink &sink);

    bool document() override;
    bool scalar(Scalar kind, std::string_view text) override;
    bool key(std::string_view name) override;
    bool begin(Nest nest) override;
    bool end(Nest nest) override;

    [[nodiscard]] const QByteArrayList &columns() const { return m_columns; }
    /// Hands the head over as row 1, where the table has one that is no record of its own.
    bool head();

private:
    struct Level
    {
        Nest nest;
        bool onPath; ///< the names down to it are the table's
        QByteArray key; ///< of the member being read
    };

    [[nodiscard]] bool holdsRecords() const;
    void startRecord(Nest nest);
    [[nodiscard]] bool set(const QByteArray &column, const QString &text);
    [[nodiscard]] bool endRecord();
    [[nodiscard]] bool tooLong();
    [[nodiscard]] QByteArray column() const;
    void beginCollected(Nest nest);
    void collect(Scalar kind, std::string_view text);
    void collectBytes(std::size_t count);
    [[nodiscard]] bool endCollected(Nest nest);
    [[nodiscard]] bool hand(const QStringList &cells);

    JsonTable m_table;
    Task m_task;
    SourceOptions m_options;
    RowSink m_sink;
    QByteArrayList m_columns;
    QHash<QByteArray, int> m_columnOf;

    std::vector<Level> m_levels; ///< outside records
    std::vector<QByteArray> m_names; ///< objects inside the record: the member being read
    Nest m_recordNest; ///< what the table's records are
    bool m_inRecord = false;
    bool m_isOdd = false; ///< the record is an array among objects, or the other way round: one cell
    qint64 m_element = 0; ///< of a record that is an array

    int m_collecting = 0; ///< depth inside an array (or object) that becomes one cell
    bool m_plain = true; ///< it holds values only
    bool m_writing = false; ///< its text is wanted and not too long so far
    QStringList m_values;
    qint64 m_valueBytes = 0;
    rapidjson::StringBuffer m_json;
    rapidjson::Writer<rapidjson::StringBuffer> m_writer{m_json};

    QStringList m_cells;
    qint64 m_row = 0;
    qint64 m_cellCount = 0;
};

} // namespace shuzhi
