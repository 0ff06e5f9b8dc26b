// SPDX-License-Identifier: GPL-3.0-or-later
// What the page's commands write.
#include "ui/pages/departments/departmentform.h"
#include "ui/pages/departments/departmentside.h"
#include "ui/pages/departments/departmentspage.h"
#include "ui/pages/departments/mergedialog.h"
#include "ui/pages/departments/newdepartmentdialog.h"
#include "ui/pages/departments/splitdialog.h"
#include "ui/widgets/pagedtable.h"

#include <QAction>

namespace shuzhi {

using namespace Qt::StringLiterals;

void DepartmentsPage::apply(const QString &name, Compose compose)
{
    m_wishes.append({name, std::move(compose)});
    sendNext();
}

void DepartmentsPage::sendNext()
{
    while (!m_writing && !m_awaitsList && !m_wishes.isEmpty()) {
        const auto [name, compose] = m_wishes.takeFirst();
        const Result<QList<RowEdit>> edits = compose(m_model->all());
        if (!edits)
            emit failed(edits.error());
        if (!edits || edits->isEmpty())
            continue;
        m_writing = true;
        m_session.history().apply(name, *edits, this, [this](const Status &status) {
            m_writing = false;
            m_awaitsList = true; // the rows have new revisions
            if (!status)
                emit failed(status.error());
            reload();
        });
    }
}

void DepartmentsPage::change(const QString &column, const QString &value, const QString &seen)
{
    const DepartmentEntry *entry = current();
    if (!entry)
        return;
    const QString uid = m_uid, before = entry->department.name;
    if (column == u"name") {
        apply(tr("Rename %1 to %2").arg(before, value),
              [uid, value, seen](const auto &all) { return departments::rename(all, uid, value, seen); });
        return;
    }
    apply(tr("Change %1 of %2").arg(DepartmentTexts::columnName(column), before),
          [uid, column, value, seen](const auto &all) -> Result<QList<RowEdit>> {
              const DepartmentEntry *now = departments::find(all, uid);
              return now ? departments::change(now->department, column, value, seen) : QList<RowEdit>();
          });
}

void DepartmentsPage::create()
{
    auto *dialog = new NewDepartmentDialog(m_model->all(), m_session.language(), this);
    connect(dialog, &NewDepartmentDialog::wanted, this, [this](const Department &made) {
        m_wanted = made.uid;
        apply(tr("New department %1").arg(made.name),
              [made](const auto &) -> Result<QList<RowEdit>> { return departments::create(made); });
    });
    dialog->open();
}

void DepartmentsPage::removeCurrent()
{
    const DepartmentEntry *entry = current();
    if (!entry)
        return;
    const QString uid = m_uid, name = entry->department.name;
    m_session.store().run(
        LaneId::Page, DepartmentReferencesQuery{uid}, this,
        [this, uid, name](const Result<DepartmentReferences> &found) {
            if (!found) {
                emit failed(found.error());
                return;
            }
            if (found->any()) {
                emit messagePosted({StateRole::Warn, tr("%1 was not deleted.").arg(name),
                                    tr("Refer to it: %1.").arg(DepartmentTexts::references(*found)),
                                    tr("Merge it into the department that takes these over."), tr("Merge..."),
                                    [this] { askToMerge(); }});
                return;
            }
            apply(tr("Delete department %1").arg(name),
                  [uid](const auto &all) -> Result<QList<RowEdit>> { return departments::remove(all, uid); });
        });
}

void DepartmentsPage::askToMerge()
{
    m_side->form().commit();
    auto *dialog = new MergeDialog(m_session, m_model->all(), m_duplicates, this);
    const QStringList uids = selectedUids();
    if (uids.size() > 1 || (sender() != m_alike && m_duplicates.isEmpty()))
        dialog->choose(uids);
    connect(dialog, &MergeDialog::wanted, this, &DepartmentsPage::merge);
    dialog->open();
}

void DepartmentsPage::merge(const DepartmentMerge &wish)
{
    const auto nameOf = [this](const QString &uid) {
        const DepartmentEntry *entry = departments::find(m_model->all(), uid);
        return entry ? entry->department.name : uid;
    };
    QStringList names;
    for (const QString &uid : wish.mergedUids)
        names += nameOf(uid);
    const QString survivor = nameOf(wish.survivorUid), merged = names.join(tr(", "));
    m_session.store().run(LaneId::Write, MergeDepartmentsQuery{m_session.actor(), wish}, this,
                          [this, wish, survivor, merged](const Result<MergeOutcome> &outcome) {
                              if (!outcome) {
                                  emit failed(outcome.error());
                                  return;
                              }
                              m_wanted = wish.survivorUid;
                              written(tr("Merge %1 into %2").arg(merged, survivor), outcome->chain,
                                      tr("%1 became one with %2.").arg(merged, survivor),
                                      tr("%n catalog(s) moved; the merged names lead to it.", nullptr,
                                         int(outcome->effect.catalogs)));
                          });
}

void DepartmentsPage::askToSplit()
{
    m_side->form().commit();
    const DepartmentEntry *entry = current();
    if (!entry || !entry->isActive())
        return;
    auto *dialog = new SplitDialog(m_session, m_model->all(), *entry, this);
    connect(dialog, &SplitDialog::wanted, this, &DepartmentsPage::split);
    connect(dialog, &SplitDialog::failed, this, &DepartmentsPage::failed);
    dialog->open();
}

void DepartmentsPage::split(const DepartmentSplit &wish)
{
    const DepartmentEntry *entry = departments::find(m_model->all(), wish.fromUid);
    const DepartmentEntry *other = departments::find(m_model->all(), wish.targetUid);
    const QString from = entry ? entry->department.name : wish.fromUid;
    const QString target = other ? other->department.name : wish.fresh.name;
    m_session.store().run(LaneId::Write, SplitDepartmentQuery{m_session.actor(), wish}, this,
                          [this, from, target](const Result<SplitOutcome> &outcome) {
                              if (!outcome) {
                                  emit failed(outcome.error());
                                  return;
                              }
                              m_wanted = outcome->targetUid;
                              written(tr("Split %1: a part to %2").arg(from, target), outcome->chain,
                                      tr("%1 took over a part of %2.").arg(target, from),
                                      tr("%n catalog(s) changed hands.", nullptr, int(outcome->catalogs)));
                          });
}

void DepartmentsPage::written(const QString &name, qint64 chain, const QString &happened, const QString &kept)
{
    m_session.history().remember(name, chain);
    emit m_session.dataChanged();
    emit messagePosted({StateRole::Ok, happened, kept, {}, tr("Undo"), [this, name] { undo(name); }});
}

/// The message may still stand when something else was done since.
void DepartmentsPage::undo(const QString &name)
{
    if (m_session.history().undoName() != name) {
        emit messagePosted({StateRole::Neutral,
                            tr("Something else was done since."),
                            {},
                            tr("Ctrl+Z takes back one step after another.")});
        return;
    }
    m_session.history().undo(this, [this](const Status &status) {
        if (!status)
            emit failed(status.error());
    });
}

void DepartmentsPage::openCatalogs()
{
    const DepartmentEntry *entry = current();
    const MetricGroup *group = m_model->group(m_uid);
    if (!entry)
        return;
    const QString where = group ? whereOf(u"catalogs"_s, *group).toString()
                                : Filter{}.with(u"department"_s, entry->department.name).toString();
    emit openRequested(u"catalogs"_s, where);
}

} // namespace shuzhi
