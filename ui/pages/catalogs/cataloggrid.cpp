// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/cataloggrid.h"

#include "ui/pages/catalogs/catalogtable.h"
#include "ui/pages/catalogs/quickbar.h"
#include "ui/shell/errortext.h"
#include "ui/shell/rightstext.h"
#include "ui/widgets/busyoverlay.h"
#include "ui/widgets/emptystate.h"

#include <QApplication>
#include <QBoxLayout>
#include <QStackedWidget>

namespace shuzhi {

using namespace Qt::StringLiterals;

CatalogGrid::CatalogGrid(CitySession &session, CatalogModel &model, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_model(model)
    , m_quick(new QuickBar(session))
    , m_table(new CatalogTable(model))
    , m_instead(new EmptyState)
    , m_stack(new QStackedWidget)
{
    setRole(this, "card"_L1);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_instead);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_quick);
    layout->addWidget(m_stack, 1);
    m_busy = new BusyOverlay(m_stack);
    connect(m_instead, &EmptyState::requested, this, [this] {
        if (m_offer == Offer::Import)
            emit importRequested();
        else if (m_offer == Offer::Clear)
            emit clearRequested();
        else
            emit againRequested();
    });
}

void CatalogGrid::startReading()
{
    m_busy->start(tr("Reading the catalogs"),
                  m_model.rowCount() > 0 ? BusyOverlay::Ground::KeepContent : BusyOverlay::Ground::Skeleton);
}

void CatalogGrid::showRows()
{
    showInstead(Offer::None);
}

void CatalogGrid::showNothing(bool filtered)
{
    if (filtered)
        m_instead->setContent(IconId::Search, tr("No catalog meets all filters"),
                              tr("Remove a filter above, or all of them."), tr("Remove all filters"));
    else if (const NoRight why = m_session.rights().whyNotImport(); why != NoRight::None)
        m_instead->setContent(IconId::Inbox, tr("There is no catalog here that you may see yet"),
                              noRightText(why, m_session.rights()));
    else
        m_instead->setContent(IconId::Inbox, tr("This city has no catalogs yet"),
                              tr("Import the departments' lists to begin."), tr("Import..."));
    showInstead(filtered ? Offer::Clear : Offer::Import);
}

void CatalogGrid::showFailure(const Error &error)
{
    const ErrorText text = errorText(error);
    m_instead->setContent(IconId::TriangleAlert, text.happened, text.todo, tr("Read again"));
    showInstead(Offer::Again);
}

void CatalogGrid::showInstead(Offer offer)
{
    m_offer = offer;
    // Of the window, not of this widget: whoever types in the search keeps the keyboard.
    const QWidget *focus = QApplication::focusWidget();
    const bool hadFocus = focus && isAncestorOf(focus);
    m_stack->setCurrentIndex(offer == Offer::None ? 0 : 1);
    if (hadFocus && offer == Offer::None && !m_table->isAncestorOf(focus)) // an open editor keeps it
        m_table->setFocus();
}

} // namespace shuzhi
