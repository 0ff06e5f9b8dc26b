// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/catalogsbar.h"

#include "ui/widgets/actionbutton.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/searchfield.h"

#include <QAction>
#include <QMenu>

#include <chrono>

namespace shuzhi {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

CatalogsBar::CatalogsBar(const QString &title, QWidget *page)
    : TitleLine(title)
    , m_page(page)
    , m_search(new SearchField(tr("Title, code, pinyin initials")))
{
    m_search->setObjectName(u"catalogSearch"_s);
    m_search->setDelay(150ms);
    m_search->setMinimumWidth(216);
    makeActions();
    placeButtons();
}

QAction *CatalogsBar::make(CatalogCommand command, const QString &name, const QString &text,
                           const QString &tip, const QKeySequence &keys)
{
    auto *action = new QAction(text, m_page);
    action->setObjectName(name);
    action->setToolTip(tip);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_page->addAction(action);
    m_actions.insert(command, action);
    return action;
}

void CatalogsBar::makeActions()
{
    using enum CatalogCommand;
    make(Back, u"catalogsBack"_s, tr("Back"), tr("Back to what was shown before"), QKeySequence::Back);
    make(Find, u"catalogsFind"_s, tr("Search in the catalogs"), {}, QKeySequence::Find);
    make(Views, u"catalogsViews"_s, tr("Views"), tr("Filter, order and columns kept by name"), {});
    make(Columns, u"catalogsColumns"_s, tr("Columns..."), tr("Choose and order the columns"),
         Qt::CTRL | Qt::SHIFT | Qt::Key_L);
    make(Export, u"catalogsExport"_s, tr("Export what is shown..."), tr("Write the rows shown to a file"),
         Qt::CTRL | Qt::SHIFT | Qt::Key_E);
    make(ExportSelected, u"catalogsExportSelected"_s, tr("Export the selected rows..."), {}, {});
    make(Print, u"catalogsPrint"_s, tr("Print what is shown..."),
         tr("The rows found, with their filters named"), QKeySequence::Print);
    make(Copy, u"catalogsCopy"_s, tr("Copy the selected rows"), tr("With heads, as spreadsheets paste them"),
         QKeySequence::Copy);
    make(SelectAll, u"catalogsSelectAll"_s, tr("Select all rows found"), {}, QKeySequence::SelectAll);
    make(HeadMenu, u"catalogsHeadMenu"_s, tr("Order by the current column..."), {}, Qt::ALT | Qt::Key_Down);
    make(ClearFilters, u"catalogsClear"_s, tr("Remove all filters"), {},
         Qt::CTRL | Qt::SHIFT | Qt::Key_Backspace);
    make(ReadAgain, u"catalogsAgain"_s, tr("Read the catalogs again"), {}, QKeySequence::Refresh);
    make(NextPart, u"catalogsNextPart"_s, tr("To the next part of the page"), {}, Qt::Key_F6);
    make(PreviousPart, u"catalogsPreviousPart"_s, tr("To the previous part of the page"), {},
         Qt::SHIFT | Qt::Key_F6);
    for (const CatalogCommand command : {Copy, SelectAll, HeadMenu})
        action(command)->setShortcutContext(Qt::WidgetShortcut);
}

void CatalogsBar::placeButtons()
{
    using enum CatalogCommand;
    auto *more = new QAction(tr("More"), this);
    more->setObjectName(u"catalogsMore"_s);
    more->setMenu(new QMenu(this));
    more->menu()->addActions({action(Print), action(Export), action(ExportSelected)});
    more->menu()->addSeparator();
    more->menu()->addActions({action(Copy), action(SelectAll), action(HeadMenu)});
    more->menu()->addSeparator();
    more->menu()->addActions({action(ClearFilters), action(ReadAgain)});
    action(Views)->setMenu(new QMenu(this));
    addWidget(m_search);
    for (QAction *command : {action(Back), action(Views), action(Columns), more}) {
        auto *button = new ActionButton(command);
        addWidget(button);
        connect(command, &QAction::changed, button,
                [command, button] { button->setVisible(command->isVisible()); });
    }
    action(Back)->setVisible(false);
}

void CatalogsBar::bindGrid(QWidget *grid)
{
    using enum CatalogCommand;
    grid->addActions({action(Copy), action(SelectAll), action(HeadMenu)});
}

void CatalogsBar::showState(bool catalogs, bool rows, int selected)
{
    using enum CatalogCommand;
    for (const CatalogCommand command : {Views, Columns})
        action(command)->setVisible(catalogs);
    action(Export)->setEnabled(catalogs && rows);
    action(Print)->setEnabled(catalogs && rows);
    action(SelectAll)->setEnabled(catalogs && rows);
    action(HeadMenu)->setEnabled(catalogs && rows);
    action(ExportSelected)->setEnabled(catalogs && selected > 0);
    action(Copy)->setEnabled(catalogs && selected > 0);
}

} // namespace shuzhi
