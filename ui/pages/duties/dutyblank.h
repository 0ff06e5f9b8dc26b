// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "ui/widgets/emptystate.h"

namespace shuzhi {

/// What stands where a duty list would: why there is none to see, and the step that helps.
class DutyBlank : public EmptyState
{
    Q_OBJECT

public:
    enum class Step { None, Import, StartList, Template, Today, ShowAll, ReadAgain };
    /// Why nothing may be changed here, in words; empty if it may. A past day is left with a step.
    struct Bounds
    {
        QString whyReadOnly;
        bool isPast = false;
        bool seesDrafts = true; ///< what is not there is not only out of sight
    };

    explicit DutyBlank(QWidget *parent = nullptr);

    void noDepartments(const Bounds &bounds);
    void noList(const QString &department, const Bounds &bounds);
    void noRows(const Bounds &bounds);
    void noneShown(const QString &chip); ///< the rows are there, what is shown of them is empty
    void notRead(ErrorCode code);
    [[nodiscard]] Step step() const { return m_step; }

Q_SIGNALS:
    void stepWanted(shuzhi::DutyBlank::Step step);

private:
    struct Words
    {
        QString why, hint;
    };
    /// The step where it may be taken, else the way back to the day on which it may, else none.
    void offer(const Words &words, Step step, const Bounds &bounds);
    void place(const Words &words, Step step);
    [[nodiscard]] static QString wordsOf(Step step);

    Step m_step = Step::None;
};

} // namespace shuzhi
