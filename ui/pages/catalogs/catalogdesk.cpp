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
        const NoRight why = whyNotMove(resource, to);
        return why != NoRight::None && why != NoRight::OwnSubmission;
    });
    return open;
}

NoRight CatalogDesk::whyNotMove(const Resource &resource, const QString &to) const
{
    return m_session.rights().whyNotMoveResource(department(), state(), resource.state, to,
                                                 m_detail.ownSubmissions.contains(resource.uid));
}

void CatalogDesk::write(const QString &name, const QList<RowEdit> &edits, Answer answer)
{
    if (edits.isEmpty())
        return;
    m_session.history().apply(name, edits, this, [this, answer = std::move(answer)](const Status &done) {
        if (answer)
            answer(done);
        if (done)
            return;
        emit failed(done.error());
        emit stale();
    });
}

} // namespace shuzhi
