// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/person.h"

#include <QDateTime>
#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace shuzhi {

class Card;
class PersonCard;

/// One file opened before.
struct RecentFile
{
    QString path;
    QString city;
    QDateTime lastOpened;
};

/// One connection to a server that is kept on this desk.
struct StartConnection
{
    QString id;
    QString name, place;
    QString note; ///< "Production"
    int colour = 0; ///< index of the styles' series colours
};

/// What a user without an open city sees: the demonstration city, a file, a server, a new city, and what was
/// opened or kept before.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);

    void setRecentFiles(const QList<RecentFile> &files);
    void setConnections(const QList<StartConnection> &connections);
    void askForPerson(bool ask); ///< a card below the choices; nothing waits for it

Q_SIGNALS:
    void demonstrationRequested();
    void openRequested();
    void newRequested();
    void connectionsRequested(); ///< the manager of connections
    void connectionRequested(const QString &id);
    void recentRequested(const QString &path);
    void personAnswered(const shuzhi::Person &person);
    void personDeclined();

private:
    QVBoxLayout *m_column;
    Card *m_connections;
    Card *m_recent;
    PersonCard *m_person;
};

} // namespace shuzhi
