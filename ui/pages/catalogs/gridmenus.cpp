// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/gridmenus.h"

#include "ui/pages/catalogs/editordrafts.h"
#include "ui/pages/catalogs/filterwords.h"
#include "ui/shell/rightstext.h"

#include <QMenu>

namespace shuzhi {

using namespace Qt::StringLiterals;

GridMenus::GridMenus(CatalogTable &table, const CatalogModel &model, const CatalogsBar &bar)
    : QObject(&table)
    , m_table(table)
    , m_model(model)
    , m_bar(bar)
{
    connect(&table, &CatalogTable::rowMenuRequested, this, &GridMenus::showRow);
    connect(&table, &CatalogTable::headMenuRequested, this, &GridMenus::showHead);
}

void GridMenus::showRow(const QModelIndex &index, const QPoint &at)
{
    const CatalogRow *row = m_model.rowAt(index.row());
    if (!row)
        return;
    auto *menu = new QMenu(&m_table);
    menu->setObjectName(u"catalogRowMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QPersistentModelIndex cell(index);
    if (m_drafts)
        m_drafts->addTo(*menu, *row, CatalogColumn(index.column()));
    QAction *change = menu->addAction(tr("Change this cell"), this, [this, cell] { m_table.edit(cell); });
    offerCommand(change, m_model.flags(index).testFlag(Qt::ItemIsEditable),
                 m_model.rights().whyNotEditCatalog(row->departmentUid, row->state), m_model.rights());
    menu->setToolTipsVisible(true); // why something is off
    if (!m_rowActions.isEmpty()) {
        menu->addSeparator();
        menu->addActions(m_rowActions);
    }
    menu->addSeparator();
    menu->addActions({m_bar.action(CatalogCommand::Copy), m_bar.action(CatalogCommand::ExportSelected)});
    menu->addSeparator();
    addConditions(*menu, *row, CatalogColumn(index.column()));
    const QString department = row->department;
    menu->addAction(tr("All catalogs of %1").arg(department), this, [this, department] {
        emit openRequested(Filter{}.with(u"department"_s, department).toString());
    });
    menu->popup(at);
}

/// More like this cell, or none like it.
void GridMenus::addConditions(QMenu &menu, const CatalogRow &row, CatalogColumn column)
{
    const std::optional<Condition> found = catalogCondition(m_model.cells(), row, column);
    if (!found || !filterFields(What::Catalogs).contains(found->field))
        return;
    const FilterWords words(m_model.words().language);
    Condition without = *found;
    without.negated = true;
    for (const Condition &condition : {*found, without}) {
        menu.addAction(tr("Filter by %1").arg(words.condition(condition)), this,
                       [this, condition] { emit conditionRequested(condition); });
    }
}

void GridMenus::showHead(CatalogColumn column, const QPoint &at)
{
    auto *menu = new QMenu(&m_table);
    menu->setObjectName(u"catalogHeadMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString field = catalogSortField(column);
    const SortOrder now = m_model.sort();
    SortOrder others = now;
    others.keys.removeIf([&](const SortKey &key) { return key.field == field; });
    const auto add = [&](const QString &words, const SortOrder &sort) {
        menu->addAction(words, this, [this, sort] { emit m_table.sortRequested(sort); });
    };
    if (!field.isEmpty()) {
        add(tr("Order by this column, ascending"), {{{field, false}}});
        add(tr("Order by this column, descending"), {{{field, true}}});
        if (!others.keys.isEmpty()) {
            menu->addSeparator();
            add(tr("Then by this column, ascending"), {others.keys + QList<SortKey>{{field, false}}});
            add(tr("Then by this column, descending"), {others.keys + QList<SortKey>{{field, true}}});
        }
        if (others != now)
            add(tr("Leave this column out of the order"), others);
        menu->addSeparator();
    }
    if (column != CatalogColumn::Title)
        menu->addAction(tr("Hide this column"), this, [this, column] { hide(column); });
    menu->addAction(m_bar.action(CatalogCommand::Columns));
    menu->popup(at);
}

void GridMenus::hide(CatalogColumn column)
{
    ColumnLayout layout = m_table.columns().layout();
    layout.chosen = m_table.shownColumns();
    layout.chosen.removeOne(column);
    m_table.columns().setLayout(layout);
    emit m_table.columns().changed();
}

} // namespace shuzhi
