// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/metric.h"
#include "ui/pages/departments/departmenttexts.h"
#include "ui/widgets/card.h"

#include <QList>

class QGridLayout;
class QLabel;
class QStackedWidget;

namespace shuzhi {

class DepartmentForm;
class SegmentBar;

/// What is known of one department: its form, its figures with the rows behind them, the names that lead
/// to it, what refers to it, and who changed what and when.
class DepartmentSide : public Card
{
    Q_OBJECT

public:
    explicit DepartmentSide(Language language, QWidget *parent = nullptr);

    /// `group` is null where no figures were computed; `notice` says why nothing may be changed.
    void setEntry(const DepartmentEntry &entry, const QList<DepartmentEntry> &all, const MetricGroup *group,
                  const QString &notice);
    void setReferences(const DepartmentReferences &references);
    void setHistory(const QList<DepartmentChange> &changes, bool mayRead);
    void clear();
    [[nodiscard]] DepartmentForm &form() { return *m_form; }

Q_SIGNALS:
    void figureOpened(const QString &where);

private:
    [[nodiscard]] QWidget *buildDetails();
    void showFigures(const MetricGroup *group);
    void showNames(const DepartmentEntry &entry, const QList<DepartmentEntry> &all);

    DepartmentTexts m_texts;
    QLabel *m_notice;
    SegmentBar *m_tabs;
    QStackedWidget *m_stack;
    DepartmentForm *m_form;
    QWidget *m_figures;
    QGridLayout *m_figureGrid;
    QLabel *m_namesHead;
    DetailList *m_names;
    QLabel *m_references;
    DetailList *m_history;
};

} // namespace shuzhi
