// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/charttabledialog.h"

#include "ui/widgets/griddelegate.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace shuzhi {

namespace {

/// Figures stand at the right, words at the left.
Qt::Alignment sideOf(const QList<QStringList> &rows, qsizetype column)
{
    const auto isFigure = [column](const QStringList &row) {
        const QString cell = row.value(column);
        return cell.isEmpty() || !cell.front().isLetter();
    };
    return std::all_of(rows.cbegin() + 1, rows.cend(), isFigure) ? Qt::AlignRight : Qt::AlignLeft;
}

QTableWidget *makeTable(const QList<QStringList> &rows, QWidget *parent)
{
    const QStringList heads = rows.value(0);
    auto *table = new QTableWidget(int(qMax<qsizetype>(rows.size() - 1, 0)), int(heads.size()), parent);
    table->setHorizontalHeaderLabels(heads);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->verticalHeader()->hide();
    for (qsizetype row = 1; row < rows.size(); ++row) {
        for (qsizetype column = 0; column < rows.at(row).size(); ++column) {
            auto *item = new QTableWidgetItem(rows.at(row).at(column));
            item->setTextAlignment(sideOf(rows, column) | Qt::AlignVCenter);
            table->setItem(int(row) - 1, int(column), item);
        }
    }
    for (qsizetype column = 0; column < heads.size(); ++column)
        table->horizontalHeaderItem(int(column))->setTextAlignment(sideOf(rows, column) | Qt::AlignVCenter);
    table->setShowGrid(false);
    table->setItemDelegate(new GridDelegate(table));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->resizeColumnsToContents();
    table->horizontalHeader()->setStretchLastSection(true);
    return table;
}

} // namespace

ChartTableDialog::ChartTableDialog(const QString &title, const QList<QStringList> &rows, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(title.isEmpty() ? tr("Values of the chart") : title);
    auto *layout = new QVBoxLayout(this);
    QTableWidget *table = makeTable(rows, this);
    table->setAccessibleName(windowTitle());
    layout->addWidget(table);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this, [rows] {
        QString text;
        for (const QStringList &row : rows)
            text += row.join(u'\t') + u'\n';
        QApplication::clipboard()->setText(text);
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    layout->addWidget(buttons);
    resize(520, 420);
}

} // namespace shuzhi
