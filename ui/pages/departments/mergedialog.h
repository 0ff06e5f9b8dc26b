// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/ticklistmodel.h"
#include "models/services/citysession.h"
#include "ui/pages/departments/departmenttexts.h"

#include <QDialog>
#include <QTimer>

class QButtonGroup;
class QLabel;
class QListView;
class QListWidget;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace shuzhi {

class BusyOverlay;
class SegmentBar;

/// Makes several departments one: likely duplicates or ticked ones at the left, which name is kept and
/// what moves at the right. What it shows was counted by doing it on trial.
class MergeDialog : public QDialog
{
    Q_OBJECT

public:
    MergeDialog(CitySession &session, const QList<DepartmentEntry> &all,
                const QList<DepartmentDuplicate> &duplicates, QWidget *parent);

    /// The departments to merge; an empty survivor lets the first be it.
    void choose(const QStringList &uids, const QString &survivor = {});

Q_SIGNALS:
    void wanted(const shuzhi::DepartmentMerge &merge);

private:
    [[nodiscard]] QWidget *buildLeft();
    [[nodiscard]] QWidget *buildRight();
    void fillSuggestions();
    void takeTicks();
    void showChosen();
    void look();
    void showEffect(const Result<MergeOutcome> &outcome);
    [[nodiscard]] DepartmentMerge merge() const;
    [[nodiscard]] QString nameOf(const QString &uid) const;

    CitySession &m_session;
    DepartmentTexts m_texts;
    QList<DepartmentEntry> m_all;
    QList<DepartmentDuplicate> m_duplicates;
    QStringList m_chosen;
    QString m_survivor;
    TickListModel *m_ticks;
    SegmentBar *m_tabs;
    QStackedWidget *m_lists;
    QListWidget *m_suggestions;
    QVBoxLayout *m_names;
    QButtonGroup *m_group;
    QLabel *m_hint;
    DetailList *m_effect;
    QLabel *m_note;
    QPushButton *m_merge;
    BusyOverlay *m_busy;
    QTimer m_later;
    Task m_task;
    int m_round = 0;
};

} // namespace shuzhi
