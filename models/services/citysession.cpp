// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/citysession.h"

#include "models/services/typedkeeper.h"
#include "models/store/tables.h"

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
    , m_presence(new PresenceBoard(*m_store, actor, this))
{
    new TypedKeeper(*m_history, *m_drafts, this); // before anybody who looks at drafts when an answer comes
    m_store->onLinkChanged([this](const LinkState &state) {
        if (state.kind == LinkState::Kind::Up) {
            m_watch->lineIsUp();
            refreshInfo(); // rights may have been given or taken meanwhile
        }
        Q_EMIT linkChanged(state);
    });
    m_store->onWriteWaited([this](qint64 ms) { Q_EMIT writeWaited(ms); });
    connect(m_drafts, &DraftKeeper::failed, this, &CitySession::draftsFailed);
    connect(m_watch, &CityWatch::othersWrote, this, &CitySession::dataChanged);
    connect(m_watch, &CityWatch::presenceMoved, m_presence, &PresenceBoard::look);
    connect(m_history, &EditHistory::written, this, [this] { Q_EMIT dataChanged(); });
    connect(m_history, &EditHistory::refused, this, &CitySession::keepRefused);
    connect(m_history, &EditHistory::editsAnswered, this,
            [this](const QString &, const QList<RowEdit> &, bool, bool done) {
                if (!done && m_outbox)
                    refreshInfo(); // it may be a right that went
            });
    if (location.dialect == Dialect::Sqlite)
        return;
    m_outbox = new Outbox(DraftKeeper::standardFolder(), placeOf(location), this);
    m_history->setOutbox(m_outbox);
    connect(m_outbox, &Outbox::failed, this, &CitySession::draftsFailed);
}

void CitySession::open(QObject *receiver, std::function<void(const Status &)> answer)
{
    // The write lane first: it creates or migrates what the readers then find.
    m_store->run(LaneId::Write, CityInfoQuery{}, receiver,
                 [this, answer = std::move(answer)](const Result<CityInfo> &info) {
                     if (info) {
                         takeInfo(*info);
                         m_watch->start(presenceFarewell(m_presence->session()));
                         m_presence->start(!m_info.readOnly);
                         takeOver();
                     }
                     answer(info ? Status{} : tl::unexpected(info.error()));
                 });
}

/// What windows that are gone left on this desk: edits under way are sent, drafts are shown.
void CitySession::takeOver()
{
    if (const Status adopted = m_drafts->adopt(); !adopted)
        Q_EMIT draftsFailed(adopted.error());
    if (!m_outbox || m_info.readOnly)
        return;
    const Result<QList<OutboxEntry>> entries = m_outbox->adopt();
    if (!entries)
        return Q_EMIT draftsFailed(entries.error());
    for (const OutboxEntry &entry : *entries) {
        for (const RowEdit &edit : entry.edits) {
            // The cell was kept until its edit was answered: now that is on its way again.
            for (qsizetype i = 0; i < edit.columns.size(); ++i) {
                const DraftCell *draft = m_drafts->find(edit.table, edit.uid, edit.columns[i]);
                if (draft && draft->value == edit.values.value(i).toString())
                    m_drafts->discard(edit.table, edit.uid, edit.columns[i]);
            }
        }
    }
    m_history->resume(*entries);
}

void CitySession::keepRefused(const QString &name, const QList<RowEdit> &edits, const Error &error)
{
    for (const RowEdit &edit : edits) {
        const TableSpec *table = trackedTable(edit.table);
        for (qsizetype i = 0; table && i < edit.columns.size(); ++i) {
            const ColumnSpec *column = table->column(edit.columns[i]);
            const QString value = edit.values.value(i).toString();
            if (column && column->kind != ColumnSpec::Kind::Reference && !value.isEmpty()
                && !m_drafts->has(edit.table, edit.uid, edit.columns[i]))
                m_drafts->keep({edit.table, edit.uid, edit.columns[i], value, edit.rev.value_or(0), name});
        }
    }
    Q_EMIT editRefused(name, error);
}

void CitySession::setActor(const Actor &actor)
{
    m_actor = actor;
    // A server takes the person from the login: what the desk says of him would be said in vain.
    if (m_info.rights.role != u"owner" && !m_info.rights.person.isEmpty())
        m_actor.person = m_info.rights.person;
    m_history->setActor(m_actor);
    m_presence->setActor(m_actor);
    Q_EMIT infoChanged();
}

void CitySession::takeInfo(const CityInfo &info)
{
    m_info = info;
    setActor(m_actor);
}

void CitySession::refreshInfo()
{
    m_store->run(LaneId::Write, CityInfoQuery{}, this, [this](const Result<CityInfo> &info) {
        CityInfo now = info.value_or(m_info); // what is wrong shows in the pages that ask for rows
        if (!info && info.error().code == ErrorCode::Forbidden)
            now.rights = Rights{{}, m_info.rights.login, {}, {}, {}, true}; // no group lets it in any more
        if (now == m_info)
            return;
        const bool others = now.rights != m_info.rights;
        takeInfo(now);
        if (others)
            Q_EMIT dataChanged(); // other rows, and other things to be done with them
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
