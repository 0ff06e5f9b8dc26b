// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/citysession.h"

#include <QFileInfo>

namespace shuzhi {

namespace {

/// The same for every way to name the city.
QString placeOf(const Location &location)
{
    return location.dialect == Dialect::Sqlite ? QFileInfo(location.path).absoluteFilePath()
                                               : location.display();
}

} // namespace

CitySession::CitySession(Mailbox &mailbox, const Location &location, OpenMode mode, const Actor &actor,
                         Language language)
    : m_actor(actor)
    , m_language(language)
    , m_store(std::make_unique<Store>(mailbox, location, mode))
    , m_history(new EditHistory(*m_store, actor, this))
    , m_drafts(new DraftKeeper(DraftKeeper::standardFolder(), placeOf(location), this))
    , m_watch(new CityWatch(*m_store, this))
{
    connect(m_drafts, &DraftKeeper::failed, this, &CitySession::draftsFailed);
    connect(m_watch, &CityWatch::othersWrote, this, &CitySession::dataChanged);
    connect(m_history, &EditHistory::written, this, &CitySession::dataChanged);
}

void CitySession::open(QObject *receiver, std::function<void(const Status &)> answer)
{
    // The write lane first: it creates or migrates what the readers then find.
    m_store->run(LaneId::Write, CityInfoQuery{}, receiver,
                 [this, answer = std::move(answer)](const Result<CityInfo> &info) {
                     if (info) {
                         m_info = *info;
                         Q_EMIT infoChanged();
                         m_watch->start();
                         if (const Status adopted = m_drafts->adopt(); !adopted)
                             Q_EMIT draftsFailed(adopted.error());
                     }
                     answer(info ? Status{} : tl::unexpected(info.error()));
                 });
}

void CitySession::setActor(const Actor &actor)
{
    m_actor = actor;
    m_history->setActor(actor);
    Q_EMIT infoChanged();
}

void CitySession::refreshInfo()
{
    m_store->run(LaneId::Write, CityInfoQuery{}, this, [this](const Result<CityInfo> &info) {
        if (!info || *info == m_info)
            return; // what is wrong with the connection shows in the pages that ask for rows
        m_info = *info;
        Q_EMIT infoChanged();
    });
}

void CitySession::setAsOf(const QString &day)
{
    const QString shown = day == m_info.referenceDay ? QString() : day;
    if (shown == m_asOf)
        return;
    m_asOf = shown;
    Q_EMIT asOfChanged();
}

} // namespace shuzhi
