// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/dutymatrixmodel.h"

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace shuzhi {

class EmptyState;
class PagedTable;
class SegmentBar;

/// The one-source matrix (一数一源): data down, departments across, who collects, shares and uses as marks;
/// where a datum has several sources these are coloured and said in words. A mark opens its duty, a datum
/// its catalogs, by click or Enter.
class DutyMatrixView : public QWidget
{
    Q_OBJECT

public:
    explicit DutyMatrixView(QWidget *parent = nullptr);

    void setMatrix(const DutyMatrix &matrix);
    /// What is shown: "all", "several", "twice" of the department, or "city".
    void setShown(const QString &key);
    [[nodiscard]] bool showsCity() const;

Q_SIGNALS:
    void shownChanged(); ///< the matrix of another scope may be needed
    void dutyRequested(const QString &departmentUid, const QString &dutyUid);
    void catalogsRequested(const QStringList &catalogUids);

private:
    void choose(const QString &key);
    void refresh();
    void fitColumns();
    void open(const QModelIndex &index);

    DutyMatrixModel *m_model;
    SegmentBar *m_shown;
    PagedTable *m_table;
    EmptyState *m_none;
    QStackedWidget *m_stack;
    QLabel *m_legend;
};

} // namespace shuzhi
