// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/duties/departmentlist.h"

#include "ui/pages/duties/dutytexts.h"
#include "ui/widgets/griddelegate.h"
#include "ui/widgets/pagedtable.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/steadyrows.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>

namespace shuzhi {

using namespace Qt::StringLiterals;

DepartmentList::DepartmentList(QWidget *parent)
    : Card({}, parent)
    , m_model(new DutyDepartmentModel(this))
    , m_search(new SearchField(tr("Search")))
    , m_table(new PagedTable)
    , m_none(makeLabel({}, "mute"_L1))
{
    setFlush(true);
    m_model->setWords(&DutyTexts::coverage, &DutyTexts::coverageTip);
    m_search->setObjectName(u"departmentSearch"_s);
    m_search->setAccessibleName(tr("Search departments")); // there is no room to show all of it
    m_table->setObjectName(u"departmentTable"_s);
    m_table->setAccessibleName(tr("Departments and the coverage of their catalogs by confirmed duties"));
    auto *steady = new SteadyRows(*m_table);
    steady->holdOn(*m_model);
    m_table->setModel(m_model);
    steady->settleOn(*m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setNumericColumns({DutyDepartmentModel::Coverage});
    m_table->horizontalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setMinimumSectionSize(40);
    m_table->horizontalHeader()->setSectionResizeMode(DutyDepartmentModel::Name, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(DutyDepartmentModel::Coverage, QHeaderView::Fixed);
    m_table->horizontalHeader()->resizeSection(DutyDepartmentModel::Coverage, 64);
    auto *figure = new GridDelegate(m_table);
    figure->setNumeric(true);
    figure->setStateOf([this](const QModelIndex &index) {
        const DutyDepartment *department = m_model->departmentAt(index.row());
        return department ? DutyTexts::coverageRole(m_model->coverage(department->uid)) : StateRole::Mute;
    });
    m_table->setItemDelegateForColumn(DutyDepartmentModel::Coverage, figure);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(10, 10, 10, 8);
    top->addWidget(m_search);
    content()->addLayout(top);
    m_none->setWordWrap(true);
    m_none->setContentsMargins(12, 4, 12, 0);
    content()->addWidget(m_none);
    content()->addWidget(m_table, 1);
    sayNone();
    connect(m_search, &SearchField::searched, this, [this](const QString &words) {
        m_model->setNeedle(words);
        sayNone();
        mark();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) {
                const DutyDepartment *department = m_model->departmentAt(index.row());
                if (m_marking || !department || department->uid == m_current)
                    return;
                m_current = department->uid;
                emit chosen(m_current);
            });
}

QWidget *DepartmentList::view() const
{
    return m_table;
}

void DepartmentList::setDepartments(const QList<DutyDepartment> &departments)
{
    m_marking = true;
    m_model->setDepartments(departments);
    m_marking = false;
    m_isRead = true;
    sayNone();
    mark();
}

void DepartmentList::sayNone()
{
    m_none->setText(m_model->all().isEmpty() ? tr("There are no departments yet.")
                                             : tr("No department answers these words."));
    m_none->setVisible(m_isRead && m_model->rowCount() == 0);
}

void DepartmentList::setCoverage(const QHash<QString, Ratio> &byUid)
{
    m_model->setCoverage(byUid);
}

void DepartmentList::setCurrent(const QString &uid)
{
    m_current = uid;
    mark();
}

void DepartmentList::mark()
{
    const int row = m_model->rowOf(m_current);
    m_marking = true;
    if (row < 0)
        m_table->clearSelection();
    else if (m_table->currentIndex().row() != row || !m_table->selectionModel()->isRowSelected(row, {}))
        m_table->selectRow(row);
    m_marking = false;
}

} // namespace shuzhi
