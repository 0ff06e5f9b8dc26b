// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/sheetsurvey.h"

#include "models/domain/text.h"
#include "models/services/import/columnmapper.h"
#include "models/services/import/datecell.h"
#include "models/services/import/rowsieve.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

/// How often something was met, and where first.
struct Met
{
    qint64 count = 0, row = 0;
    QString sheet;

    void at(const LayoutSheet &place, qint64 where)
    {
        if (count++ == 0) {
            row = where;
            sheet = place.name;
        }
    }
    void warn(SheetLayout &layout, const QString &rule, const QString &message) const
    {
        if (count == 0)
            return;
        ImportWarning warning{rule, {}, {}, message, row, count};
        warning.sheet = layout.sheets.size() > 1 ? sheet : QString();
        layout.warnings += warning;
    }
};

/// What all rows say about the days and the codes.
class Survey
{
public:
    void look(const LayoutField &field, const QStringList &cells)
    {
        if (field.field.name == u"code")
            lookAtCode(field.cell(cells));
        if (field.field.kind != ImportField::Kind::Date)
            return;
        switch (readDate(field.cell(cells)).era) {
        case DateCell::Era::Common: ++m_common; break;
        case DateCell::Era::Minguo: ++m_minguo; break;
        case DateCell::Era::PerhapsMinguo: ++m_perhapsMinguo; break;
        case DateCell::Era::None: break;
        }
    }
    /// 1..n, in whatever order and with gaps where rows were taken out, is no code.
    [[nodiscard]] bool runningNumber(qint64 rows) const
    {
        return m_codes > 0 && m_allNumbers && m_largest <= rows;
    }
    /// 107/05/01 is a Minguo day only among its like.
    [[nodiscard]] bool allMinguo() const { return m_common == 0 && (m_minguo > 0 || m_perhapsMinguo > 1); }

private:
    void lookAtCode(const QString &cell)
    {
        if (cell.isEmpty())
            return;
        bool number = false;
        const qint64 value = text::normalised(cell).toLongLong(&number);
        m_allNumbers = m_allNumbers && number && value >= 0;
        m_largest = std::max(m_largest, value);
        ++m_codes;
    }

    qint64 m_common = 0, m_minguo = 0, m_perhapsMinguo = 0;
    qint64 m_codes = 0, m_largest = 0;
    bool m_allNumbers = true;
};

/// Takes a field's columns back out of the mapping.
void leaveOut(SheetLayout &layout, const QString &name, const QString &rule, const QString &message)
{
    const LayoutField field = *layout.field(name);
    layout.warnings += {rule, field.header, {}, message};
    layout.mapping.removeIf([&](const MappedColumn &column) { return column.field == name; });
    for (const int column : field.columns)
        layout.unmapped += layout.headOf(column);
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

SheetLayout layoutOf(const QList<const SheetLook *> &sheets)
{
    const SheetLook &first = *sheets.first();
    SheetLayout layout;
    QStringList names;
    for (const SheetLook *look : sheets) {
        layout.sheets += look->place;
        names += look->info.name;
    }
    layout.sheetName = names.join(u", "_s);
    layout.headFirst = first.place.headFirst;
    layout.headerRow = first.place.headLast;
    layout.heads = first.heads;
    layout.knowsMerges = first.sample.knowsMerges;
    layout.records = first.sample.records;
    if (first.guessed)
        layout.warnings +=
            {u"merges_guessed"_s,
             {},
             {},
             u"nothing is merged in the head; blanks right of and below its names were read as "
             "part of them"_s,
             first.place.headFirst};
    return layout;
}

Status readThrough(SheetSource &source, const QList<const SheetLook *> &sheets, SheetLayout &layout,
                   Survey &survey)
{
    Met headsAgain, notes, continued;
    for (LayoutSheet &sheet : layout.sheets) {
        RowSieve sieve(layout, sheet);
        const SheetSample &sample = sheets[&sheet - layout.sheets.data()]->sample;
        const Status read = eachRow(source, sheet.sheet, sample, [&](qint64 row, const QStringList &raw) {
            QStringList cells = raw;
            const RowSieve::Fate fate = sieve.take(row, cells);
            if (fate == RowSieve::Fate::HeadAgain)
                headsAgain.at(sheet, row);
            if (fate == RowSieve::Fate::Note)
                notes.at(sheet, row);
            if (fate != RowSieve::Fate::Data && fate != RowSieve::Fate::Continued)
                return true;
            if (sieve.readBlanks())
                continued.at(sheet, row);
            ++sheet.rows;
            for (const LayoutField &field : std::as_const(layout.fields))
                survey.look(field, cells);
            return true;
        });
        if (!read)
            return read;
        layout.rows += sheet.rows;
    }
    headsAgain.warn(layout, u"repeated_header"_s, u"the row of heads stands there again; it is no data"_s);
    notes.warn(layout, u"notes_left_out"_s,
               u"totals, notes, names of sections, help rows and numbers without a record are no data"_s);
    continued.warn(
        layout, u"rows_continued"_s,
        u"rows without a catalog's name but with an item were read as going on with the row above"_s);
    return {};
}

} // namespace

Result<SheetLayout> surveySheets(SheetSource &source, const QList<const SheetLook *> &sheets,
                                 const HeadNames &names, const ImportRequest &request)
{
    SheetLayout layout = layoutOf(sheets);
    ColumnMapper mapper(names, evidenceIn(sheets.first()->sample, layout.sheets.first()));
    if (const Status mapped = mapper.map(layout, request); !mapped)
        return tl::unexpected(mapped.error());
    Survey survey;
    if (const Status read = readThrough(source, sheets, layout, survey); !read)
        return tl::unexpected(read.error());
    layout.minguo = survey.allMinguo();
    if (layout.field(u"code"_s) && survey.runningNumber(layout.rows))
        leaveOut(layout, u"code"_s, u"running_number"_s,
                 u"the column only counts the rows; it is not taken as the catalog's code"_s);
    settleItems(layout);
    settleProvider(layout);
    return layout;
}

QStringList missingFields(const SheetLayout &layout, const HeadNames &names)
{
    QStringList fields;
    for (const LayoutField &field : layout.fields)
        fields += field.field.name;
    return names.missing(fields);
}

} // namespace shuzhi
