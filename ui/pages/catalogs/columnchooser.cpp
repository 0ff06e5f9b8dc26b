// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/columnchooser.h"

#include "models/domain/text.h"
#include "ui/widgets/role.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

namespace shuzhi {

using namespace Qt::StringLiterals;

ColumnChooser::ColumnChooser(const QStringList &heads, const QList<CatalogColumn> &shown, QWidget *parent)
    : QDialog(parent)
    , m_heads(heads)
    , m_list(new QListWidget)
{
    setObjectName(u"columnChooser"_s);
    setWindowTitle(tr("Columns"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *search = new SearchField(tr("Find a column"));
    m_list->setObjectName(u"columnList"_s);
    m_list->setAccessibleName(tr("Columns"));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setUniformItemSizes(true);
    m_list->installEventFilter(this);
    QLabel *hint = makeLabel(tr("Drag to order, or Alt+Up and Alt+Down; Space shows and hides."), "note"_L1);
    hint->setWordWrap(true);
    auto *reset = new QPushButton(tr("The usual columns"));
    reset->setObjectName(u"columnReset"_s);
    auto *close = new QPushButton(tr("Close"));
    close->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(reset);
    buttons->addStretch(1);
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(search);
    layout->addWidget(m_list, 1);
    layout->addWidget(hint);
    layout->addLayout(buttons);
    resize(340, 560);
    setShown(shown);
    connect(search, &QLineEdit::textChanged, this, &ColumnChooser::find);
    connect(m_list, &QListWidget::itemChanged, this, &ColumnChooser::apply);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &ColumnChooser::apply);
    connect(reset, &QPushButton::clicked, this, &ColumnChooser::resetRequested);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    m_list->setFocus();
}

/// What is shown stands first, in its order; the others follow in theirs.
void ColumnChooser::setShown(const QList<CatalogColumn> &shown)
{
    m_filling = true;
    QList<CatalogColumn> order = shown;
    for (int column = 0; column < catalogColumnCount; ++column)
        if (!order.contains(CatalogColumn(column)))
            order += CatalogColumn(column);
    m_list->clear();
    for (const CatalogColumn column : std::as_const(order)) {
        auto *item = new QListWidgetItem(m_heads.value(int(column)), m_list);
        item->setData(Qt::UserRole, int(column));
        item->setSizeHint({0, Theme::measures().compactRow});
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled);
        if (column != CatalogColumn::Title) // a row without its name says nothing
            item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(shown.contains(column) ? Qt::Checked : Qt::Unchecked);
    }
    m_list->setCurrentRow(0);
    m_filling = false;
}

void ColumnChooser::find(const QString &words)
{
    const QString needle = text::fold(words.trimmed());
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        item->setHidden(!text::searchKey({item->text()}).contains(needle));
    }
}

void ColumnChooser::apply()
{
    if (m_filling)
        return;
    QList<CatalogColumn> columns;
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->checkState() == Qt::Checked)
            columns += CatalogColumn(m_list->item(row)->data(Qt::UserRole).toInt());
    emit chosen(columns);
}

void ColumnChooser::move(int by)
{
    const int row = m_list->currentRow();
    if (row < 0 || row + by < 0 || row + by >= m_list->count())
        return;
    m_filling = true;
    m_list->insertItem(row + by, m_list->takeItem(row));
    m_list->setCurrentRow(row + by);
    m_filling = false;
    apply();
}

bool ColumnChooser::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool up = key->key() == Qt::Key_Up, down = key->key() == Qt::Key_Down;
        if ((up || down) && key->modifiers().testFlag(Qt::AltModifier)) {
            move(up ? -1 : 1);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace shuzhi
