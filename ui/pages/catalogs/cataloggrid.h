// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/items/catalogmodel.h"

#include <QFrame>

class QStackedWidget;

namespace shuzhi {

class BusyOverlay;
class CatalogTable;
class EmptyState;
class QuickBar;

/// The card of the grid: quick filters, the table, and what stands in its place when there is nothing
/// to show or reading failed.
class CatalogGrid : public QFrame
{
    Q_OBJECT
public:
    CatalogGrid(CitySession &session, CatalogModel &model, QWidget *parent = nullptr);

    [[nodiscard]] CatalogTable &table() const { return *m_table; }
    [[nodiscard]] QuickBar &quick() const { return *m_quick; }
    [[nodiscard]] BusyOverlay &busy() const { return *m_busy; }

    void showRows();
    /// @param filtered conditions are in force; without any the city itself is empty.
    void showNothing(bool filtered);
    void showFailure(const Error &error);
    void startReading(); ///< old rows stay until new ones are there

Q_SIGNALS:
    void importRequested();
    void clearRequested(); ///< all filters away
    void againRequested(); ///< after a failure

private:
    enum class Offer : quint8 { None, Import, Clear, Again };

    void showInstead(Offer offer);

    CitySession &m_session;
    CatalogModel &m_model;
    QuickBar *m_quick;
    CatalogTable *m_table;
    EmptyState *m_instead;
    QStackedWidget *m_stack;
    BusyOverlay *m_busy;
    Offer m_offer = Offer::None;
};

} // namespace shuzhi
