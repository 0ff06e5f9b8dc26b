// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/sheetlayout.h"

#include "models/domain/headeralias.h"
#include "models/services/import/columnevidence.h"
#include "models/services/import/sheetsurvey.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

constexpr qsizetype fewHeads = 3; ///< known names shown as examples

/// "the catalog's name", or the field with some heads it is known by.
QString meaningOf(const QString &field)
{
    return field == u"title"
        ? u"the catalog's name"_s
        : u"%1 (heads such as %2)"_s.arg(
            field, quotedList(headersOf(field).first(std::min(fewHeads, headersOf(field).size()))));
}

/// Marks that turn or join letters show nothing by themselves: a cell of them alone is as good as empty.
bool isSeen(const QString &text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return !c.isSpace() && c.category() != QChar::Other_Format; });
}

tl::unexpected<Error> refusal(const ImportRequest &request, const QList<SheetLook> &looks,
                              const QStringList &heads, const QStringList &missing)
{
    const QString file = QFileInfo(request.path).fileName();
    QStringList sheets, meanings;
    for (const SheetLook &look : looks)
        sheets += look.info.name;
    for (const QString &field : missing)
        meanings += meaningOf(field);
    const QString where = sheets.join(QString()).isEmpty() ? QString() : u", sheet "_s + quotedList(sheets);
    const QString seen =
        heads.isEmpty() ? u"the file has no rows"_s : u"the heads seen are "_s + quotedList(heads);
    return fail(ErrorCode::Refused,
                u"%1%2: no column means %3; %4. Name the column's head in the mapping (head to \"%5\") or "
                "give the file a row of heads; nothing was written"_s.arg(file, where, meanings.join(u", "_s),
                                                                          seen, missing.value(0)),
                file);
}

} // namespace

QString LayoutField::cell(const QStringList &cells) const
{
    if (columns.isEmpty())
        return constant;
    const std::optional<QString> joiner = columns.size() > 1 ? joinerOf(field) : std::nullopt;
    QStringList filled;
    for (const int column : columns) {
        const QString text = cells.value(column).trimmed();
        if (!isSeen(text))
            continue;
        if (!joiner)
            return text;
        filled += text;
    }
    return joiner ? filled.join(*joiner) : QString();
}

const LayoutField *SheetLayout::field(const QString &name) const
{
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const LayoutField &each) { return each.field.name == name; });
    return found == fields.end() ? nullptr : &*found;
}

const LayoutField *SheetLayout::fieldOf(int column) const
{
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const LayoutField &each) { return each.columns.contains(column); });
    return found == fields.end() ? nullptr : &*found;
}

QString SheetLayout::headOf(int column) const
{
    const QString head = heads.value(column).simplified();
    if (!head.isEmpty())
        return head;
    QString letters;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.prepend(QChar(u'A' + (rest - 1) % 26));
    return u'[' + letters + u']';
}

Result<SheetLayout> readLayout(SheetSource &source, const ImportRequest &request)
{
    const HeadNames names(request, source.format());
    const Result<QList<int>> places = sheetsAsked(source, request);
    if (!places)
        return tl::unexpected(places.error());
    const qsizetype rows = HeadGrid::mostRows + ColumnEvidence::mostRows;
    const Result<QList<SheetLook>> looks = lookAtSheets(source, *places, names, request, rows);
    if (!looks)
        return tl::unexpected(looks.error());
    const Result<QList<qsizetype>> chosen = chooseSheets(*looks, request);
    if (!chosen)
        return tl::unexpected(chosen.error());
    if (chosen->isEmpty() && request.headFirst > 0)
        return fail(ErrorCode::Usage, u"row %1 holds no head"_s.arg(request.headFirst), u"head"_s);
    if (chosen->isEmpty())
        return refusal(request, *looks, {}, names.missing({}));
    QList<const SheetLook *> sheets;
    for (const qsizetype i : *chosen)
        sheets += &looks->at(i);
    Result<SheetLayout> layout = surveySheets(source, sheets, names, request);
    if (!layout)
        return layout;
    if (const QStringList missing = missingFields(*layout, names); !missing.isEmpty())
        return refusal(request, *looks, layout->heads, missing);
    layout->warnings = otherSheets(*looks, *chosen, request) + layout->warnings;
    return layout;
}

} // namespace shuzhi
