// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/rowlist.h"

#include "models/items/searchrowsmodel.h"
#include "ui/pages/catalogs/filterwords.h"
#include "ui/widgets/busyoverlay.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/pagedtable.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QStackedWidget>

namespace shuzhi {

using namespace Qt::StringLiterals;

RowList::RowList(CitySession &session, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_model(new SearchRowsModel(session, this))
    , m_stack(new QStackedWidget)
    , m_table(new PagedTable)
    , m_empty(new EmptyState)
{
    setRole(this, "card"_L1);
    m_table->setObjectName(u"rowTable"_s);
    m_table->setModel(m_model);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(m_stack);
    m_busy = new BusyOverlay(this);
    connect(m_busy, &BusyOverlay::cancelRequested, this, [this] {
        m_model->clear();
        m_busy->finish();
        emit loaded();
    });
    connect(m_model, &SearchRowsModel::loaded, this, [this] {
        m_busy->finish();
        m_empty->setContent(IconId::Inbox, tr("Nothing is found"), tr("Remove a filter to see more."));
        m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
        if (m_model->rowCount() > 0)
            m_table->setCurrentIndex(m_model->index(0, 0));
        emit loaded();
    });
    connect(m_model, &SearchRowsModel::failed, this, [this](const Error &error) {
        m_busy->finish();
        emit failed(error);
    });
    connect(m_table, &PagedTable::selectedRowsChanged, this, &RowList::selectedRowsChanged);
    connect(m_table, &PagedTable::activated, this, [this](const QModelIndex &index) {
        if (const QString where = m_model->whereOf(index.row()); !where.isEmpty())
            emit openRequested(where);
    });
}

void RowList::load(const Filter &filter)
{
    const FilterWords words(m_session.language());
    m_model->setHeads(words.rowHeads(filter.what));
    m_stack->setCurrentIndex(0);
    m_busy->start(tr("Reading rows"));
    m_model->load(filter);
    m_table->setAccessibleName(FilterWords::what(filter.what));
    // The first two columns carry the words; the others are short.
    QHeaderView *head = m_table->horizontalHeader();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const QString name = SearchRowsModel::columnsOf(filter.what).at(column);
        const bool wide = name == u"title" || name == u"name" || name == u"field";
        head->resizeSection(column, wide ? 280 : 150);
    }
}

void RowList::clear()
{
    m_busy->finish();
    m_model->clear();
}

qint64 RowList::total() const
{
    return m_model->total();
}

} // namespace shuzhi
