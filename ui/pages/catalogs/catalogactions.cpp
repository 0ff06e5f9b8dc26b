// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/catalogactions.h"

#include "models/domain/catalogstate.h"
#include "models/domain/vocabulary.h"
#include "models/store/ownsubmissions.h"
#include "ui/charts/figuretext.h"
#include "ui/dialogs/bulkchangedialog.h"
#include "ui/dialogs/messagebox.h"
#include "ui/dialogs/newcatalogdialog.h"
#include "ui/dialogs/reasondialog.h"
#include "ui/shell/rightstext.h"
#include "ui/widgets/busyoverlay.h"

#include <QAction>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

constexpr int restMs = 200;
constexpr qsizetype namedAtMost = 3;

} // namespace

CatalogActions::CatalogActions(CitySession &session, QWidget *page)
    : QObject(page)
    , m_session(session)
    , m_page(page)
    , m_busy(new BusyOverlay(page))
{
    m_new = add("catalogs.new", tr("New catalog..."), Qt::CTRL | Qt::Key_N, &CatalogActions::makeNew);
    m_duplicate = add("catalogs.duplicate", tr("Duplicate the catalog as a draft"), Qt::CTRL | Qt::Key_D,
                      &CatalogActions::duplicate);
    m_change = add("catalogs.change", tr("Change a field of catalogs..."), Qt::CTRL | Qt::Key_B,
                   &CatalogActions::changeField);
    m_rowActions = {m_change, m_duplicate};
    separate();
    addMove(u"submitted"_s, "catalogs.submit", tr("Submit catalogs for review"));
    addMove(u"published"_s, "catalogs.publish", tr("Publish catalogs"));
    addMove(u"returned"_s, "catalogs.return", tr("Return catalogs..."));
    separate();
    addMove(u"retired"_s, "catalogs.retire", tr("Retire catalogs..."));
    addMove(u"draft"_s, "catalogs.reopen", tr("Catalogs back to draft"));
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMs);
    connect(&m_rest, &QTimer::timeout, this, &CatalogActions::askStates);
    connect(&session, &CitySession::dataChanged, this, [this] { m_rest.start(); });
    connect(&session, &CitySession::asOfChanged, this, &CatalogActions::place);
    connect(&session, &CitySession::infoChanged, this, &CatalogActions::place);
    connect(m_busy, &BusyOverlay::cancelRequested, this, [this] { m_session.store().cancel(m_task); });
    place();
}

QAction *CatalogActions::add(const char *name, const QString &text, const QKeySequence &keys,
                             void (CatalogActions::*slot)())
{
    auto *action = new QAction(text, this);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, slot);
    m_page->addAction(action);
    return action;
}

void CatalogActions::addMove(const QString &state, const char *name, const QString &text)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QString::fromLatin1(name));
    action->setData(text);
    connect(action, &QAction::triggered, this, [this, state] { move(state); });
    m_page->addAction(action);
    m_moves += {state, action};
    m_rowActions += action;
}

void CatalogActions::separate()
{
    auto *line = new QAction(this);
    line->setSeparator(true);
    m_rowActions += line;
}

void CatalogActions::setTarget(const QList<qint64> &ids, const CatalogRow *current)
{
    m_ids = ids;
    m_isOwn = m_isOwn && ids.size() == 1 && current && current->uid == m_uid;
    m_uid = current ? current->uid : QString();
    m_title = current ? current->title : QString();
    m_department = current ? current->department : QString();
    m_departmentUid = current ? current->departmentUid : QString();
    m_session.store().drop(m_statesTask);
    m_states.clear();
    m_known = ids.isEmpty() || (ids.size() == 1 && current && current->id == ids.first());
    if (m_known && !ids.isEmpty())
        m_states.insert(current->state, 1);
    if (m_known)
        m_rest.stop();
    else
        m_rest.start();
    place();
    askOwn();
}

/// Where the answer does not come, the server says it when it is tried.
void CatalogActions::askOwn()
{
    m_session.store().drop(m_ownTask);
    if (!m_session.rights().onServer || m_ids.size() != 1 || !m_states.contains(u"submitted"_s))
        return;
    m_ownTask = m_session.store().run(LaneId::Page, OwnSubmissionsQuery{u"catalog"_s, {m_uid}}, this,
                                      [this](const Result<QStringList> &own) {
                                          m_isOwn = own && !own->isEmpty();
                                          place();
                                      });
}

void CatalogActions::askStates()
{
    m_session.store().drop(m_statesTask);
    m_statesTask = m_session.store().run(LaneId::Long, CatalogStatesQuery{m_ids}, this,
                                         [this](const Result<QHash<QString, qint64>> &states) {
                                             m_known = states.has_value();
                                             m_states = states.value_or(QHash<QString, qint64>());
                                             place();
                                             askOwn();
                                         });
}

qint64 CatalogActions::movable(const QString &state) const
{
    qint64 count = 0;
    for (auto it = m_states.begin(); it != m_states.end(); ++it)
        count += catalogstate::mayMove(it.key(), state) ? it.value() : 0;
    return m_known ? count : -1;
}

/// Of one catalog what keeps the login from this one; of several, what keeps it from its own.
NoRight CatalogActions::whyNot(const QString &state) const
{
    const Rights &rights = m_session.rights();
    const bool one = m_ids.size() == 1 && !m_uid.isEmpty();
    const QString of = one ? m_departmentUid : rights.department;
    NoRight never = NoRight::None, here = NoRight::None;
    bool ever = false, found = false;
    for (const QString &from : vocabulary(u"catalog_state"_s).codes()) {
        if (!catalogstate::mayMove(from, state))
            continue;
        never = rights.whyNotMoveCatalog(rights.department, from, state);
        ever = ever || never == NoRight::None;
        if (m_states.contains(from) && !found) {
            here = rights.whyNotMoveCatalog(of, from, state, one && m_isOwn);
            found = here == NoRight::None;
        }
    }
    if (ever)
        return here;
    return isOfTheRole(never) || never == NoRight::NoDepartment ? never : NoRight::ForAuthority;
}

void CatalogActions::placeMove(const Move &move, bool may)
{
    const qint64 count = movable(move.state);
    const QString text = move.action->data().toString();
    // The number stands there where it says more than the selection does.
    move.action->setText(count > 0 && m_ids.size() > 1 ? tr("%1 (%2)").arg(text, FigureText::count(count))
                                                       : text);
    offerCommand(move.action, may && !m_ids.isEmpty() && count != 0, whyNot(move.state), m_session.rights());
}

void CatalogActions::place()
{
    const Rights &rights = m_session.rights();
    const bool may = m_session.isOpen() && !m_busy->isBusy();
    offerCommand(m_new, may, rights.whyNotEdit(), rights);
    // A copy stays with the department of what it was copied from.
    const NoRight copy =
        m_uid.isEmpty() ? rights.whyNotEdit() : rights.whyNotEditCatalog(m_departmentUid, u"draft"_s);
    offerCommand(m_duplicate, may && !m_uid.isEmpty(), copy, rights);
    offerCommand(m_change, may && !m_ids.isEmpty(), rights.whyNotEdit(), rights);
    for (const Move &move : std::as_const(m_moves))
        placeMove(move, may);
}

void CatalogActions::show(const QString &uid)
{
    emit openRequested(Filter{}.with(u"uid"_s, uid).toString());
}

void CatalogActions::makeNew()
{
    auto *dialog = new NewCatalogDialog(m_session, m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setDepartment(m_department);
    connect(dialog, &NewCatalogDialog::created, this, &CatalogActions::show);
    dialog->open();
}

void CatalogActions::duplicate()
{
    const QString title = tr("%1 (copy)").arg(m_title);
    m_session.store().run(LaneId::Page, CopyCatalogQuery{m_uid, title}, this,
                          [this, title, of = m_title](const Result<CatalogDraft> &copy) {
                              if (!copy) {
                                  emit failed(copy.error());
                                  return;
                              }
                              m_session.history().apply(
                                  tr("Copy of \"%1\"").arg(of), copy->edits, this,
                                  [this, title, uid = copy->uid](const Status &written) {
                                      if (!written) {
                                          emit failed(written.error());
                                          return;
                                      }
                                      emit messagePosted(
                                          {StateRole::Ok,
                                           tr("\"%1\" is there as a draft.").arg(title),
                                           tr("Metadata and items were copied, mounts were not."),
                                           {},
                                           tr("Show it"),
                                           [this, uid] { show(uid); }});
                                  });
                          });
}

void CatalogActions::changeField()
{
    auto *dialog = new BulkChangeDialog(m_session, m_ids, m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &BulkChangeDialog::applied, this, [this](const BulkDone &done, const QString &field) {
        emit messagePosted(
            {StateRole::Ok, tr("%1 was changed in %n catalog(s).", nullptr, int(done.changed)).arg(field),
             done.refused > 0 ? tr("%n could not be changed.", nullptr, int(done.refused)) : QString(),
             tr("Undo takes it back in one step.")});
    });
    dialog->open();
}

void CatalogActions::move(const QString &state)
{
    if (state == u"retired")
        askRetire();
    else if (state == u"returned")
        askReason();
    else
        run(state, {});
}

void CatalogActions::askRetire()
{
    m_session.store().run(
        LaneId::Long, CatalogTiesQuery{m_ids}, this, [this, ids = m_ids](const Result<CatalogTies> &ties) {
            if (!ties) {
                emit failed(ties.error());
                return;
            }
            if (ids != m_ids)
                return; // something else is meant by now
            const QString question = ids.size() == 1 ? tr("Retire \"%1\"?").arg(m_title)
                                                     : tr("Retire %n catalog(s)?", nullptr, int(ids.size()));
            if (MessageBox::question(m_page, question, tiesText(*ties)) == QMessageBox::Yes)
                run(u"retired"_s, {});
        });
}

QString CatalogActions::tiesText(const CatalogTies &ties) const
{
    QStringList lines;
    if (ties.used > 0)
        lines += tr("%1 of them are used, by %2 departments.")
                     .arg(FigureText::count(ties.used), FigureText::count(ties.consumers));
    if (ties.resources > 0)
        lines += tr("%n mount(s) will not count any more.", nullptr, int(ties.resources));
    if (ties.duties > 0)
        lines += tr("%n link(s) from duties will lead to a retired catalog.", nullptr, int(ties.duties));
    if (ties.demands > 0)
        lines += tr("%n demand(s) for them.", nullptr, int(ties.demands));
    if (lines.isEmpty())
        lines += tr("Nobody uses them, nothing is mounted, and no duty or demand points to them.");
    lines += tr("What is retired is no longer found as published. Undo takes it back.");
    return lines.join(u'\n');
}

void CatalogActions::askReason()
{
    auto *dialog = new ReasonDialog(
        tr("Return to the department"),
        tr("The department reads the reason in the log of each catalog. %n catalog(s) selected.", nullptr,
           int(m_ids.size())),
        tr("Return"), m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { run(u"returned"_s, tr("Returned: %1").arg(dialog->reason())); });
    dialog->open();
}

void CatalogActions::run(const QString &state, const QString &reason)
{
    Actor actor = m_session.actor();
    if (!reason.isEmpty())
        actor.source = reason;
    m_busy->start(tr("Moving the catalogs"), BusyOverlay::Ground::KeepContent);
    place();
    m_task = m_session.store().run(
        LaneId::Write, MoveCatalogsQuery{actor, m_ids, state}, this,
        [this, state, title = m_ids.size() == 1 ? m_title : QString()](const Result<BulkDone> &done) {
            m_busy->finish();
            moved(state, title, done);
        },
        [this](double fraction) { m_busy->setFraction(fraction); });
}

void CatalogActions::moved(const QString &state, const QString &title, const Result<BulkDone> &done)
{
    place();
    if (!done) {
        Error error = done.error();
        if (error.code == ErrorCode::Forbidden)
            error.subject = moveName(state, m_ids.size(), title);
        emit failed(error);
        return;
    }
    const QString name = moveName(state, done->changed, title);
    if (done->chain > 0) {
        m_session.history().remember(name, done->chain);
        emit m_session.dataChanged();
    }
    emit messagePosted({done->changed == 0 ? StateRole::Warn : StateRole::Ok,
                        done->changed == 0 ? tr("No catalog was moved.") : tr("Done: %1.").arg(name),
                        leftText(state, *done),
                        done->changed == 0 ? QString() : tr("Undo takes it back in one step.")});
}

/// What was not moved, and why; empty if all was.
QString CatalogActions::leftText(const QString &state, const BulkDone &done) const
{
    QStringList texts;
    if (const qint64 other = done.refused - done.ownTitles.size(); other > 0) {
        QString why;
        if (state == u"submitted")
            why = tr("Only drafts and returned ones are submitted.");
        else if (state == u"retired")
            why = tr("Only published ones are retired.");
        else if (state == u"draft")
            why = tr("Only retired ones and those that wait for review go back to draft.");
        else
            why = tr("Only what waits for review is published or returned; a draft is submitted first.");
        texts += tr("%n left as before.", nullptr, int(other)) + u' ' + why;
    }
    if (!done.ownTitles.isEmpty()) {
        QStringList named;
        for (const QString &title : done.ownTitles.mid(0, namedAtMost))
            named += tr("\"%1\"").arg(title);
        if (const qsizetype more = done.ownTitles.size() - named.size(); more > 0)
            named += tr("and %n more", nullptr, int(more));
        texts +=
            tr("You submitted these yourself, somebody else publishes them: %1.").arg(named.join(tr(", ")));
    }
    return texts.join(u' ');
}

QString CatalogActions::moveName(const QString &state, qint64 count, const QString &title) const
{
    const QString what = title.isEmpty() ? tr("%n catalog(s)", nullptr, int(count)) : tr("\"%1\"").arg(title);
    if (state == u"submitted")
        return tr("Submit %1").arg(what);
    if (state == u"published")
        return tr("Publish %1").arg(what);
    if (state == u"returned")
        return tr("Return %1").arg(what);
    if (state == u"retired")
        return tr("Retire %1").arg(what);
    return tr("Back to draft: %1").arg(what);
}

} // namespace shuzhi
