// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/ticklistmodel.h"
#include "models/services/citysession.h"
#include "models/services/departmentsplit.h"
#include "models/store/departmentquery.h"
#include "models/store/dutyquery.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QRadioButton;
class QStackedWidget;

namespace shuzhi {

class DepartmentForm;
class SegmentBar;

/// Chooses what goes from one department to another: catalogs and functions by ticks, narrowed by words,
/// and a new or an existing department that takes them.
class SplitDialog : public QDialog
{
    Q_OBJECT

public:
    SplitDialog(CitySession &session, const QList<DepartmentEntry> &all, const DepartmentEntry &from,
                QWidget *parent);

Q_SIGNALS:
    void wanted(const shuzhi::DepartmentSplit &split);
    void failed(const shuzhi::Error &error);

private:
    [[nodiscard]] QWidget *buildTarget();
    [[nodiscard]] QWidget *buildChoice();
    [[nodiscard]] QWidget *tickPage(TickListModel *model, const QString &name, const QString &accessible);
    void read();
    void takeDuties(const DutyListContent &content);
    void refresh();
    [[nodiscard]] DepartmentSplit split() const;

    CitySession &m_session;
    QList<DepartmentEntry> m_all;
    DepartmentEntry m_from;
    TickListModel *m_catalogs, *m_functions;
    QRadioButton *m_toNew, *m_toOther;
    DepartmentForm *m_form;
    QComboBox *m_other;
    QStackedWidget *m_targets;
    SegmentBar *m_tabs;
    QLabel *m_closed, *m_note;
    QPushButton *m_split;
};

} // namespace shuzhi
