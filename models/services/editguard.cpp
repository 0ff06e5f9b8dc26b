// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/editguard.h"

#include "models/domain/catalogstate.h"
#include "models/domain/dutystate.h"
#include "models/store/heldrow.h"
#include "models/store/ownerstate.h"

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

/// The value an edit gives a column; nothing if it leaves it alone.
std::optional<QString> given(const RowEdit &edit, const QString &column)
{
    const qsizetype at = edit.kind == StepKind::Delete ? -1 : edit.columns.indexOf(column);
    return at < 0 ? std::nullopt : std::optional(edit.values.value(at).toString());
}

Status checkCatalog(const RowEdit &edit, const OwnerState &catalog, bool takesBack)
{
    const auto forbid = [&](const QString &why) -> Status {
        return fail(ErrorCode::StateForbids, u"state %1: %2"_s.arg(catalog.state, why), catalog.title);
    };
    const bool ownRow = edit.table == u"catalog";
    const std::optional<QString> state = ownRow ? given(edit, u"state"_s) : std::nullopt;
    const bool moves = state && *state != catalog.state;
    const bool edits = edit.kind == StepKind::Delete || edit.columns.size() > (moves ? 1 : 0);
    if (moves && !takesBack && !catalogstate::mayMove(catalog.state, *state))
        return forbid(u"cannot become "_s + *state);
    if (edits && !(moves && takesBack) && !catalogstate::mayEdit(catalog.state, true))
        return forbid(u"is not edited"_s);
    if (ownRow && edit.kind == StepKind::Delete && !takesBack && catalog.state == u"published")
        return forbid(u"is retired, not deleted"_s);
    return {};
}

/// A row that comes: a catalog enters as draft.
Status checkNewCatalog(const RowEdit &edit, bool takesBack)
{
    const QString state = given(edit, u"state"_s).value_or(u"draft"_s);
    if (takesBack || state == u"draft")
        return {};
    return fail(ErrorCode::StateForbids, u"a catalog enters as draft, not as "_s + state,
                given(edit, u"title"_s).value_or(edit.uid));
}

/// The duty list a row of its tree belongs to, also before the row is there.
Result<OwnerState> listOf(Connection &connection, const RowEdit &edit)
{
    if (edit.kind != StepKind::Insert)
        return ownerState(connection, edit.table, edit.uid);
    if (edit.table == u"duty")
        return ownerState(connection, u"duty_list"_s, given(edit, u"duty_list_id"_s).value_or(QString()));
    return ownerState(connection, u"duty"_s, given(edit, u"duty_id"_s).value_or(QString()));
}

/// A list moves along its arrows; it is signed and withdrawn by their own queries (dutyversions.h).
Status checkListMove(const OwnerState &list, const QString &to)
{
    if ((to == u"draft" || to == u"submitted") && dutystate::mayMove(list.state, to))
        return {};
    return fail(ErrorCode::StateForbids, u"state %1: cannot become %2 by an edit"_s.arg(list.state, to),
                list.title);
}

Status checkDuties(Connection &connection, const RowEdit &edit)
{
    const Result<OwnerState> list = listOf(connection, edit);
    if (!list)
        return list.error().code == ErrorCode::NotFound ? Status{} : tl::unexpected(list.error());
    if (list->state == u"signed" || list->state == u"withdrawn")
        return fail(ErrorCode::Conflict, u"a signed list stands"_s, list->title);
    const std::optional<QString> to =
        edit.table == u"duty_list" ? given(edit, u"state"_s) : std::optional<QString>();
    if (to && *to != list->state)
        return checkListMove(*list, *to);
    if (dutystate::mayEdit(list->state))
        return {};
    return fail(ErrorCode::StateForbids, u"state %1: is not edited"_s.arg(list->state), list->title);
}

/// A list that comes: it enters as draft.
Status checkNewList(const RowEdit &edit)
{
    const QString state = given(edit, u"state"_s).value_or(u"draft"_s);
    if (state == u"draft")
        return {};
    return fail(ErrorCode::StateForbids, u"a duty list enters as draft, not as "_s + state,
                given(edit, u"title"_s).value_or(edit.uid));
}

/// A department that was merged into another takes nothing new.
Status checkDepartments(Connection &connection, const RowEdit &edit)
{
    const TableSpec *table = trackedTable(edit.table);
    for (qsizetype i = 0; i < edit.values.size() && table && edit.table != u"department"; ++i) {
        const ColumnSpec *column = table->column(edit.columns.value(i));
        const QString uid = edit.values.at(i).toString();
        if (!column || column->target != u"department" || uid.isEmpty())
            continue;
        const Result<QString> merged = mergedDepartment(connection, uid);
        if (!merged)
            return tl::unexpected(merged.error());
        if (!merged->isEmpty())
            return fail(ErrorCode::NotFound, u"%1 was merged into another department"_s.arg(uid), *merged);
    }
    return {};
}

Status checkState(Connection &connection, const RowEdit &edit, bool takesBack)
{
    const bool ofCatalog = edit.table == u"data_item" || edit.table == u"resource";
    const bool newList = edit.table == u"duty_list" && edit.kind == StepKind::Insert;
    if (newList)
        return checkNewList(edit);
    if (edit.table.startsWith(u"duty"))
        return checkDuties(connection, edit);
    if (edit.table == u"catalog" && edit.kind == StepKind::Insert)
        return checkNewCatalog(edit, takesBack);
    if (edit.table != u"catalog" && !ofCatalog)
        return {};
    const Result<OwnerState> catalog = edit.kind == StepKind::Insert
        ? ownerState(connection, u"catalog"_s, given(edit, u"catalog_id"_s).value_or(QString()))
        : ownerState(connection, edit.table, edit.uid);
    if (!catalog) // a row that is gone is told by the write itself
        return catalog.error().code == ErrorCode::NotFound ? Status{} : tl::unexpected(catalog.error());
    return checkCatalog(edit, *catalog, takesBack);
}

} // namespace

Status checkEdit(Connection &connection, const RowEdit &edit, bool takesBack)
{
    const Status departments = checkDepartments(connection, edit);
    return departments ? checkState(connection, edit, takesBack) : departments;
}

} // namespace shuzhi
