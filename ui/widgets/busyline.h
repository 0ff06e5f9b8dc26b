// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace shuzhi {

/// One line for work under way: what, how far, and a button that cancels it.
class BusyLine : public QWidget
{
    Q_OBJECT

public:
    explicit BusyLine(QWidget *parent = nullptr);

    void setText(const QString &what);
    void setProgress(qint64 done, qint64 total); ///< of what is counted; total 0: not known
    void setFraction(double fraction); ///< of what is not, 0 to 1
    void setCancellable(bool cancellable);
    void markCancelling(); ///< cancel was asked for; the work has not ended yet

Q_SIGNALS:
    void cancelRequested();

private:
    QLabel *m_text;
    QLabel *m_amount;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
};

} // namespace shuzhi
