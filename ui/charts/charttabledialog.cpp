// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/charttabledialog.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace shuzhi {

namespace {

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
            if (column > 0)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            table->setItem(int(row) - 1, int(column), item);
        }
    }
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
