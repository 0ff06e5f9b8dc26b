// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/role.h"

#include <QWidget>

class QVBoxLayout;

namespace shuzhi {

/// One setting: its name and what it does at the left, its control at the right, below them what there is to
/// say about it. The name is the control's label for the keyboard and for screen readers.
class SettingRow : public QWidget
{
    Q_OBJECT

public:
    SettingRow(const QString &name, const QString &what, QWidget *control, QWidget *parent = nullptr);

    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] QWidget *control() const { return m_control; }
    void addBelow(QWidget *widget); ///< under the words, as wide as they are
    /// What came of the last change; empty: nothing is said.
    void say(const QString &words, StateRole role = StateRole::Ok);
    /// Whether all of the words stand in its texts, as written, in pinyin or in initials.
    [[nodiscard]] bool matches(const QString &typed) const;

private:
    QString m_name, m_what;
    QWidget *m_control;
    QLabel *m_said;
    QVBoxLayout *m_words;
};

} // namespace shuzhi
