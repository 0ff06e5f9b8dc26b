// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/headfinder.h"

#include "models/domain/headeralias.h"
#include "models/domain/text.h"
#include "models/services/import/importkind.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

constexpr int rowsToLookAt = 30;

/// The field of a head. The user's own word wins; "" there means: leave it out.
QString fieldOf(const QString &head, const ImportRequest &request)
{
    return text::normalised(head).isEmpty()
        ? QString()
        : fieldForHeader(head, request.mapping, request.kind).value_or(QString());
}

qsizetype filled(const QStringList &cells)
{
    return std::count_if(cells.begin(), cells.end(), [](const QString &c) { return !c.trimmed().isEmpty(); });
}

/// Looks for the head in one sheet; `best` becomes the fullest row seen, for the refusal.
Result<bool> lookInto(SheetSource &source, SheetLayout &layout, const ImportRequest &request,
                      QStringList &best)
{
    int looked = 0;
    const Status read = source.readRows(layout.sheet, [&](qint64 row, const QStringList &cells) {
        if (filled(cells) > filled(best))
            best = cells;
        const bool head = std::any_of(cells.begin(), cells.end(), [&](const QString &cell) {
            return importKind(request.kind)->needed.first().contains(fieldOf(cell, request));
        });
        if (head) {
            layout.headerRow = row;
            layout.heads = cells;
        }
        return !head && ++looked < rowsToLookAt;
    });
    if (!read)
        return tl::unexpected(read.error());
    return layout.headerRow > 0;
}

QString quoted(const QStringList &texts)
{
    QStringList out;
    for (const QString &text : texts)
        if (!text.trimmed().isEmpty())
            out += u'"' + text.simplified().left(60) + u'"';
    return out.join(u", "_s);
}

tl::unexpected<Error> refusal(const ImportRequest &request, const QStringList &sheets,
                              const QStringList &best)
{
    const QString file = QFileInfo(request.path).fileName();
    const QString where = sheets.join(QString()).isEmpty() ? QString() : u", sheet "_s + quoted(sheets);
    const QString seen =
        best.isEmpty() ? u"the file has no rows"_s : u"the fullest row seen is "_s + quoted(best);
    return fail(ErrorCode::Refused,
                u"%1%2: no column means the catalog's name; %3. Name the column's head in the mapping "
                u"(head to \"title\") or give the file one row of heads; nothing was written"_s.arg(
                    file, where, seen),
                file);
}

/// The places of the sheets to look into: the one asked for, or all visible ones.
Result<QList<int>> candidates(const QList<SheetInfo> &sheets, const ImportRequest &request)
{
    QList<int> places;
    QStringList names;
    for (int i = 0; i < sheets.size(); ++i) {
        names += sheets[i].name;
        if (request.sheets.isEmpty() ? !sheets[i].hidden : request.sheets.contains(sheets[i].name))
            places += i;
    }
    if (places.isEmpty() && !request.sheets.isEmpty())
        return fail(ErrorCode::Usage,
                    names.join(QString()).isEmpty() ? u"a CSV file has no sheets"_s
                                                    : u"there is no sheet \"%1\"; the file has %2"_s.arg(
                                                        request.sheets.join(u", "_s), quoted(names)),
                    request.sheets.join(u", "_s));
    return places;
}

/// Adds a column to its field, or starts the field.
void place(SheetLayout &layout, const ImportField &field, int column, const QString &head)
{
    for (LayoutField &known : layout.fields) {
        if (known.field.name != field.name)
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

Status mapConstants(SheetLayout &layout, const ImportRequest &request)
{
    QStringList used;
    for (const QString &head : layout.heads)
        used += text::titleKey(head);
    QStringList keys = request.mapping.keys();
    keys.sort(); // the same report every time
    for (const QString &key : keys) {
        const QString name = request.mapping.value(key);
        const auto field = importField(name);
        if (!name.isEmpty() && !field)
            return fail(ErrorCode::Usage, u"the mapping names a field that does not exist: "_s + name, name);
        if (!key.startsWith(u'=')) {
            if (!used.contains(text::titleKey(key)))
                layout.warnings += {u"unused_mapping"_s, key, name, u"the file has no column of this head"_s};
            continue;
        }
        if (!field)
            continue;
        layout.fields.removeIf([&](const LayoutField &known) { return known.field.name == name; });
        layout.fields += {*field, {}, key, key.mid(1).trimmed()};
        layout.mapping += {key, name};
    }
    return {};
}

} // namespace

Result<SheetLayout> findHead(SheetSource &source, const ImportRequest &request)
{
    const QList<SheetInfo> sheets = source.sheets();
    const Result<QList<int>> places = candidates(sheets, request);
    if (!places)
        return tl::unexpected(places.error());
    QStringList best, names;
    for (const int sheet : *places) {
        SheetLayout layout;
        layout.sheet = sheet;
        layout.sheetName = sheets[sheet].name;
        names += layout.sheetName;
        const Result<bool> found = lookInto(source, layout, request, best);
        if (!found)
            return tl::unexpected(found.error());
        if (!*found)
            continue;
        QStringList others;
        for (const int other : *places)
            if (other != sheet)
                others += sheets[other].name;
        if (!others.isEmpty())
            layout.warnings += {u"other_sheets"_s,
                                {},
                                others.join(u", "_s),
                                u"only sheet \"%1\" was read"_s.arg(layout.sheetName)};
        return layout;
    }
    return refusal(request, names, best);
}

Status mapColumns(SheetLayout &layout, const ImportRequest &request)
{
    for (int i = 0; i < layout.heads.size(); ++i) {
        const QString head = layout.heads[i].simplified();
        if (head.isEmpty())
            continue;
        const QString name = fieldOf(layout.heads[i], request);
        const auto field = importField(name);
        if (!name.isEmpty() && !field)
            return fail(ErrorCode::Usage, u"the mapping names a field that does not exist: "_s + name, name);
        if (!field) {
            layout.unmapped += head;
            if (!isIgnoredHeader(head, request.kind))
                layout.warnings += {u"unknown_header"_s,
                                    head,
                                    {},
                                    u"no field is known for this head; the column was left out"_s};
            continue;
        }
        place(layout, *field, i, head);
        layout.mapping += {head, name};
    }
    return mapConstants(layout, request);
}

} // namespace shuzhi
