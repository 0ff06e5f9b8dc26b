// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace shuzhi {

class Card;

/// One file opened before.
struct RecentFile
{
    QString path;
    QString city;
    QDateTime lastOpened;
};

/// What a user without an open city sees: the demonstration city, a file, a new city, files of before.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);

    void setRecentFiles(const QList<RecentFile> &files);

Q_SIGNALS:
    void demonstrationRequested();
    void openRequested();
    void newRequested();
    void recentRequested(const QString &path);

private:
    QVBoxLayout *m_column;
    Card *m_recent;
};

} // namespace shuzhi
