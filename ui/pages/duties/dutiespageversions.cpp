// SPDX-License-Identifier: GPL-3.0-or-later
// The versions of the list: which is shown, what it changed, and its way to a signature.
#include "ui/dialogs/messagebox.h"
#include "ui/pages/duties/dutiespage.h"
#include "ui/pages/duties/dutydiffview.h"
#include "ui/pages/duties/dutyform.h"
#include "ui/pages/duties/dutypaper.h"
#include "ui/pages/duties/dutysigning.h"
#include "ui/pages/duties/dutytree.h"
#include "ui/widgets/titleline.h"

#include <algorithm>

namespace shuzhi {

using namespace Qt::StringLiterals;

void DutiesPage::readVersions()
{
    ask(LaneId::Page, DutyVersionsQuery{m_department}, m_versionsRound,
        [this](const Result<QList<DutyVersion>> &answer) {
            if (!answer) {
                if (answer.error().code != ErrorCode::Cancelled)
                    emit failed(answer.error());
                return;
            }
            m_versions = *answer;
            showSigning();
            readBefore();
        });
}

/// Reads the version before the shown one, as soon as both are known.
void DutiesPage::readBefore()
{
    const DutyListContent &content = m_model->content();
    if (!content.list || content.departmentUid != m_department || m_versions.isEmpty())
        return;
    const auto before = std::find_if(m_versions.begin(), m_versions.end(), [&](const DutyVersion &version) {
        return version.list.version < content.list->version;
    });
    if (before == m_versions.end()) {
        m_changes->setNone();
        return;
    }
    ask(LaneId::Page, DutyListQuery{m_department, before->list.version}, m_beforeRound,
        [this](const Result<DutyListContent> &answer) {
            if (answer && answer->list && m_model->content().list)
                m_changes->setVersions(*answer, m_model->content());
            else if (!answer && answer.error().code != ErrorCode::Cancelled)
                emit failed(answer.error());
        });
}

void DutiesPage::chooseVersion(qint64 version)
{
    m_form->commit();
    m_version = version;
    showAll();
    readList();
}

void DutiesPage::showSigning()
{
    const DutyListContent &content = m_model->content();
    const bool here = content.departmentUid == m_department;
    m_signing->setList(here ? content : DutyListContent(), m_versions);
    m_paper->setList(here ? content : DutyListContent(), m_version == 0);
    m_title->setPrimary(m_signing->nextStep());
}

/// Asks before catalogs lose the last duty that stands for them; nothing else is asked.
bool DutiesPage::accepts(const DutyImpact &impact)
{
    if (impact.catalogs.isEmpty())
        return true;
    constexpr qsizetype named = 5;
    QStringList lines;
    for (const DutyImpactCatalog &catalog : impact.catalogs.mid(0, named))
        lines += catalog.title;
    if (impact.catalogs.size() > named)
        lines += tr("and %n more", nullptr, int(impact.catalogs.size() - named));
    if (impact.demands() > 0)
        lines += tr("%n open demand(s) are for these catalogs.", nullptr, int(impact.demands()));
    if (!impact.consumers.isEmpty())
        lines += tr("%n department(s) use them.", nullptr, int(impact.consumers.size()));
    lines += tr("Undo brings the duties back.");
    const QString question = tr("%n catalog(s) would be left without a confirmed duty. Delete all the same?",
                                nullptr, int(impact.catalogs.size()));
    return MessageBox::question(this, question, lines.join(u'\n')) == QMessageBox::Yes;
}

void DutiesPage::removeSelected()
{
    const QStringList uids = m_tree->selectedUids();
    if (uids.isEmpty())
        return;
    ask(LaneId::Page, DutyImpactQuery{uids}, m_impactRound, [this, uids](const Result<DutyImpact> &impact) {
        if (!impact)
            emit failed(impact.error());
        else if (accepts(*impact))
            removeNow(uids);
    });
}

} // namespace shuzhi
