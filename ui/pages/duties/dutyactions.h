// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/edit.h"
#include "models/store/dutyquery.h"

#include <QList>
#include <QObject>

#include <functional>

class QAction;
class QWidget;

namespace shuzhi {

/// Makes the edits from the list as it is when they are sent.
using DutyCompose = std::function<QList<RowEdit>(const DutyListContent &)>;

/// The commands of the duties page, with their keys, and which of them make sense now.
class DutyActions : public QObject
{
    Q_OBJECT

public:
    /// Keys that a text field needs too (Delete, F2, Alt+Up) work in `tree` only, the others on `page`.
    DutyActions(QWidget *page, QWidget *tree);

    /// `node` is the current row (null: none); `why` says why nothing may be changed, empty if it may.
    void update(const DutyListContent &content, const DutyNode *node, const QString &why);
    /// For a role that never changes a list they are not there.
    void setOffered(bool offered);
    [[nodiscard]] QList<QAction *> menu() const; ///< for the row; null parts groups

    QAction *addFunction, *addMatter, *addDuty, *addBeside, *addBelow, *rename, *link, *confirm, *unconfirm,
        *moveUp, *moveDown, *moveLeft, *moveRight, *remove;

private:
    void treeOnly(QAction *action);

    QWidget *m_tree;
};

/// The node a new child of `level` would hang on: `node` itself or what it stands under; null if none.
[[nodiscard]] const DutyNode *parentFor(const DutyListContent &content, const DutyNode *node,
                                        const QString &level);

} // namespace shuzhi
