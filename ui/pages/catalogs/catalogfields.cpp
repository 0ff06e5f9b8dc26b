// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/catalogfields.h"

#include "models/items/corefieldmodel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

constexpr int labelWidth = 118;

} // namespace

CatalogFields::CatalogFields(CoreFieldModel &model, QWidget *parent)
    : QTableView(parent)
{
    setObjectName(u"catalogFields"_s);
    setAccessibleName(tr("Core metadata"));
    setModel(&model);
    setFrameShape(NoFrame);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setSelectionMode(SingleSelection);
    setEditTriggers(EditKeyPressed | DoubleClicked);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    horizontalHeader()->hide();
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->resizeSection(CoreFieldModel::Label, labelWidth);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(20);
    for (const auto signal : {&CoreFieldModel::modelReset})
        connect(&model, signal, this, &CatalogFields::resizeRowsToContents);
    connect(&model, &CoreFieldModel::dataChanged, this, &CatalogFields::resizeRowsToContents);
    connect(&model, &CoreFieldModel::modelReset, this, [this] { scrollToTop(); });
}

void CatalogFields::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    resizeRowsToContents();
}

void CatalogFields::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(currentIndex().data().toString());
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if ((enter || event->key() == Qt::Key_F2) && state() != EditingState && currentIndex().isValid()) {
        const QModelIndex value = currentIndex().siblingAtColumn(CoreFieldModel::Value);
        if (value.flags().testFlag(Qt::ItemIsEditable)) {
            setCurrentIndex(value);
            edit(value);
        }
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace shuzhi
