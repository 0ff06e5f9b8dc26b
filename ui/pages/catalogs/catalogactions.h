// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/bulkchange.h"
#include "models/services/catalogwork.h"
#include "models/services/citysession.h"
#include "models/store/searchquery.h"
#include "ui/widgets/messagebar.h"

#include <QHash>
#include <QObject>
#include <QTimer>

class QAction;
class QWidget;

namespace shuzhi {

class BusyOverlay;

/// What is done to catalogs as a whole, to one or to all that are selected: new, copy, the moves between
/// their states, a field changed in all. Each is one step to undo, by name. What cannot be moved stays, and
/// it is said how many and why.
class CatalogActions : public QObject
{
    Q_OBJECT
public:
    /// @param page what dialogs stand over; also the parent of this
    CatalogActions(CitySession &session, QWidget *page);

    /// The catalogs meant from now on; `current` may be null.
    void setTarget(const QList<qint64> &ids, const CatalogRow *current);

    [[nodiscard]] QAction *newAction() const { return m_new; }
    /// For the context menu of a row; separators stand between groups.
    [[nodiscard]] QList<QAction *> rowActions() const { return m_rowActions; }

Q_SIGNALS:
    void messagePosted(const shuzhi::Message &message);
    void failed(const shuzhi::Error &error);
    void openRequested(const QString &where); ///< show these catalogs

private:
    struct Move
    {
        QString state;
        QAction *action;
    };
    QAction *add(const char *name, const QString &text, const QKeySequence &keys,
                 void (CatalogActions::*slot)());
    void addMove(const QString &state, const char *name, const QString &text);
    void separate();
    void askStates();
    void askOwn();
    void place();
    void placeMove(const Move &move, bool may);
    [[nodiscard]] qint64 movable(const QString &state) const; ///< −1: not known yet
    /// Why what is meant is not moved there by this login.
    [[nodiscard]] NoRight whyNot(const QString &state) const;
    void makeNew();
    void duplicate();
    void changeField();
    void move(const QString &state);
    void askRetire();
    void askReason();
    void run(const QString &state, const QString &reason);
    void moved(const QString &state, const QString &title, const Result<BulkDone> &done);
    [[nodiscard]] QString leftText(const QString &state, const BulkDone &done) const;
    [[nodiscard]] QString moveName(const QString &state, qint64 count, const QString &title) const;
    [[nodiscard]] QString tiesText(const CatalogTies &ties) const;
    void show(const QString &uid);

    CitySession &m_session;
    QWidget *m_page;
    QList<qint64> m_ids;
    QString m_uid, m_title, m_department, m_departmentUid; ///< of the current catalog
    QHash<QString, qint64> m_states; ///< of what is meant
    bool m_known = false; ///< m_states is
    bool m_isOwn = false; ///< the one catalog that is meant waits because this login submitted it
    QList<Move> m_moves;
    QList<QAction *> m_rowActions;
    QAction *m_new, *m_duplicate, *m_change;
    BusyOverlay *m_busy;
    QTimer m_rest; ///< of the selection
    Task m_statesTask, m_ownTask, m_task;
};

} // namespace shuzhi
