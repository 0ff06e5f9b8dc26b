// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/role.h"

#include <QAbstractButton>

namespace shuzhi {

/// A short fact in a rounded outline: a state word, or a filter that can be removed by its cross,
/// Delete or Backspace.
class Chip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit Chip(const QString &text, QWidget *parent = nullptr);

    void setRemovable(bool removable);
    void setStateRole(StateRole role); ///< Mute by default
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void removeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] QRect crossRect() const;

    bool m_removable = false;
    StateRole m_role = StateRole::Mute;
};

} // namespace shuzhi
