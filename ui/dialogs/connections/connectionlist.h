// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/savedconnection.h"

#include <QListWidget>

namespace shuzhi {

/// The connections of this desk: colour, name, address and what sets them apart. Enter or a double click
/// opens one.
class ConnectionList : public QListWidget
{
    Q_OBJECT

public:
    explicit ConnectionList(QWidget *parent = nullptr);

    void setConnections(const QList<SavedConnection> &connections);
    void setConnection(int row, const SavedConnection &connection);

Q_SIGNALS:
    void openRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace shuzhi
