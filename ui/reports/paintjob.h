// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reports/reportoutput.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace shuzhi {

/// Puts a report on paper or into a file between the events of the window: some pages at a time, because
/// pictures may only be painted in the window's thread. One output at a time.
class PaintJob : public QObject
{
    Q_OBJECT

public:
    explicit PaintJob(QObject *parent = nullptr);

    /// Ends in finished() or failed(), unless it is cancelled: then nothing is written.
    void start(std::unique_ptr<ReportOutput> output);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_output != nullptr; }

Q_SIGNALS:
    void progressed(int pages, int all);
    void finished();
    void failed(const shuzhi::Error &error);

private:
    void paintSome();

    std::unique_ptr<ReportOutput> m_output;
    QTimer m_next;
};

} // namespace shuzhi
