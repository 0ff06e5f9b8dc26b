// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/language.h"
#include "models/services/citywatch.h"
#include "models/services/drafts.h"
#include "models/services/edithistory.h"
#include "models/services/presenceboard.h"
#include "models/store/cityinfoquery.h"
#include "models/store/store.h"

#include <QObject>

#include <memory>

namespace shuzhi {

/// The open city as pages share it: the store, the person's edits, and the day everything is shown as
/// of. Lives in the GUI thread as long as the city is open. Pages run queries with
/// session.store().run(LaneId::…, query, this, callback) and write with session.history().apply(…).
class CitySession : public QObject
{
    Q_OBJECT
public:
    CitySession(Mailbox &mailbox, const Location &location, OpenMode mode, const Actor &actor,
                Language language);

    [[nodiscard]] Store &store() { return *m_store; }
    [[nodiscard]] EditHistory &history() { return *m_history; }
    /// What was typed and is not written yet.
    [[nodiscard]] DraftKeeper &drafts() { return *m_drafts; }
    /// Follows what others write; dataChanged() tells it.
    [[nodiscard]] CityWatch &watch() { return *m_watch; }
    /// Who else has which row open.
    [[nodiscard]] PresenceBoard &presence() { return *m_presence; }
    [[nodiscard]] const Actor &actor() const { return m_actor; }
    /// Somebody else works here from now on; told by infoChanged(). Who a server knows stays who he is.
    void setActor(const Actor &actor);
    [[nodiscard]] Language language() const { return m_language; } ///< of names that are data
    [[nodiscard]] const CityInfo &info() const { return m_info; }
    /// What the login may do; asked again with the info.
    [[nodiscard]] const Rights &rights() const { return m_info.rights; }

    /// Opens (creates, migrates) and reads the city's info; until then info() is empty. From then on
    /// drafts that were left behind are there and other people's changes are followed.
    void open(QObject *receiver, std::function<void(const Status &)> answer);
    /// Reads the info anew after a write that may have changed it, when the line is up again and when the
    /// server refused something. Other rights than before are told by dataChanged() too.
    void refreshInfo();

    /// The day shown: empty means the reference day.
    [[nodiscard]] const QString &asOf() const { return m_asOf; }
    /// The day shown as a date, also when it is the reference day.
    [[nodiscard]] QString shownDay() const { return m_asOf.isEmpty() ? m_info.referenceDay : m_asOf; }
    /// On a past day figures and row sets are of that day and editing is off.
    [[nodiscard]] bool isPast() const { return !m_asOf.isEmpty() && m_asOf != m_info.referenceDay; }
    /// Whether anything can be written on the day shown; what exactly, rights() says.
    [[nodiscard]] bool mayEdit() const { return isOpen() && m_info.rights.writes(); }
    /// The same, whatever the login's rights are.
    [[nodiscard]] bool isOpen() const { return !isPast() && !m_info.readOnly; }
    void setAsOf(const QString &day);

    /// How the line to the server stands; a file's is always up.
    [[nodiscard]] const LinkState &linkState() const { return m_store->linkState(); }

Q_SIGNALS:
    void linkChanged(const shuzhi::LinkState &state);
    void asOfChanged();
    void infoChanged();
    /// Somebody wrote: what is shown of these tables is stale; without names, of any.
    void dataChanged(const QStringList &tables = {});
    /// A change of a file had to wait long for another program that was writing into it.
    void writeWaited(qint64 ms);
    void draftsFailed(const shuzhi::Error &error); ///< what was typed is in the window only
    /// An edit nobody waited for was not written; what was typed in it is among the drafts.
    void editRefused(const QString &name, const shuzhi::Error &error);

private:
    void takeOver();
    void takeInfo(const CityInfo &info);
    void keepRefused(const QString &name, const QList<RowEdit> &edits, const Error &error);

    Actor m_actor;
    Language m_language;
    std::unique_ptr<Store> m_store;
    Outbox *m_outbox = nullptr; ///< of a server
    EditHistory *m_history;
    DraftKeeper *m_drafts;
    CityWatch *m_watch;
    PresenceBoard *m_presence;
    CityInfo m_info;
    QString m_asOf;
};

} // namespace shuzhi
