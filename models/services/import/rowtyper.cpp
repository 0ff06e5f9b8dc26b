// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/rowtyper.h"

#include "models/services/import/datecell.h"
#include "models/services/import/itemlist.h"

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

using Kind = ImportField::Kind;

constexpr qsizetype mostCellBytes = qsizetype(1) << 20;
constexpr qsizetype mostShown = 200;
constexpr qsizetype mostMemorised = 1000; ///< a column of free texts must not fill the memory

/// Neither database stores a zero, and half a surrogate pair is no text.
bool isStorable(const QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isNull() || c.isLowSurrogate())
            return false;
        if (c.isHighSurrogate() && (++i == text.size() || !text[i].isLowSurrogate()))
            return false;
    }
    return true;
}

/// A flag that no yes or no was given for; the three kinds of opening decide it too.
QString openFlag(const QString &cell)
{
    const auto type = vocabulary(u"open_type"_s).codeFor(cell);
    return !type ? QString() : *type == u"not_open" ? u"no"_s : u"yes"_s;
}

} // namespace

RowTyper::RowTyper(const SheetLayout &layout, WarningTally &warnings)
    : m_layout(layout)
    , m_warnings(warnings)
{
    for (const LayoutField &field : layout.fields) {
        if (field.field.isCatalogCell())
            m_cells += field;
        else if (field.field.kind == Kind::Item)
            m_itemCells += field;
    }
}

std::optional<ImportError> RowTyper::rejection(qint64 row, const QStringList &cells) const
{
    for (const LayoutField &field : m_layout.fields) {
        const QString cell = field.cell(cells);
        if (!isStorable(cell))
            return ImportError{row, field.header, cell.left(mostShown), u"unstorable_text"_s,
                               u"the cell holds characters that are no text (a zero or half a character); "
                               "retype the cell"_s};
        if (cell.size() > mostCellBytes / 4 && cell.toUtf8().size() > mostCellBytes)
            return ImportError{row, field.header, cell.left(mostShown), u"cell_too_long"_s,
                               u"the cell is longer than 1 MiB; shorten it"_s};
    }
    const LayoutField *title = m_layout.field(u"title"_s);
    if (title->cell(cells).simplified().isEmpty())
        return ImportError{row,
                           title->header,
                           {},
                           u"no_title"_s,
                           u"the row has no catalog name; fill the cell or delete the row"_s};
    return std::nullopt;
}

TypedRow RowTyper::read(qint64 row, const QStringList &cells)
{
    TypedRow typed;
    typed.row = row;
    typed.rejection = rejection(row, cells);
    if (typed.rejection)
        return typed;
    for (const LayoutField &field : std::as_const(m_cells)) {
        typed.values += value(field, field.cell(cells), row);
        const QString &name = field.field.name;
        if (name == u"title")
            typed.title = typed.values.last();
        else if (name == u"code")
            typed.code = typed.values.last();
        else if (name == u"department")
            typed.provider = typed.values.last();
    }
    for (const LayoutField &field : std::as_const(m_itemCells)) {
        typed.item += value(field, field.cell(cells), row);
        if (field.field.name == u"item.name")
            typed.itemName = typed.item.last();
    }
    if (const LayoutField *code = m_layout.field(u"provider_code"_s))
        typed.providerCode = code->cell(cells).simplified();
    if (const LayoutField *items = m_layout.field(u"items"_s))
        typed.items = splitItems(items->cell(cells));
    return typed;
}

QString RowTyper::value(const LayoutField &field, const QString &cell, qint64 row)
{
    if (cell.isEmpty())
        return u""_s;
    if (field.field.kind == Kind::Text)
        return cell;
    if (field.field.kind == Kind::Date)
        return date(field, cell, row);
    if (field.field.kind == Kind::Values)
        return codes(field, cell, row);
    return field.field.vocabulary.isEmpty() ? cell.simplified() : coded(field, cell, row);
}

QString RowTyper::date(const LayoutField &field, const QString &cell, qint64 row)
{
    const DateCell read = readDate(cell);
    const bool clear = read.era == DateCell::Era::Common || read.era == DateCell::Era::Minguo
        || (read.era == DateCell::Era::PerhapsMinguo && m_layout.minguo);
    if (clear)
        return read.date.toString(Qt::ISODate);
    m_warnings.add({u"unclear_date"_s, field.header, cell, u"not clearly a day; kept as written"_s, row});
    return cell;
}

QString RowTyper::coded(const LayoutField &field, const QString &cell, qint64 row)
{
    QHash<QString, QString> &memo = m_memo[field.field.name];
    if (const auto known = memo.constFind(cell); known != memo.cend())
        return *known;
    if (const auto code = vocabulary(field.field.vocabulary).codeFor(cell)) {
        if (memo.size() < mostMemorised)
            memo.insert(cell, *code);
        return *code;
    }
    if (field.field.kind == Kind::State) {
        m_warnings.add({u"unknown_state"_s, field.header, cell, u"no state of ours; not taken"_s, row});
        return u""_s;
    }
    if (field.field.kind == Kind::YesNo) {
        const QString flag = openFlag(cell);
        if (flag.isEmpty())
            m_warnings.add({u"unknown_value"_s, field.header, cell, u"neither yes nor no; not taken"_s, row});
        return flag;
    }
    m_warnings.add(
        {u"unknown_value"_s, field.header, cell, u"not a value of this field; kept as written"_s, row});
    return cell.simplified();
}

QString RowTyper::codes(const LayoutField &field, const QString &cell, qint64 row)
{
    const Vocabulary &words = vocabulary(field.field.vocabulary);
    const QString list = codeList(words, cell);
    const QStringList parts = list.split(u',', Qt::SkipEmptyParts);
    for (const QString &part : parts)
        if (!words.contains(part))
            m_warnings.add({u"unknown_value"_s, field.header, part,
                            u"not a value of this field; kept as written"_s, row});
    return list;
}

} // namespace shuzhi
