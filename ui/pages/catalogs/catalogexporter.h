// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/catalogexport.h"
#include "models/services/citysession.h"
#include "ui/reports/gridreport.h"
#include "ui/widgets/messagebar.h"

#include <QObject>

namespace shuzhi {

class GridPrinter;

/// Takes rows of the grid out: to a file it asks for, to the clipboard, or to paper. One at a time.
class CatalogExporter : public QObject
{
    Q_OBJECT
public:
    CatalogExporter(CitySession &session, QWidget *window);

    /// Format by the suffix of the file chosen; nothing happens when none is. False: nothing started.
    bool start(CatalogExportQuery query);
    /// The rows as text with heads; they are read first, however many there are. False: nothing started.
    bool copy(CatalogTextQuery query);
    /// Shows the rows as they will be printed. False: nothing started.
    bool print(CatalogTextQuery query, GridReportData report);
    /// Where the keyboard is in a catalog's items: shows these as they will be printed. False: it is not.
    bool printItems(const QString &catalogTitle);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    void progressed(qint64 done, qint64 total);
    void finished();
    void written(const shuzhi::Message &message);
    void failed(const shuzhi::Error &error);

private:
    [[nodiscard]] std::function<void(double)> progressOf(qint64 rows);

    CitySession &m_session;
    QWidget *m_window;
    GridPrinter *m_printer;
    Task m_task;
    bool m_running = false;
};

} // namespace shuzhi
