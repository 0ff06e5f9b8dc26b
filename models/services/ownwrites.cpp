// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/ownwrites.h"

#include "models/services/edit.h"

namespace shuzhi {

void OwnWrites::note(const QList<RowEdit> &written)
{
    forgetOld();
    for (const RowEdit &edit : written) {
        if (edit.kind == StepKind::Delete)
            m_rows.remove(edit.uid);
        if (edit.kind != StepKind::Update || edit.before.size() != edit.columns.size())
            continue;
        Row &row = m_rows[edit.uid];
        row.until = QDeadlineTimer(m_keptForMs);
        for (qsizetype i = 0; i < edit.columns.size(); ++i) {
            const QString before = edit.before.at(i).toString();
            OwnField &field = row.fields[edit.columns.at(i)];
            if (field.written != before)
                field.replaced.clear(); // somebody else came between
            if (!field.replaced.contains(before))
                field.replaced += before;
            field.written = edit.values.value(i).toString();
        }
    }
}

OwnFields OwnWrites::of(const QList<RowEdit> &edits)
{
    forgetOld();
    OwnFields known;
    for (const RowEdit &edit : edits) {
        const auto row = m_rows.constFind(edit.uid);
        if (row != m_rows.cend())
            known.insert(edit.uid, row->fields);
    }
    return known;
}

void OwnWrites::forgetOld()
{
    m_rows.removeIf([](const auto &row) { return row.value().until.hasExpired(); });
}

} // namespace shuzhi
