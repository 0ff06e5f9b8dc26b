// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSize>
#include <QStringList>

namespace shuzhi {

class Workbench;

/// Renders every page of the open city to FOLDER/PAGE.png, each with its data loaded, and ends the
/// program: documentation and visual checks come from the program itself.
class Grab : public QObject
{
    Q_OBJECT
public:
    Grab(Workbench &workbench, const QString &folder, const QSize &size);

private:
    void next();
    void save(const QString &page);

    Workbench &m_workbench;
    QString m_folder;
    QStringList m_left;
};

} // namespace shuzhi
