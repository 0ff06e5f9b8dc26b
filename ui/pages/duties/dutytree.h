// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/dutymodel.h"
#include "ui/widgets/gridtree.h"

namespace shuzhi {

class DutyTexts;

/// The tree of a duty list: columns, states as pills, naming of new rows in place, and which rows are
/// shown.
class DutyTree : public GridTree
{
    Q_OBJECT

public:
    using Shown = std::function<bool(const DutyNode &)>;

    DutyTree(DutyModel &model, const DutyTexts &texts, QWidget *parent = nullptr);

    /// A row for a new node with its name in edit: Enter keeps it, Esc takes it away.
    void nameNew(const QString &parentUid, const QString &level);
    /// Opens the name of the new row again after it could not be stored.
    void renameNew();
    void select(const QString &uid);
    [[nodiscard]] const DutyNode *currentNode() const;
    [[nodiscard]] QStringList selectedUids() const;
    /// Only these rows and what they stand under; empty: all.
    void showOnly(Shown shown);
    [[nodiscard]] bool showsAny() const { return !m_shown || m_any; } ///< of the rows it has
    [[nodiscard]] int shownDuties() const; ///< duties that are not hidden

Q_SIGNALS:
    void currentNodeChanged();
    void selectedNodesChanged();

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;
    void resizeEvent(QResizeEvent *event) override;
    bool edit(const QModelIndex &index, EditTrigger trigger, QEvent *event) override;

private:
    void installDelegates();
    void fitColumns();
    bool hideRows(const QModelIndex &parent);
    void openNew(const QModelIndex &parent, int first, int last);

    DutyModel &m_model;
    Shown m_shown;
    bool m_any = false; ///< a row answers m_shown
    int m_stateWidth = 0; ///< the widest state word as a pill
    int m_kindsWidth = 0; ///< the two kinds that most duties have
};

} // namespace shuzhi
