// SPDX-License-Identifier: GPL-3.0-or-later
// How the departments come to paper.
#include "ui/dialogs/gridprinter.h"
#include "ui/pages/departments/departmentspage.h"
#include "ui/widgets/searchfield.h"

#include <QAction>

namespace shuzhi {

using namespace Qt::StringLiterals;

void DepartmentsPage::buildPrinting()
{
    m_printer = new GridPrinter(m_session, this);
    m_print = new QAction(tr("Print the departments..."), this);
    m_print->setObjectName(u"printDepartments"_s);
    m_print->setShortcut(QKeySequence::Print);
    m_print->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_print->setToolTip(tr("The table as it is shown, with what it is narrowed to"));
    addAction(m_print);
    connect(m_print, &QAction::triggered, this, &DepartmentsPage::printTable);
    connect(m_printer, &GridPrinter::failed, this, &DepartmentsPage::failed);
}

void DepartmentsPage::printTable()
{
    GridReportData grid = m_printer->take(*m_table, title());
    if (const QString words = m_search->text().trimmed(); !words.isEmpty())
        grid.filters += tr("Search: %1").arg(words);
    if (m_showMerged->isChecked())
        grid.filters += tr("With merged departments and former names");
    m_printer->print(std::move(grid));
}

} // namespace shuzhi
