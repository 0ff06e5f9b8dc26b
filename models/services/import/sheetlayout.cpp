// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/sheetlayout.h"

#include "models/domain/text.h"
#include "models/services/import/datecell.h"
#include "models/services/import/headfinder.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

/// What the whole sheet says about its days and its codes.
struct Survey
{
    qint64 common = 0, minguo = 0, perhapsMinguo = 0;
    qint64 codes = 0, largest = 0;
    bool allNumbers = true;
    qint64 headsAgain = 0, firstHeadAgain = 0;

    void look(const LayoutField &field, const QStringList &cells)
    {
        if (field.field.name == u"code")
            lookAtCode(field.cell(cells));
        if (field.field.kind != ImportField::Kind::Date)
            return;
        switch (readDate(field.cell(cells)).era) {
        case DateCell::Era::Common: ++common; break;
        case DateCell::Era::Minguo: ++minguo; break;
        case DateCell::Era::PerhapsMinguo: ++perhapsMinguo; break;
        case DateCell::Era::None: break;
        }
    }

    void lookAtCode(const QString &cell)
    {
        if (cell.isEmpty())
            return;
        bool number = false;
        const qint64 value = text::normalised(cell).toLongLong(&number);
        allNumbers = allNumbers && number && value >= 0;
        largest = std::max(largest, value);
        ++codes;
    }

    /// 1..n, in whatever order and with gaps where rows were taken out, is no code.
    [[nodiscard]] bool runningNumber(qint64 rows) const { return codes > 0 && allNumbers && largest <= rows; }
    /// 107/05/01 is a Minguo day only among its like.
    [[nodiscard]] bool allMinguo() const { return common == 0 && (minguo > 0 || perhapsMinguo > 1); }
};

/// Takes a field's columns back out of the mapping.
void leaveOut(SheetLayout &layout, const QString &name, const QString &rule, const QString &message)
{
    const LayoutField field = *layout.field(name);
    layout.warnings += {rule, field.header, {}, message};
    layout.mapping.removeIf([&](const MappedColumn &column) { return column.field == name; });
    for (const int column : field.columns)
        layout.unmapped += layout.heads[column].simplified();
    layout.fields.removeIf([&](const LayoutField &known) { return known.field.name == name; });
}

/// Columns of data items mean something only beside their name; a list in one cell is then left out.
void settleItems(SheetLayout &layout)
{
    if (layout.field(u"item.name"_s)) {
        if (layout.field(u"items"_s))
            leaveOut(layout, u"items"_s, u"same_field"_s,
                     u"the columns of single data items are taken instead"_s);
        return;
    }
    const QList<LayoutField> fields = layout.fields;
    for (const LayoutField &field : fields)
        if (field.field.kind == ImportField::Kind::Item)
            leaveOut(layout, field.field.name, u"items_without_name"_s,
                     u"no column names the data item; the column was left out"_s);
}

/// A code alone names the provider too.
void settleProvider(SheetLayout &layout)
{
    const LayoutField *code = layout.field(u"provider_code"_s);
    if (code && !layout.field(u"department"_s)) {
        LayoutField provider = *code;
        provider.field = *importField(u"department"_s);
        layout.fields += provider;
    }
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
        if (text.isEmpty())
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

bool SheetLayout::isHead(const QStringList &cells) const
{
    return cells == heads;
}

bool SheetLayout::isData(qint64 row, const QStringList &cells) const
{
    return row > headerRow && !isHead(cells)
        && std::any_of(cells.begin(), cells.end(), [](const QString &c) { return !c.trimmed().isEmpty(); });
}

Result<SheetLayout> readLayout(SheetSource &source, const ImportRequest &request)
{
    Result<SheetLayout> layout = findHead(source, request);
    if (!layout)
        return layout;
    if (const Status mapped = mapColumns(*layout, request); !mapped)
        return tl::unexpected(mapped.error());
    Survey survey;
    const Status read = source.readRows(layout->sheet, [&](qint64 row, const QStringList &cells) {
        if (row > layout->headerRow && layout->isHead(cells) && survey.headsAgain++ == 0)
            survey.firstHeadAgain = row;
        if (!layout->isData(row, cells))
            return true;
        ++layout->rows;
        for (const LayoutField &field : layout->fields)
            survey.look(field, cells);
        return true;
    });
    if (!read)
        return tl::unexpected(read.error());
    layout->minguo = survey.allMinguo();
    if (layout->field(u"code"_s) && survey.runningNumber(layout->rows))
        leaveOut(*layout, u"code"_s, u"running_number"_s,
                 u"the column only counts the rows; it is not taken as the catalog's code"_s);
    settleItems(*layout);
    settleProvider(*layout);
    if (survey.headsAgain > 0)
        layout->warnings += {u"repeated_header"_s,
                             {},
                             {},
                             u"the row of heads stands there again; it is no data"_s,
                             survey.firstHeadAgain,
                             survey.headsAgain};
    return layout;
}

} // namespace shuzhi
