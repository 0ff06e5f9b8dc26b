// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/language.h"
#include "models/store/departmentquery.h"

#include <QDialog>

class QPushButton;

namespace shuzhi {

class DepartmentForm;

/// Asks for what a new department is; only a name is needed.
class NewDepartmentDialog : public QDialog
{
    Q_OBJECT

public:
    NewDepartmentDialog(const QList<DepartmentEntry> &all, Language language, QWidget *parent);

Q_SIGNALS:
    void wanted(const shuzhi::Department &made);

private:
    DepartmentForm *m_form;
    QPushButton *m_create;
};

} // namespace shuzhi
