// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/paintjob.h"

#include <QElapsedTimer>

namespace shuzhi {

namespace {
constexpr qint64 kSlice = 30; // milliseconds the window may wait
} // namespace

PaintJob::PaintJob(QObject *parent)
    : QObject(parent)
{
    m_next.setInterval(0);
    connect(&m_next, &QTimer::timeout, this, &PaintJob::paintSome);
}

void PaintJob::start(std::unique_ptr<ReportOutput> output)
{
    m_output = std::move(output);
    m_next.start();
}

void PaintJob::cancel()
{
    m_next.stop();
    m_output.reset();
}

void PaintJob::paintSome()
{
    QElapsedTimer timer;
    timer.start();
    bool more = true;
    while (more && timer.elapsed() < kSlice)
        more = m_output->paintNext();
    if (more) {
        Q_EMIT progressed(m_output->painted(), m_output->pageCount());
        return;
    }
    m_next.stop();
    const std::unique_ptr<ReportOutput> output = std::move(m_output);
    if (const Status status = output->finish())
        Q_EMIT finished();
    else
        Q_EMIT failed(status.error());
}

} // namespace shuzhi
