// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/duties/dutypaper.h"

#include "models/services/dutyexport.h"
#include "ui/dialogs/filedialog.h"
#include "ui/dialogs/printpreview.h"
#include "ui/reports/dutyreport.h"

#include <QAction>
#include <QFileInfo>
#include <QWidget>

namespace shuzhi {

using namespace Qt::StringLiterals;

DutyPaper::DutyPaper(CitySession &session, QWidget *page)
    : QObject(page)
    , m_session(session)
    , m_page(page)
{
    print = make("printDuties", tr("Print the official list..."), u"Ctrl+P"_s,
                 tr("With numbering, signature block, version and head hash"));
    official = make("officialList", tr("Official list as a file..."), u"Ctrl+Shift+O"_s,
                    tr("A PDF or a workbook as it is signed"));
    all = make("officialLists", tr("Official lists of all departments..."), {},
               tr("One PDF or workbook with the newest list of each department"));
    table = make("exportDuties", tr("Table of the rows..."), u"Ctrl+Shift+E"_s,
                 tr("Writes the list to xlsx, csv or json"));
    connect(table, &QAction::triggered, this, &DutyPaper::writeTable);
    connect(print, &QAction::triggered, this, &DutyPaper::printOfficial);
    connect(official, &QAction::triggered, this, [this] {
        writeOfficial({m_departmentUid, m_version, m_session.language()}, tr("Official list as a file"),
                      m_department + tr("Data duty list"));
    });
    connect(all, &QAction::triggered, this, [this] {
        writeOfficial({{}, 0, m_session.language()}, tr("Official lists of all departments"),
                      tr("Data duty lists"));
    });
    all->setEnabled(true);
}

QAction *DutyPaper::make(const char *name, const QString &text, const QString &keys, const QString &tip)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(QKeySequence(keys, QKeySequence::PortableText));
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setToolTip(tip);
    action->setEnabled(false);
    m_page->addAction(action);
    return action;
}

QList<QAction *> DutyPaper::menu() const
{
    return {print, official, all, table};
}

void DutyPaper::setList(const DutyListContent &content, bool isNewest)
{
    m_departmentUid = content.departmentUid;
    m_department = content.department;
    m_version = content.list && !isNewest ? content.list->version : 0;
    for (QAction *action : {print, official})
        action->setEnabled(content.list.has_value());
    table->setEnabled(content.list && isNewest);
}

void DutyPaper::writeTable()
{
    const QString path = FileDialog::saveFile(m_page, tr("Export the duty list"),
                                              tr("Workbook (*.xlsx);;Text (*.csv);;JSON (*.json)"),
                                              m_department + tr("Data duty list") + u".xlsx", u"xlsx"_s);
    if (path.isEmpty())
        return;
    const DutyExportFileQuery query{
        {m_departmentUid, m_session.language()}, path, QFileInfo(path).suffix().toLower()};
    m_session.store().run(LaneId::Long, query, this, [this, path](const Result<WriteReport> &report) {
        if (!report) {
            emit failed(report.error());
            return;
        }
        emit messagePosted({StateRole::Ok,
                            tr("The list was written: %1.").arg(path),
                            tr("%n row(s)", nullptr, int(report->rows)),
                            {}});
    });
}

void DutyPaper::writeOfficial(const DutySheetsQuery &sheets, const QString &title, const QString &suggestion)
{
    const QString path = FileDialog::saveFile(m_page, title, tr("PDF (*.pdf);;Workbook (*.xlsx)"),
                                              suggestion + u".pdf", u"pdf"_s);
    if (path.isEmpty())
        return;
    const DutyPaperQuery query{sheets, path, QFileInfo(path).suffix().toLower()};
    m_session.store().run(LaneId::Long, query, this, [this, path](const Result<DutyPaperReport> &report) {
        if (!report) {
            emit failed(report.error());
            return;
        }
        emit messagePosted(
            {StateRole::Ok,
             tr("The official list was written: %1.").arg(path),
             tr("%n list(s)", nullptr, int(report->lists))
                 + (report->pages > 0 ? u", " + tr("%n page(s)", nullptr, int(report->pages)) : QString()),
             {}});
    });
}

void DutyPaper::printOfficial()
{
    const DutySheetsQuery query{m_departmentUid, m_version, m_session.language()};
    m_session.store().run(LaneId::Long, query, this, [this](const Result<QList<DutySheet>> &sheets) {
        if (!sheets) {
            emit failed(sheets.error());
            return;
        }
        showPrintPreview(m_page,
                         PrintOffer::of(DutyReport::compose(*sheets), m_department + tr("Data duty list"),
                                        DutyReport::paper()));
    });
}

} // namespace shuzhi
