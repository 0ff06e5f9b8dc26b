// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/duties/dutypaper.h"

#include "models/services/dutyexport.h"
#include "ui/dialogs/filedialog.h"
#include "ui/dialogs/gridprinter.h"
#include "ui/dialogs/printpreview.h"
#include "ui/reports/dutyreport.h"
#include "ui/widgets/busyoverlay.h"
#include "ui/widgets/chipbar.h"
#include "ui/widgets/pagecommand.h"

#include <QAction>
#include <QFileInfo>
#include <QTreeView>
#include <QWidget>

namespace shuzhi {

using namespace Qt::StringLiterals;

DutyPaper::DutyPaper(CitySession &session, QWidget *page)
    : QObject(page)
    , m_session(session)
    , m_page(page)
    , m_busy(new BusyOverlay(page))
    , m_printer(new GridPrinter(session, page))
{
    const auto make = [this, page](const CommandWords &words) { return pageCommand(this, page, words); };
    print = make({"printDuties", tr("Print the official list..."), u"Ctrl+P"_s,
                  tr("With numbering, signature block, version and head hash")});
    official = make({"officialList", tr("Official list as a file..."), u"Ctrl+Shift+O"_s,
                     tr("A PDF or a workbook as it is signed")});
    all = make({"officialLists",
                tr("Official lists of all departments..."),
                {},
                tr("One PDF or workbook with the newest list of each department")});
    table = make({"exportDuties", tr("Table of the rows..."), u"Ctrl+Shift+E"_s,
                  tr("Writes the list to xlsx, csv or json")});
    connect(table, &QAction::triggered, this, &DutyPaper::writeTable);
    connect(print, &QAction::triggered, this, &DutyPaper::printOfficial);
    connect(official, &QAction::triggered, this, [this] {
        writeOfficial({m_departmentUid, m_version, m_session.language()}, tr("Official list as a file"),
                      tr("Data duty list of %1").arg(m_department));
    });
    connect(all, &QAction::triggered, this, [this] {
        writeOfficial({{}, 0, m_session.language()}, tr("Official lists of all departments"),
                      tr("Data duty lists"));
    });
    all->setEnabled(true);
    shown = make({"printShownDuties", tr("Print what is shown..."), u"Ctrl+Shift+P"_s,
                  tr("The rows as they are seen, with what they are narrowed to")});
    connect(shown, &QAction::triggered, this, &DutyPaper::printShown);
    connect(m_printer, &GridPrinter::failed, this, &DutyPaper::failed);
    connect(m_busy, &BusyOverlay::cancelRequested, this, [this] {
        if (m_task)
            m_session.store().cancel(*m_task);
    });
}

template<class Query, class Done>
void DutyPaper::write(const QString &what, const Query &query, Done done)
{
    m_busy->start(what, BusyOverlay::Ground::KeepContent);
    m_task = m_session.store().run(
        LaneId::Long, query, this,
        [this, done](const auto &answer) {
            m_task.reset();
            m_busy->finish();
            if (answer)
                done(*answer);
            else if (answer.error().code != ErrorCode::Cancelled)
                emit failed(answer.error());
        },
        [this](double fraction) { m_busy->setFraction(fraction); });
}

QList<QAction *> DutyPaper::menu() const
{
    return {print, shown, official, all, table};
}

void DutyPaper::setView(const QTreeView *tree, const ChipBar *chips)
{
    m_tree = tree;
    m_chips = chips;
}

void DutyPaper::setList(const DutyListContent &content, bool isNewest)
{
    m_departmentUid = content.departmentUid;
    m_department = content.department;
    m_version = content.list && !isNewest ? content.list->version : 0;
    for (QAction *action : {print, shown, official})
        action->setEnabled(content.list.has_value());
    table->setEnabled(content.list && isNewest);
}

void DutyPaper::writeTable()
{
    if (m_task)
        return; // one at a time
    const QString path = FileDialog::saveFile(
        m_page, tr("Export the duty list"), tr("Workbook (*.xlsx);;Text (*.csv);;JSON (*.json)"),
        tr("Data duty list of %1").arg(m_department) + u".xlsx", u"xlsx"_s);
    if (path.isEmpty())
        return;
    const DutyExportFileQuery query{
        {m_departmentUid, m_session.language()}, path, QFileInfo(path).suffix().toLower()};
    write(tr("Writing the list..."), query, [this, path](const WriteReport &report) {
        emit messagePosted({StateRole::Ok,
                            tr("The list was written: %1.").arg(path),
                            tr("%n row(s)", nullptr, int(report.rows)),
                            {}});
    });
}

void DutyPaper::writeOfficial(const DutySheetsQuery &sheets, const QString &title, const QString &suggestion)
{
    if (m_task)
        return;
    const QString path = FileDialog::saveFile(m_page, title, tr("PDF (*.pdf);;Workbook (*.xlsx)"),
                                              suggestion + u".pdf", u"pdf"_s);
    if (path.isEmpty())
        return;
    const DutyPaperQuery query{sheets, path, QFileInfo(path).suffix().toLower()};
    write(tr("Writing the official list..."), query, [this, path](const DutyPaperReport &report) {
        emit messagePosted(
            {StateRole::Ok,
             tr("The official list was written: %1.").arg(path),
             tr("%n list(s)", nullptr, int(report.lists))
                 + (report.pages > 0 ? u", " + tr("%n page(s)", nullptr, int(report.pages)) : QString()),
             {}});
    });
}

void DutyPaper::printShown()
{
    GridReportData grid = m_printer->take(*m_tree, tr("Data duty list of %1").arg(m_department));
    for (const ChipValue &chip : m_chips->chips())
        grid.filters += chip.text;
    m_printer->print(std::move(grid));
}

void DutyPaper::printOfficial()
{
    if (m_task)
        return;
    const DutySheetsQuery query{m_departmentUid, m_version, m_session.language()};
    write(tr("Reading the list to print..."), query, [this](const QList<DutySheet> &sheets) {
        showPrintPreview(m_page,
                         PrintOffer::of(DutyReport::compose(sheets),
                                        tr("Data duty list of %1").arg(m_department), DutyReport::paper()));
    });
}

} // namespace shuzhi
