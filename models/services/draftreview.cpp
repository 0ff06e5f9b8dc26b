// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/draftreview.h"

#include "models/store/tablereader.h"

#include <algorithm>

namespace shuzhi {

namespace {

Result<DraftState> stateOf(Connection &connection, const DraftCell &cell)
{
    DraftState state{cell, {}, 0, false};
    const TableSpec *table = trackedTable(cell.table);
    if (!table || !table->column(cell.column)) {
        state.gone = true; // typed in a version that had such a field
        return state;
    }
    const Result<QVariantList> values = readRow(connection, *table, cell.uid);
    if (!values) {
        if (values.error().code != ErrorCode::NotFound)
            return tl::unexpected(values.error());
        state.gone = true;
        return state;
    }
    const auto column = std::find_if(table->columns.begin(), table->columns.end(),
                                     [&](const ColumnSpec &each) { return each.name == cell.column; });
    state.stored = values->value(column - table->columns.begin()).toString();
    const Result<qint64> rev = rowRev(connection, *table, cell.uid);
    if (!rev)
        return tl::unexpected(rev.error());
    state.rev = *rev;
    return state;
}

} // namespace

Result<QList<DraftState>> DraftStatesQuery::operator()(Connection &connection) const
{
    QList<DraftState> states;
    for (const DraftCell &cell : cells) {
        const Result<DraftState> state = stateOf(connection, cell);
        if (!state)
            return tl::unexpected(state.error());
        states += *state;
    }
    return states;
}

QList<RowEdit> draftEdits(const QList<DraftState> &drafts)
{
    QList<RowEdit> edits;
    for (const DraftState &draft : drafts) {
        if (draft.gone)
            continue;
        auto edit = std::find_if(edits.begin(), edits.end(), [&](const RowEdit &each) {
            return each.table == draft.cell.table && each.uid == draft.cell.uid;
        });
        if (edit == edits.end()) {
            edits += RowEdit{StepKind::Update, draft.cell.table, draft.cell.uid, {}, {}, draft.rev};
            edit = edits.end() - 1;
        }
        edit->columns += draft.cell.column;
        edit->values += draft.cell.value;
        edit->before += draft.stored;
    }
    return edits;
}

} // namespace shuzhi
