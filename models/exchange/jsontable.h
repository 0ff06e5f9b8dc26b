// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/jsonsax.h"

#include <QByteArrayList>
#include <QHash>
#include <QList>
#include <QSet>

#include <vector>

namespace shuzhi {

/// One table found in a JSON file: where its records stand.
struct JsonTable
{
    enum class Kind {
        Records, ///< objects in an array
        Rows, ///< arrays in an array, the first one the head unless `head` holds it
        Keyed, ///< objects that are alike, as the members of an object
        Documents, ///< one object a document
        Lines, ///< one array a document
        Single, ///< one document that is itself a record
    };

    Kind kind = Kind::Records;
    QByteArrayList path; ///< names from the root to the array or object that holds the records
    qint64 records = 0;
    QByteArrayList head; ///< Rows: names from a sibling called fields, columns or header

    [[nodiscard]] QString name() const { return QString::fromUtf8(path.join('.')); }
};

/// Finds the tables of a file, without looking into records. A table is the outermost array of
/// objects or arrays on its path, or an object whose members are alike and hold values.
class JsonSurvey : public JsonHandler
{
public:
    bool document() override;
    bool scalar(Scalar kind, std::string_view text) override;
    bool key(std::string_view name) override;
    bool begin(Nest nest) override;
    bool end(Nest nest) override;

    /// The tables, largest first; to be asked once, after reading.
    [[nodiscard]] QList<JsonTable> takeTables();
    /// Whether the first document says it is a DCAT-US catalog (Project Open Data 1.1).
    [[nodiscard]] bool isDcatUs() const;
    /// What the first document is by its own word, if its arrays are no records: a description of an
    /// interface, a schema, a geometry; empty otherwise.
    [[nodiscard]] QString foreignKind() const;
    /// What a file without tables is and which names it has, for the refusal.
    [[nodiscard]] QString description() const;
    /// Whether the one document is an object that may be a record: one that holds nothing but arrays
    /// lists the values of columns.
    [[nodiscard]] bool isSingleObject() const { return m_documents == 1 && m_rootObject && !m_onlyLists; }

private:
    /// An object or array outside every record.
    struct Level
    {
        Nest nest;
        QByteArray key; ///< of the member being read
        qint64 objects = 0; ///< members or elements, by what they are
        qint64 arrays = 0;
        qint64 scalars = 0;
        QByteArrayList names; ///< of its members, or the texts of its elements
        QSet<QByteArray> childNames; ///< of all members that are objects
        qint64 childNamesSum = 0;
        qint64 bareChildren = 0; ///< member objects that hold no value of their own
        qsizetype firstTable = 0; ///< tables found before it
    };

    [[nodiscard]] QByteArrayList path() const;
    [[nodiscard]] bool addTable(JsonTable table);
    [[nodiscard]] bool endArray(const Level &level);
    [[nodiscard]] bool endObject(const Level &level);
    void noteRoot(std::string_view text);

    std::vector<Level> m_levels;
    int m_inside = 0; ///< depth within a record
    bool m_nameFollows = false;
    QList<JsonTable> m_tables;
    QHash<QByteArray, QByteArrayList> m_heads; ///< by the path of the object they stand in
    QHash<QByteArray, QByteArray> m_rootTexts;
    QByteArrayList m_rootNames;
    bool m_rootObject = false;
    bool m_onlyLists = false; ///< the root object holds several arrays and nothing else
    qint64 m_documents = 0;
    qint64 m_objects = 0;
    qint64 m_arrays = 0;
};

} // namespace shuzhi
