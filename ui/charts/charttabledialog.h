// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>
#include <QStringList>

namespace shuzhi {

/// The values of a chart as rows that can be read, selected and copied.
class ChartTableDialog : public QDialog
{
    Q_OBJECT

public:
    /// `rows` as Chart::table gives them: heads first.
    ChartTableDialog(const QString &title, const QList<QStringList> &rows, QWidget *parent);
};

} // namespace shuzhi
