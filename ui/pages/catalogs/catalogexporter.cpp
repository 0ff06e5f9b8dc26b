// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/catalogexporter.h"

#include "models/store/trail.h"
#include "ui/charts/figuretext.h"
#include "ui/dialogs/filedialog.h"
#include "ui/dialogs/gridprinter.h"
#include "ui/dialogs/printpreview.h"
#include "ui/pages/catalogs/catalogprint.h"
#include "ui/pages/catalogs/itemstable.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileInfo>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

/// The rows of a print and the head of the trail they were read at.
struct PrintedRows
{
    QList<QStringList> rows;
    QString headHash;
};

/// Copying a screenful needs no words.
constexpr qint64 noticedRows = 50;

} // namespace

CatalogExporter::CatalogExporter(CitySession &session, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_window(window)
    , m_printer(new GridPrinter(session, window))
{
    connect(m_printer, &GridPrinter::failed, this, &CatalogExporter::failed);
}

bool CatalogExporter::start(CatalogExportQuery query)
{
    if (m_running)
        return false;
    const QString file =
        FileDialog::saveFile(m_window, tr("Export what is shown"),
                             tr("Excel workbook (*.xlsx);;Text table (*.csv);;JSON (*.json)"),
                             tr("Catalogs") + u".xlsx"_s, u"xlsx"_s);
    if (file.isEmpty())
        return false;
    query.path = file;
    query.format = QFileInfo(file).suffix().toLower();
    const qint64 rows = query.ids.size();
    m_running = true;
    m_task = m_session.store().run(
        LaneId::Long, std::move(query), this,
        [this, file](const Result<WriteReport> &report) {
            m_running = false;
            emit finished();
            if (!report) {
                emit failed(report.error());
                return;
            }
            emit written(Message{StateRole::Ok,
                                 tr("%1 rows were written.").arg(FigureText::count(report->rows)),
                                 QDir::toNativeSeparators(file),
                                 {}});
        },
        progressOf(rows));
    return true;
}

bool CatalogExporter::copy(CatalogTextQuery query)
{
    if (m_running || query.ids.isEmpty())
        return false;
    const qint64 rows = query.ids.size();
    m_running = true;
    m_task = m_session.store().run(
        LaneId::Long, std::move(query), this,
        [this, rows](const Result<QString> &text) {
            m_running = false;
            emit finished();
            if (!text) {
                emit failed(text.error());
                return;
            }
            QGuiApplication::clipboard()->setText(*text);
            if (rows > noticedRows)
                emit written(
                    Message{StateRole::Ok,
                            tr("%1 rows are on the clipboard, with heads.").arg(FigureText::count(rows)),
                            {},
                            {}});
        },
        progressOf(rows));
    return true;
}

bool CatalogExporter::print(CatalogTextQuery query, GridReportData report)
{
    if (m_running || query.ids.isEmpty())
        return false;
    const qint64 rows = query.ids.size();
    m_running = true;
    const auto read = [query = std::move(query)](Connection &city, JobContext &job) -> Result<PrintedRows> {
        const Result<TrailHead> head = trailHead(city);
        if (!head)
            return tl::unexpected(head.error());
        return query(city, job).map([&head](const QString &text) {
            return PrintedRows{CatalogPrint::rowsOf(text), head->hash};
        });
    };
    m_task = m_session.store().run(
        LaneId::Long, read, this,
        [this, report = std::move(report)](const Result<PrintedRows> &printed) mutable {
            m_running = false;
            emit finished();
            if (!printed) {
                emit failed(printed.error());
                return;
            }
            report.rows = printed->rows;
            report.origin.headHash = printed->headHash;
            const QString name = report.cityName + report.title + report.origin.asOf.toString(Qt::ISODate);
            showPrintPreview(m_window, PrintOffer::of(GridReport::compose(report), name));
        },
        progressOf(rows));
    return true;
}

bool CatalogExporter::printItems(const QString &catalogTitle)
{
    const auto *items = qobject_cast<const ItemsTable *>(QApplication::focusWidget());
    if (items)
        m_printer->print(m_printer->take(*items, tr("Data items of %1").arg(catalogTitle)));
    return items;
}

std::function<void(double)> CatalogExporter::progressOf(qint64 rows)
{
    return [this, rows](double fraction) { emit progressed(qint64(fraction * double(rows)), rows); };
}

void CatalogExporter::cancel()
{
    m_session.store().cancel(m_task);
}

} // namespace shuzhi
