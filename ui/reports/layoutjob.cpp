// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/layoutjob.h"

namespace shuzhi {

LayoutJob::~LayoutJob()
{
    stop();
}

void LayoutJob::start(std::shared_ptr<const ReportDocument> document, const PageSetup &setup)
{
    stop();
    const quint64 round = m_round;
    m_thread =
        std::jthread([this, round, setup, document = std::move(document)](const std::stop_token &stop) {
            auto report = std::make_shared<const PagedReport>(*document, setup, stop);
            if (stop.stop_requested())
                return;
            // The thread is joined before this object ends, so there is a receiver; it runs in its own
            // thread.
            QMetaObject::invokeMethod(
                this,
                [this, round, report] {
                    if (round == m_round)
                        Q_EMIT laidOut(report);
                },
                Qt::QueuedConnection);
        });
}

void LayoutJob::stop()
{
    ++m_round;
    m_thread = {}; // asks it to stop and waits for the row it is at
}

} // namespace shuzhi
