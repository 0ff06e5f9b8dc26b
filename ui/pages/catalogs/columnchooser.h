// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/catalogcells.h"

#include <QDialog>

class QListWidget;
class QListWidgetItem;

namespace shuzhi {

/// Chooses and orders the columns of the catalog grid among all there are. Acts at once: ticks by Space
/// or mouse, order by drag or Alt+Up and Alt+Down.
class ColumnChooser : public QDialog
{
    Q_OBJECT
public:
    ColumnChooser(const QStringList &heads, const QList<CatalogColumn> &shown, QWidget *parent);

    void setShown(const QList<CatalogColumn> &shown);

Q_SIGNALS:
    void chosen(const QList<shuzhi::CatalogColumn> &columns);
    void resetRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void find(const QString &words);
    void apply();
    void move(int by);

    QStringList m_heads;
    QListWidget *m_list;
    bool m_filling = false;
};

} // namespace shuzhi
