// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace shuzhi {

/// A column of decisions that is built anew after each dry run; the keyboard and the place stay where
/// they were, by the names of the controls.
class DecisionList : public QScrollArea
{
    Q_OBJECT

public:
    explicit DecisionList(const QString &name, QWidget *parent = nullptr);

protected:
    /// The layout of a new content; show it with end().
    [[nodiscard]] QVBoxLayout *begin(int spacing);
    void end();
    static void say(QVBoxLayout *layout, const QString &words, QLatin1StringView role);

private:
    QWidget *m_content = nullptr; ///< being built
};

} // namespace shuzhi
