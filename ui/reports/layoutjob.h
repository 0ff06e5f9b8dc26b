// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reports/pagedreport.h"

#include <QObject>

#include <functional>
#include <memory>
#include <thread>

namespace shuzhi {

/// Lays a document out without holding up the window: in a thread of its own, which is stopped when
/// another paper is asked for or nobody wants the pages any more. Pictures are only placed there; they are
/// painted by whoever shows the pages.
class LayoutJob : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~LayoutJob() override;

    using Compose = std::function<ReportDocument()>;

    /// Ends in laidOut(), unless it is started anew or stopped before.
    void start(std::shared_ptr<const ReportDocument> document, const PageSetup &setup);
    /// Composes the document first, in the same thread, and says so in composed().
    void start(Compose compose, const PageSetup &setup);
    void stop();

Q_SIGNALS:
    void composed(std::shared_ptr<const shuzhi::ReportDocument> document);
    void laidOut(std::shared_ptr<const shuzhi::PagedReport> report);

private:
    void layOut(const ReportDocument &document, const PageSetup &setup, quint64 round,
                const std::stop_token &stop);
    /// Says it in the thread of this object, unless something else was asked for meanwhile.
    void say(quint64 round, std::function<void()> what);

    quint64 m_round = 0; ///< an answer of an earlier round is dropped
    std::jthread m_thread;
};

} // namespace shuzhi
