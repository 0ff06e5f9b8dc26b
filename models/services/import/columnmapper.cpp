// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/columnmapper.h"

#include "models/domain/headeralias.h"
#include "models/domain/text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

Status checkField(const QString &name, const ImportKind &kind)
{
    if (name.isEmpty() || kind.has(name))
        return {};
    if (!importField(name))
        return fail(ErrorCode::Usage, u"the mapping names a field that does not exist: "_s + name, name);
    return fail(ErrorCode::Usage, u"rows of kind \"%1\" have no field \"%2\""_s.arg(kind.name, name), name);
}

/// Adds a column to its field, or starts the field.
void place(SheetLayout &layout, const ImportField &field, int column, const QString &head)
{
    for (LayoutField &known : layout.fields) {
        if (known.field.name != field.name || field.kind == ImportField::Kind::Extension)
            continue;
        known.columns += column;
        if (!joinerOf(field))
            layout.warnings +=
                {u"same_field"_s, head, known.header,
                 u"\"%1\" and \"%2\" mean the same; the first filled cell counts"_s.arg(known.header, head)};
        return;
    }
    layout.fields += {field, {column}, head, {}};
}

void mapConstants(SheetLayout &layout, const ImportRequest &request)
{
    QStringList used;
    for (const QString &head : layout.heads)
        used += {text::titleKey(head), text::titleKey(leafOf(head))};
    QStringList keys = request.mapping.keys();
    keys.sort(); // the same report every time
    for (const QString &key : keys) {
        const QString name = request.mapping.value(key);
        if (!key.startsWith(u'=')) {
            if (!used.contains(text::titleKey(key)))
                layout.warnings += {u"unused_mapping"_s, key, name, u"the file has no column of this head"_s};
            continue;
        }
        const auto field = importField(name);
        if (!field)
            continue;
        layout.fields.removeIf([&](const LayoutField &known) { return known.field.name == name; });
        layout.fields += {*field, {}, key, key.mid(1).trimmed()};
        layout.mapping += {key, name};
    }
}

} // namespace

QList<ColumnEvidence> evidenceIn(const SheetSample &sample, const LayoutSheet &sheet)
{
    QList<ColumnEvidence> columns;
    qsizetype seen = 0;
    for (qsizetype i = sample.placeOf(sheet.headLast + 1);
         i < sample.rows.size() && seen < ColumnEvidence::mostRows; ++i) {
        if (sheet.helpers.contains(sample.rows[i].row))
            continue;
        ++seen;
        const QStringList &cells = sample.rows[i].cells;
        if (columns.size() < cells.size())
            columns.resize(cells.size());
        for (qsizetype column = 0; column < cells.size(); ++column)
            columns[column].look(cells[column]);
    }
    return columns;
}

Status ColumnMapper::chooseByHead(const SheetLayout &layout, const ImportRequest &request)
{
    qsizetype count = std::max(layout.heads.size(), m_columns.size());
    for (auto entry = request.columnFields.begin(); entry != request.columnFields.end(); ++entry) {
        if (entry.key() < 0 || entry.key() >= 16384)
            return fail(ErrorCode::Usage, u"there is no column %1"_s.arg(entry.key()),
                        QString::number(entry.key()));
        count = std::max<qsizetype>(count, entry.key() + 1);
    }
    for (const QString &name : request.mapping)
        if (const Status known = checkField(name, m_names.kind()); !known)
            return known;
    m_columns.resize(count);
    m_choices.resize(count);
    for (int column = 0; column < count; ++column) {
        const QString head = layout.heads.value(column);
        const std::optional<QString> own = m_names.personsField(column, head);
        if (own)
            if (const Status known = checkField(*own, m_names.kind()); !known)
                return known;
        m_choices[column] = {own.value_or(m_names.knownField(head)), own.has_value(), false};
    }
    return {};
}

/// "name" beside "title" is a short name.
void ColumnMapper::dropWeak(const SheetLayout &layout)
{
    for (int column = 0; column < layout.heads.size(); ++column) {
        Choice &choice = m_choices[column];
        if (choice.byPerson || choice.field.isEmpty() || !isWeakHeader(layout.heads[column]))
            continue;
        const auto same = std::count_if(m_choices.begin(), m_choices.end(),
                                        [&](const Choice &each) { return each.field == choice.field; });
        if (same > 1)
            choice.field.clear();
    }
}

bool ColumnMapper::isFree(const QString &field) const
{
    return !m_names.constants().contains(field)
        && std::none_of(m_choices.begin(), m_choices.end(),
                        [&](const Choice &choice) { return choice.field == field; });
}

/// The one field the cells can only be.
QString ColumnMapper::clearField(int column) const
{
    QStringList likely = m_columns[column].fields(m_names.kind());
    if (isFree(u"item.name"_s) && !m_names.kind().needed.contains(QStringList{u"item.name"_s}))
        likely.removeIf([](const QString &name) { return name.startsWith(u"item."); });
    return likely.size() == 1 && decidesAlone(*importField(likely.first())) ? likely.first() : QString();
}

void ColumnMapper::take(SheetLayout &layout, int column, const QString &field, const QString &message)
{
    m_choices[column] = {field, false, true};
    ImportWarning warning{u"by_content"_s, layout.headOf(column), field, message};
    warning.field = field;
    layout.warnings += warning;
}

/// A head that promises what nearly all cells are not: 更新时间 over 每日, 每月 …
void ColumnMapper::correctByContent(SheetLayout &layout)
{
    for (int column = 0; column < m_choices.size(); ++column) {
        const Choice &choice = m_choices[column];
        if (choice.byPerson || choice.field.isEmpty()
            || !m_columns[column].contradicts(*importField(choice.field)))
            continue;
        QString better = clearField(column);
        if (choice.field == u"update_cycle" && better.isEmpty()
            && m_columns[column].fields(m_names.kind()).contains(u"last_updated"_s))
            better = u"last_updated"_s; // "更新" of a day
        if (!better.isEmpty() && isFree(better))
            take(layout, column, better,
                 u"the cells are not what the head says (%1); the column was taken as %2"_s.arg(choice.field,
                                                                                                better));
    }
}

void ColumnMapper::addByContent(SheetLayout &layout)
{
    QHash<QString, QList<int>> wanted;
    for (int column = 0; column < m_choices.size(); ++column) {
        const QString head = layout.heads.value(column);
        if (m_choices[column].byPerson || !m_choices[column].field.isEmpty() || m_names.isIgnored(head))
            continue;
        if (const QString field = clearField(column); !field.isEmpty() && isFree(field))
            wanted[field] += column;
    }
    QStringList fields = wanted.keys();
    fields.sort();
    for (const QString &field : fields)
        if (wanted[field].size() == 1)
            take(layout, wanted[field].first(), field,
                 u"the head is not known; the cells are such, so the column was taken as %1"_s.arg(field));
}

void ColumnMapper::leaveOut(SheetLayout &layout, int column) const
{
    const QString head = layout.headOf(column);
    const bool named = !layout.heads.value(column).isEmpty();
    if (!named && m_columns[column].filled() == 0)
        return;
    layout.unmapped += head;
    if (m_choices[column].byPerson || m_names.isIgnored(layout.heads.value(column)) || isWeakHeader(head))
        return;
    layout.warnings += {u"unknown_header"_s,
                        head,
                        {},
                        named ? u"no field is known for this head; the column was left out"_s
                              : u"the column has cells but no head; it was left out"_s};
}

Status ColumnMapper::map(SheetLayout &layout, const ImportRequest &request)
{
    if (const Status chosen = chooseByHead(layout, request); !chosen)
        return chosen;
    dropWeak(layout);
    if (!layout.records) {
        correctByContent(layout);
        addByContent(layout);
    }
    for (int column = 0; column < m_choices.size(); ++column) {
        const Choice &choice = m_choices[column];
        if (choice.byPerson)
            layout.byPerson.insert(column);
        if (choice.byContent)
            layout.byContent.insert(column);
        if (choice.field.isEmpty()) {
            leaveOut(layout, column);
            continue;
        }
        place(layout, *importField(choice.field), column, layout.headOf(column));
        layout.mapping += {layout.headOf(column), choice.field};
    }
    mapConstants(layout, request);
    return {};
}

} // namespace shuzhi
