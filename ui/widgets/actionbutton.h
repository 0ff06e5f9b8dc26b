// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace shuzhi {

/// Button of a QAction: its words, state and menu; the tooltip names the shortcut.
class ActionButton : public QToolButton
{
    Q_OBJECT

public:
    explicit ActionButton(QAction *action, bool primary = false, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

private:
    void refresh();

    bool m_gone = false; ///< with its action
};

} // namespace shuzhi
