// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>
#include <QWidget>

class QAbstractButton;
class QHBoxLayout;

namespace shuzhi {

/// The steps of a task in a line: those done with a tick, the current one in accent, those to come with
/// their number. Steps that can be reached are buttons.
class StepLine : public QWidget
{
    Q_OBJECT

public:
    explicit StepLine(QWidget *parent = nullptr);

    void setSteps(const QStringList &names);
    /// Steps before `current` are done; up to `reachable` (included) a click leads there.
    void setPlace(int current, int reachable);
    [[nodiscard]] int current() const { return m_current; }

Q_SIGNALS:
    void chosen(int step);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHBoxLayout *m_layout;
    QList<QAbstractButton *> m_buttons;
    int m_current = 0;
};

} // namespace shuzhi
