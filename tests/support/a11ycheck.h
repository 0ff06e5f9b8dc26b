// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace shuzhi::test {

/// What the accessibility tree of a widget says, and what it lacks.
struct A11yReport
{
    int controls = 0; ///< that can be used: buttons, fields, lists, grids
    int marks = 0; ///< of charts
    QStringList faults; ///< "QLineEdit personName: no name"
};

/// Walks the accessibility tree as a screen reader does, what is visible of it. Every control that can be
/// used and every widget that Tab reaches must have a name and a role, and no two of one kind beside each
/// other the same name; every enabled one must be reached by Tab, or by arrows inside a group that is; every
/// mark of a chart must be a child with a name and a value. Cells of grids and lists are data and are left
/// out.
[[nodiscard]] A11yReport a11yCheck(QWidget &root);

} // namespace shuzhi::test
