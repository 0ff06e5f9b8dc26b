// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/citysession.h"
#include "models/store/overviewrunquery.h"

#include <QObject>

#include <optional>

class QWidget;

namespace shuzhi {

/// Shows the whole city's overview of the day shown as it will be printed, whatever the page is bounded to:
/// reads it in the long lane, so that the window does not wait for the figures. It can be cancelled.
class OverviewPrinter : public QObject
{
    Q_OBJECT

public:
    OverviewPrinter(CitySession &session, QWidget *page);

    void print();
    void cancel();
    [[nodiscard]] bool isReading() const { return m_task.has_value(); }

Q_SIGNALS:
    void finished(); ///< the preview stands there, or the reader cancelled
    void failed(const shuzhi::Error &error);

private:
    void show(const OverviewRun &run);

    CitySession &m_session;
    QWidget *m_page;
    std::optional<Task> m_task;
};

} // namespace shuzhi
