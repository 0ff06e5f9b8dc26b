// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/titleline.h"

#include <QHash>

class QAction;
class QKeySequence;

namespace shuzhi {

class SearchField;

/// What the catalogs page can be told to do.
enum class CatalogCommand : quint8 {
    Back,
    Find,
    Views,
    Columns,
    Export,
    ExportSelected,
    Print,
    Copy,
    SelectAll,
    HeadMenu,
    ClearFilters,
    ReadAgain,
    NextPart,
    PreviousPart,
};

/// The title line of the catalogs page and its commands: the few that are buttons, the others behind
/// "More". All of them are actions of the page, for their shortcuts and the command palette.
class CatalogsBar : public TitleLine
{
    Q_OBJECT
public:
    CatalogsBar(const QString &title, QWidget *page);

    [[nodiscard]] QAction *action(CatalogCommand command) const { return m_actions.value(command); }
    [[nodiscard]] SearchField *search() const { return m_search; }
    /// Copy, select all and the menu of a head answer to their keys only in the grid itself.
    void bindGrid(QWidget *grid);
    /// Which commands make sense: nothing but Back for rows that are no catalogs.
    void showState(bool catalogs, bool rows, int selected);

private:
    QAction *make(CatalogCommand command, const QString &name, const QString &text, const QString &tip,
                  const QKeySequence &keys);
    void makeActions();
    void placeButtons();

    QWidget *m_page;
    SearchField *m_search;
    QHash<CatalogCommand, QAction *> m_actions;
};

} // namespace shuzhi
