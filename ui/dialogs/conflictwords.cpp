// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/conflictwords.h"

#include "models/domain/vocabulary.h"
#include "models/services/import/importfield.h"
#include "models/store/tables.h"
#include "ui/dialogs/importtext.h"

#include <QDateTime>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

constexpr int cityOffset = 8 * 3600; // definitions.md: days are of UTC+8

/// The field as files and vocabularies name it.
QString importName(const FieldConflict &conflict)
{
    static const QHash<QString, QString> prefixes{{u"data_item"_s, u"item."_s},
                                                  {u"resource"_s, u"resource."_s},
                                                  {u"department"_s, u"department."_s},
                                                  {u"duty"_s, u"duty."_s}};
    const QString column = conflict.column.endsWith(u"_id") ? conflict.column.chopped(3) : conflict.column;
    return prefixes.value(conflict.table) + column;
}

} // namespace

QString ConflictWords::vocabularyOf(const FieldConflict &conflict)
{
    const auto known = importField(importName(conflict));
    return known ? known->vocabulary : QString();
}

QString ConflictWords::targetOf(const FieldConflict &conflict)
{
    const TableSpec *table = trackedTable(conflict.table);
    const ColumnSpec *column = table ? table->column(conflict.column) : nullptr;
    return column ? column->target : QString();
}

QString ConflictWords::field(const FieldConflict &conflict) const
{
    if (conflict.table == u"setting")
        return conflict.column == u"value" ? tr("Value") : tr("Basis");
    return importtext::fieldName(importName(conflict), m_language == Language::Chinese);
}

QString ConflictWords::value(const FieldConflict &conflict, const QVariant &value, const QString &name) const
{
    const QString stored = value.toString();
    if (stored.isEmpty())
        return u"–"_s;
    if (!targetOf(conflict).isEmpty())
        return name.isEmpty() ? stored : name;
    const QString words = importtext::storedText(importName(conflict), stored, m_language);
    return words.isEmpty() ? stored : words;
}

QString ConflictWords::whoAndWhen(const FieldConflict &conflict) const
{
    const QDateTime time = QDateTime::fromString(conflict.at, Qt::ISODateWithMs).toOffsetFromUtc(cityOffset);
    QStringList parts{conflict.person.isEmpty() ? conflict.login : conflict.person,
                      time.isValid() ? time.toString(u"yyyy-MM-dd HH:mm"_s) : QString()};
    parts.removeAll({});
    return parts.isEmpty() ? tr("somebody else") : parts.join(u" · "_s);
}

} // namespace shuzhi
