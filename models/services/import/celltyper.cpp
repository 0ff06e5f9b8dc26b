// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/celltyper.h"

#include "models/services/import/datecell.h"

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

/// "Name mailto:a@b.c" without the scheme, and the address once if it is the name too.
QString contactLine(const QString &cell)
{
    QStringList parts;
    for (QString part : cell.split(u' ', Qt::SkipEmptyParts)) {
        if (part.startsWith(u"mailto:"_s, Qt::CaseInsensitive))
            part = part.mid(7);
        if (!part.isEmpty() && !parts.contains(part))
            parts += part;
    }
    return parts.join(u' ');
}

} // namespace

CellTyper::CellTyper(const ImportRequest &request, const SheetLayout &layout, const QString &format,
                     WarningTally &warnings)
    : m_request(request)
    , m_layout(layout)
    , m_warnings(warnings)
    , m_json(format.contains(u"json"_s))
{
}

std::optional<ImportError> CellTyper::unstorable(const QStringList &cells) const
{
    for (const LayoutField &field : m_layout.fields) {
        const QString cell = field.cell(cells);
        if (!isStorable(cell))
            return ImportError{0, field.header, cell.left(mostShown), u"unstorable_text"_s,
                               u"the cell holds characters that are no text (a zero or half a character); "
                               "retype the cell"_s};
        if (cell.size() > mostCellBytes / 4 && cell.toUtf8().size() > mostCellBytes)
            return ImportError{0, field.header, cell.left(mostShown), u"cell_too_long"_s,
                               u"the cell is longer than 1 MiB; shorten it"_s};
    }
    return std::nullopt;
}

QString CellTyper::value(const LayoutField &field, const QString &cell, qint64 row)
{
    if (cell.isEmpty())
        return u""_s;
    if (field.field.kind == Kind::Text)
        return cell;
    if (field.field.kind == Kind::Date)
        return date(field, cell, row);
    if (field.field.kind == Kind::Values)
        return codes(field, cell, row);
    return field.field.vocabulary.isEmpty() ? line(field, cell) : coded(field, cell, row);
}

std::optional<QString> CellTyper::decided(const QString &field, const QString &spelling) const
{
    const auto ofField = m_request.values.constFind(field);
    if (ofField == m_request.values.cend())
        return std::nullopt;
    const auto code = ofField->constFind(spelling);
    return code == ofField->cend() ? std::nullopt : std::optional(*code);
}

QString CellTyper::line(const LayoutField &field, const QString &cell) const
{
    if (m_json && cell.contains(u'\n')) {
        QStringList entries;
        for (const QString &entry : cell.split(u'\n', Qt::SkipEmptyParts))
            entries += entry.simplified();
        return entries.join(u"\u3001"_s);
    }
    const QString text = cell.simplified();
    return field.field.name == u"contact" && text.contains(u"mailto:"_s, Qt::CaseInsensitive)
        ? contactLine(text)
        : text;
}

QString CellTyper::date(const LayoutField &field, const QString &cell, qint64 row)
{
    const DateCell read = readDate(cell);
    const bool clear = read.era == DateCell::Era::Common || read.era == DateCell::Era::Minguo
        || (read.era == DateCell::Era::PerhapsMinguo && m_layout.minguo);
    if (clear)
        return read.date.toString(Qt::ISODate);
    const bool interval = read.isInterval;
    ImportWarning warning{
        u"unclear_date"_s, field.header, cell,
        interval ? u"says how often, not when; not taken"_s : u"not clearly a day; kept as written"_s, row};
    warning.field = field.field.name;
    m_warnings.add(warning);
    return interval ? u""_s : cell;
}

QString CellTyper::coded(const LayoutField &field, const QString &cell, qint64 row)
{
    const ImportField &meaning = field.field;
    if (const auto code = decided(meaning.name, cell))
        return *code;
    QHash<QString, QString> &memo = m_memo[meaning.name];
    if (const auto known = memo.constFind(cell); known != memo.cend())
        return *known;
    if (const auto code = m_request.own.codeFor(vocabulary(meaning.vocabulary), cell)) {
        if (memo.size() < mostMemorised)
            memo.insert(cell, *code);
        return *code;
    }
    const bool state = meaning.kind == Kind::State;
    const QString flag = meaning.kind == Kind::YesNo ? openFlag(cell) : QString();
    if (!flag.isEmpty())
        return flag;
    const bool taken = !state && meaning.kind != Kind::YesNo;
    ImportWarning warning{state ? u"unknown_state"_s : u"unknown_value"_s, field.header, cell,
                          state       ? u"no state of ours; not taken"_s
                              : taken ? u"not a value of this field; kept as written"_s
                                      : u"neither yes nor no; not taken"_s,
                          row};
    warning.field = meaning.name;
    m_warnings.add(warning);
    return taken ? cell.simplified() : u""_s;
}

QString CellTyper::codes(const LayoutField &field, const QString &cell, qint64 row)
{
    if (const auto code = decided(field.field.name, cell))
        return *code;
    const Vocabulary &words = vocabulary(field.field.vocabulary);
    QStringList taken;
    for (const QString &part : codeList(words, cell).split(u',', Qt::SkipEmptyParts)) {
        std::optional<QString> code;
        if (!words.contains(part))
            code = decided(field.field.name, part);
        if (!words.contains(part) && !code)
            code = m_request.own.codeFor(words, part);
        if (!code && !words.contains(part)) {
            ImportWarning warning{u"unknown_value"_s, field.header, part,
                                  u"not a value of this field; kept as written"_s, row};
            warning.field = field.field.name;
            m_warnings.add(warning);
        }
        const QString value = code.value_or(part);
        if (!value.isEmpty() && !taken.contains(value))
            taken += value;
    }
    return taken.join(u',');
}

} // namespace shuzhi
