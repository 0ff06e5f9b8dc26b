// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/catalogdesk.h"

#include "models/domain/catalogstate.h"
#include "models/domain/resourcestate.h"
#include "models/domain/vocabulary.h"
#include "ui/shell/rightstext.h"

namespace shuzhi {

using namespace Qt::StringLiterals;

CatalogDesk::CatalogDesk(CitySession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

void CatalogDesk::setDetail(const CatalogDetail &detail)
{
    if (detail.uid != m_detail.uid && !m_writing)
        m_revs.clear();
    m_detail = detail;
    // An answer that was read before our own last write is older than what we know.
    const auto see = [this](const QString &uid, qint64 rev) {
        if (rev >= m_revs.value(uid))
            m_own.remove(uid);
        m_revs[uid] = std::max(m_revs[uid], rev);
    };
    see(detail.uid, detail.rev);
    for (const DataItem &item : detail.items)
        see(item.uid, item.rev);
    for (const Resource &resource : detail.resources)
        see(resource.uid, resource.rev);
}

QString CatalogDesk::whyClosed() const
{
    if (m_detail.uid.isEmpty())
        return tr("No catalog is selected");
    if (m_session.info().readOnly)
        return tr("The city is open for reading only: nothing can be changed here.");
    if (m_session.isPast() || m_detail.asOf != m_session.info().referenceDay)
        return tr("As of %1: nothing can be changed on a past day. Go back to the reference day to edit.")
            .arg(m_detail.asOf);
    return {};
}

QString CatalogDesk::whyReadOnly() const
{
    if (const QString closed = whyClosed(); !closed.isEmpty())
        return closed;
    const Rights &rights = m_session.rights();
    if (const NoRight why = right(); why != NoRight::None)
        return noRightText(why, rights);
    if (catalogstate::mayEdit(state(), true))
        return {};
    const QString word = vocabulary(u"catalog_state"_s).label(state(), language());
    return state() == u"submitted" ? tr("%1: withdraw or return it first, then it can be changed.").arg(word)
                                   : tr("%1: move it back to draft first, then it can be changed.").arg(word);
}

bool CatalogDesk::mayEdit(const QString &table, const QString &uid, const QString &column) const
{
    if (table != u"resource")
        return mayEdit() && (column != u"department_id" || m_session.rights().editsAll());
    for (const Resource &resource : m_detail.resources) {
        if (resource.uid == uid)
            return mayEdit(resource);
    }
    return false;
}

bool CatalogDesk::mayMount() const
{
    return whyClosed().isEmpty() && catalogstate::mayEdit(state(), true)
        && m_session.rights().whyNotMount(department(), state()) == NoRight::None;
}

bool CatalogDesk::mayEdit(const Resource &resource) const
{
    return mayMount()
        && m_session.rights().whyNotEditResource(department(), state(), resource.state) == NoRight::None;
}

QStringList CatalogDesk::targets(const Resource &resource) const
{
    if (!whyClosed().isEmpty() || !catalogstate::mayEdit(state(), true))
        return {};
    QStringList open = resourcestate::targets(resource.state);
    open.removeIf([&](const QString &to) {
        return m_session.rights().whyNotMoveResource(department(), state(), resource.state, to)
            != NoRight::None;
    });
    return open;
}

void CatalogDesk::write(const QString &name, const QList<RowEdit> &edits, Answer answer)
{
    if (edits.isEmpty())
        return;
    m_wishes += {name, edits, std::move(answer)};
    if (!m_writing)
        sendNext();
}

void CatalogDesk::sendNext()
{
    if (m_wishes.isEmpty())
        return;
    Wish wish = m_wishes.takeFirst();
    for (RowEdit &edit : wish.edits) {
        if (edit.kind != StepKind::Insert && edit.before.isEmpty() && m_revs.contains(edit.uid))
            edit.rev = m_revs.value(edit.uid);
    }
    for (RowEdit &edit : wish.edits)
        followOwn(edit);
    m_writing = true;
    m_session.history().apply(wish.name, wish.edits, this,
                              [this, wish](const Status &done) { settled(wish, done); });
}

/// Two quick steps are no two people: the second was asked of what was shown before the first was read back.
void CatalogDesk::followOwn(RowEdit &edit) const
{
    const QHash<QString, Own> own = m_own.value(edit.uid);
    for (qsizetype i = 0; i < edit.before.size(); ++i) {
        const auto written = own.constFind(edit.columns.value(i));
        if (written != own.cend() && written->before == edit.before.at(i))
            edit.before[i] = written->after;
    }
}

void CatalogDesk::noteOwn(const RowEdit &edit)
{
    if (edit.kind != StepKind::Update)
        return; // what a removal saw is not what stands now
    for (qsizetype i = 0; i < edit.before.size(); ++i) {
        Own &own = m_own[edit.uid][edit.columns.at(i)];
        if (own.after != edit.before.at(i))
            own.before = edit.before.at(i);
        own.after = edit.values.at(i);
    }
}

void CatalogDesk::settled(const Wish &wish, const Status &done)
{
    m_writing = false;
    if (done) {
        for (const RowEdit &edit : wish.edits) {
            if (edit.kind == StepKind::Delete)
                m_revs.remove(edit.uid);
            else // a new row starts at 1, each update adds one
                m_revs[edit.uid] += 1;
            noteOwn(edit);
        }
    }
    if (wish.answer)
        wish.answer(done);
    if (!done) {
        emit failed(done.error());
        emit stale();
    }
    sendNext();
}

} // namespace shuzhi
