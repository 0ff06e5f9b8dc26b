// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace shuzhi {

class SheetGridModel;

/// The first rows of a sheet as a spreadsheet shows them, with merged cells as one and the head tinted.
/// A click on row numbers says that the head is there: drag or Shift for several rows, Enter on a row.
class SheetGrid : public QTableView
{
    Q_OBJECT

public:
    explicit SheetGrid(QWidget *parent = nullptr);

    void setGrid(SheetGridModel *model);
    void refreshSpans(); ///< after the model got other rows

Q_SIGNALS:
    void headChosen(qint64 first, qint64 last); ///< rows as a spreadsheet numbers them

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void begin(int row);
    void extend(int row);
    void mark(int row); ///< the rows from the first to this one
    void choose();

    SheetGridModel *m_model = nullptr;
    int m_from = -1, m_to = -1; ///< places of the rows being chosen
};

} // namespace shuzhi
