// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QTimer>

#include <chrono>

class QToolButton;

namespace shuzhi {

/// Field that asks 250 ms (setDelay) after the last key, at once on Enter; Esc clears it. Undo and redo are
/// the window's where the field has nothing to take back.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(const QString &placeholder, QWidget *parent = nullptr);

    void setDelay(std::chrono::milliseconds delay) { m_timer.setInterval(delay); }
    void setTextQuietly(const QString &text); ///< no searched() follows
    [[nodiscard]] bool isPending() const { return m_timer.isActive(); }

Q_SIGNALS:
    /// Trimmed words; never twice the same.
    void searched(const QString &words);
    void downPressed(); ///< towards what was found; asked for what is typed before

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fire();

    QToolButton *m_clear;
    QTimer m_timer;
    QString m_last;
};

} // namespace shuzhi
