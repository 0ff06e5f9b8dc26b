// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/duties/dutyfilldesk.h"

#include "models/services/dutyfill.h"
#include "ui/pages/duties/dutycatalogsdialog.h"
#include "ui/pages/duties/dutytemplatedialog.h"
#include "ui/shell/rightstext.h"
#include "ui/widgets/pagecommand.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QWidget>

namespace shuzhi {

using namespace Qt::StringLiterals;

DutyFillDesk::DutyFillDesk(CitySession &session, QWidget *page, QWidget *tree)
    : QObject(page)
    , m_session(session)
    , m_page(page)
{
    const auto make = [this, page](const CommandWords &words) { return pageCommand(this, page, words); };
    fromCatalogs = make({"fromCatalogs", tr("From the department's catalogs..."), u"Ctrl+Shift+A"_s,
                         tr("A data duty for every catalog that has none yet, in one step")});
    fromTemplate = make({"fromTemplate", tr("From a template..."), u"Ctrl+Shift+T"_s,
                         tr("Starting rows for this kind of department, an example to be corrected")});
    fromWorkbook = make({"fromWorkbook", tr("From a workbook..."), {}, tr("Imports duties from a file")});
    paste = make({"pasteCatalogs", tr("Paste catalogs"), u"Ctrl+V"_s,
                  tr("Links the catalogs whose codes or titles are on the clipboard, a line each")});
    paste->setShortcutContext(Qt::WidgetShortcut);
    tree->addAction(paste);
    connect(fromCatalogs, &QAction::triggered, this, &DutyFillDesk::askCatalogs);
    connect(fromTemplate, &QAction::triggered, this, &DutyFillDesk::askTemplate);
    connect(fromWorkbook, &QAction::triggered, this, &DutyFillDesk::importRequested);
    connect(paste, &QAction::triggered, this, &DutyFillDesk::pasteCatalogs);
}

void DutyFillDesk::setList(const DutyListContent &content, const DutyNode *node, bool editable)
{
    m_content = content;
    m_node = node ? node->duty.uid : QString();
    const bool may = editable && content.list.has_value();
    const Rights &rights = m_session.rights();
    for (QAction *action : {fromCatalogs, fromTemplate})
        offerCommand(action, may, rights.whyNotEditDuties(content.departmentUid), rights);
    offerCommand(fromWorkbook, m_session.isOpen(), rights.whyNotImport(), rights);
    paste->setEnabled(may && node && node->isDuty());
}

void DutyFillDesk::askCatalogs()
{
    auto *dialog = new DutyCatalogsDialog(m_session, m_content, m_node, m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DutyCatalogsDialog::failed, this, &DutyFillDesk::failed);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const auto compose = [list = m_content.list->uid, target = dialog->target(),
                              catalogs = dialog->catalogs(),
                              kinds = dialog->kinds()](const DutyListContent &content) {
            return content.list && content.list->uid == list
                ? duties::fromCatalogs(content, target, catalogs, kinds).edits
                : QList<RowEdit>();
        };
        emit wanted(tr("Duties from catalogs"), compose);
    });
    dialog->open();
}

void DutyFillDesk::askTemplate()
{
    auto *dialog = new DutyTemplateDialog(m_content, m_session.language(), m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const auto compose = [list = m_content.list->uid, made = dialog->chosen(),
                              note = DutyTemplateDialog::note()](const DutyListContent &content) {
            return content.list && content.list->uid == list ? duties::fromTemplate(content, made, note).edits
                                                             : QList<RowEdit>();
        };
        emit wanted(tr("Rows of a template"), compose);
    });
    dialog->open();
}

void DutyFillDesk::pasteCatalogs()
{
    NamedCatalogsQuery query{{}, m_content.departmentUid};
    for (const QString &line : QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.trimmed().isEmpty())
            query.lines += line.trimmed().split(u'\t');
    }
    if (query.lines.isEmpty())
        return;
    m_session.store().run(
        LaneId::Page, query, this, [this, duty = m_node](const Result<NamedCatalogs> &found) {
            if (!found) {
                emit failed(found.error());
                return;
            }
            if (!found->uids.isEmpty())
                emit linkWanted(duty, found->uids);
            if (found->unknown.isEmpty())
                return;
            emit messagePosted({StateRole::Warn,
                                tr("%n pasted line(s) name no catalog.", nullptr, int(found->unknown.size())),
                                tr("%n catalog(s) were found.", nullptr, int(found->uids.size())),
                                found->unknown.mid(0, 3).join(u"; "_s)});
        });
}

} // namespace shuzhi
