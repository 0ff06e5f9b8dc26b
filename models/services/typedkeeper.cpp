// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/typedkeeper.h"

namespace shuzhi {

namespace {

/// What is chosen by a command or follows from something else is done again, not typed again.
bool isTyped(const QString &column)
{
    static const QStringList others{QStringLiteral("position"), QStringLiteral("parent_id"),
                                    QStringLiteral("state"), QStringLiteral("origin"),
                                    QStringLiteral("merged_into_id")};
    return !others.contains(column);
}

QString fieldOf(const RowEdit &edit, const QString &column)
{
    return edit.table + u' ' + edit.uid + u' ' + column;
}

} // namespace

TypedKeeper::TypedKeeper(EditHistory &history, DraftKeeper &drafts, QObject *parent)
    : QObject(parent)
    , m_drafts(drafts)
{
    connect(&history, &EditHistory::editsAnswered, this, &TypedKeeper::settled);
}

void TypedKeeper::settled(const QString &name, const QList<RowEdit> &edits, bool takesBack, bool done)
{
    if (takesBack)
        return; // nobody typed it
    for (const RowEdit &edit : edits) {
        if (edit.kind != StepKind::Update || edit.before.size() != edit.columns.size())
            continue;
        if (done)
            forget(edit);
        else
            keep(name, edit);
    }
}

void TypedKeeper::keep(const QString &name, const RowEdit &edit)
{
    for (qsizetype i = 0; i < edit.columns.size(); ++i) {
        const QString &column = edit.columns.at(i);
        const QString value = edit.values.value(i).toString(), before = edit.before.at(i).toString();
        if (!isTyped(column) || value == before)
            continue;
        const QString field = fieldOf(edit, column);
        const DraftCell *draft = m_drafts.find(edit.table, edit.uid, column);
        // What is typed further on is newer than what was refused; what was refused before is older.
        if (draft && (!m_refused.contains(field) || draft->value != m_refused.value(field)))
            continue;
        m_refused.insert(field, value);
        m_drafts.keep({edit.table, edit.uid, column, value, edit.rev.value_or(0), name, before});
    }
}

void TypedKeeper::forget(const RowEdit &edit)
{
    for (qsizetype i = 0; i < edit.columns.size(); ++i) {
        const QString &column = edit.columns.at(i), refused = m_refused.take(fieldOf(edit, column));
        const DraftCell *draft = m_drafts.find(edit.table, edit.uid, column);
        if (draft && (draft->value == edit.values.value(i).toString() || draft->value == refused))
            m_drafts.discard(edit.table, edit.uid, column);
    }
}

} // namespace shuzhi
