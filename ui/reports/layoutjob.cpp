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
    m_thread = std::jthread([this, round = m_round, setup, document = std::move(document)](
                                const std::stop_token &stop) { layOut(*document, setup, round, stop); });
}

void LayoutJob::start(Compose compose, const PageSetup &setup)
{
    stop();
    m_thread = std::jthread(
        [this, round = m_round, setup, compose = std::move(compose)](const std::stop_token &stop) {
            const auto document = std::make_shared<const ReportDocument>(compose());
            if (stop.stop_requested())
                return;
            say(round, [this, document] { Q_EMIT composed(document); });
            layOut(*document, setup, round, stop);
        });
}

void LayoutJob::layOut(const ReportDocument &document, const PageSetup &setup, quint64 round,
                       const std::stop_token &stop)
{
    auto report = std::make_shared<const PagedReport>(document, setup, stop);
    if (!stop.stop_requested())
        say(round, [this, report] { Q_EMIT laidOut(report); });
}

void LayoutJob::say(quint64 round, std::function<void()> what)
{
    // The thread is joined before this object ends, so there is a receiver; it runs in its own thread.
    QMetaObject::invokeMethod(
        this,
        [this, round, what = std::move(what)] {
            if (round == m_round)
                what();
        },
        Qt::QueuedConnection);
}

void LayoutJob::stop()
{
    ++m_round;
    m_thread = {}; // asks it to stop and waits for the row it is at
}

} // namespace shuzhi
