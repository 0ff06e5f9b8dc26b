// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/rowledger.h"

using namespace Qt::StringLiterals;

namespace shuzhi {

void RowLedger::start(const SourceRow &row)
{
    ++m_report.rows;
    m_row = row.row;
    if (m_sheet != row.sheet) {
        m_sheet = row.sheet;
        m_warnings.setSheet(m_sheet);
    }
}

void RowLedger::reject(ImportError error)
{
    error.row = m_row;
    error.sheet = m_sheet;
    ++m_report.rejected;
    m_report.errors += std::move(error);
}

void RowLedger::add(const QString &title)
{
    ++m_report.added;
    if (m_request.listRows)
        m_report.newRows += {m_row, title, m_sheet};
}

void RowLedger::change(const QString &title, const QList<CellDifference> &cells)
{
    ++m_report.changed;
    m_report.changes += {m_row, title, cells, m_sheet};
}

void RowLedger::keep(const QString &title)
{
    ++m_report.unchanged;
    if (m_request.listRows)
        m_report.sameRows += {m_row, title, m_sheet};
}

void RowLedger::repeat(qint64 of, const QString &title, const QList<CellDifference> &cells)
{
    ++m_report.duplicates;
    m_report.repeats += {m_row, of, title, cells, m_sheet};
}

void RowLedger::warn(ImportWarning warning)
{
    warning.row = m_row;
    m_warnings.add(warning);
}

void RowLedger::finish(const SheetLayout &layout, const QStringList &departmentsCreated)
{
    m_report.departmentsCreated = departmentsCreated;
    m_warnings.setSheet({});
    if (!departmentsCreated.isEmpty())
        m_warnings.add({u"new_departments"_s,
                        {},
                        departmentsCreated.join(u", "_s),
                        u"departments that were not known; made and marked as coming from an import"_s,
                        0,
                        departmentsCreated.size()});
    m_report.warnings = layout.warnings + m_warnings.list();
}

} // namespace shuzhi
