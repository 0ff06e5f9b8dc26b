// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

namespace shuzhi {

class BusyLine;

/// Stands over one widget while its content is fetched: nothing for 150 ms, then grey lines where the
/// content will come (or the old content, untouched), after 300 ms progress with a cancel button.
class BusyOverlay : public QWidget
{
    Q_OBJECT

public:
    enum class Ground { Skeleton, KeepContent };

    explicit BusyOverlay(QWidget *over);

    void start(const QString &what, Ground ground = Ground::Skeleton, bool cancellable = true);
    void setProgress(qint64 done, qint64 total);
    void setFraction(double fraction);
    void finish();
    [[nodiscard]] bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void cancelRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void place();
    void placePanel(); ///< as wide as its words ask for

    QTimer m_skeletonTimer;
    QTimer m_lineTimer;
    QWidget *m_panel;
    BusyLine *m_line;
    Ground m_ground = Ground::Skeleton;
    bool m_busy = false;
};

} // namespace shuzhi
