// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/rowtyper.h"

#include "models/services/import/extensioncell.h"
#include "models/services/import/itemlist.h"

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

using Kind = ImportField::Kind;

} // namespace

RowTyper::RowTyper(const ImportRequest &request, const SheetLayout &layout, const QString &format,
                   WarningTally &warnings)
    : m_layout(layout)
    , m_typer(request, layout, format, warnings)
    , m_wantsCode(format == u"data-json" || request.kind == u"data-json")
{
    int extension = -1; // all its columns are one cell
    for (const LayoutField &field : layout.fields) {
        if (field.field.kind == Kind::Extension && extension >= 0)
            m_cells[extension].columns += field.columns;
        else if (field.field.isCatalogCell())
            m_cells += field;
        else if (field.field.kind == Kind::Item)
            m_itemCells += field;
        if (field.field.kind == Kind::Extension && extension < 0)
            extension = int(m_cells.size()) - 1;
    }
}

std::optional<ImportError> RowTyper::rejection(const QStringList &cells) const
{
    if (const auto fault = m_typer.unstorable(cells))
        return fault;
    const LayoutField *title = m_layout.field(u"title"_s);
    if (!title || title->cell(cells).simplified().isEmpty())
        return ImportError{0,
                           title ? title->header : QString(),
                           {},
                           u"no_title"_s,
                           u"the row has no catalog name; fill the cell or delete the row"_s};
    const LayoutField *code = m_layout.field(u"code"_s);
    if (m_wantsCode && (!code || code->cell(cells).simplified().isEmpty()))
        return ImportError{0,
                           code ? code->header : u"identifier"_s,
                           {},
                           u"no_identifier"_s,
                           u"the dataset has no identifier, which data.json requires; add one"_s};
    return std::nullopt;
}

TypedRow RowTyper::read(const SourceRow &source)
{
    const QStringList &cells = source.cells;
    TypedRow typed;
    typed.row = source.row;
    typed.rejection = rejection(cells);
    if (typed.rejection)
        return typed;
    for (const LayoutField &field : std::as_const(m_cells)) {
        typed.values += field.field.kind == Kind::Extension
            ? extensionOf(field, m_layout, cells)
            : m_typer.value(field, field.cell(cells), source.row);
        const QString &name = field.field.name;
        if (name == u"title")
            typed.title = typed.values.last();
        else if (name == u"code")
            typed.code = typed.values.last();
        else if (name == u"department")
            typed.provider = typed.values.last();
    }
    for (const LayoutField &field : std::as_const(m_itemCells)) {
        typed.item += m_typer.value(field, field.cell(cells), source.row);
        if (field.field.name == u"item.name")
            typed.itemName = typed.item.last();
    }
    if (const LayoutField *code = m_layout.field(u"provider_code"_s))
        typed.providerCode = code->cell(cells).simplified();
    if (const LayoutField *items = m_layout.field(u"items"_s))
        typed.items = splitItems(items->cell(cells));
    if (const LayoutField *distributions = m_layout.field(u"distributions"_s))
        typed.distributions = readDistributions(distributions->cell(cells));
    return typed;
}

} // namespace shuzhi
