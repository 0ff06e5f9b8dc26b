// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/citysession.h"
#include "models/services/citysettings.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace shuzhi {

/// What became of one setting: a link that opens the list of its changes (when, who, old and new).
class SettingHistory : public QWidget
{
    Q_OBJECT

public:
    SettingHistory(CitySession &session, const CitySettingSpec &spec, const QString &name,
                   QWidget *parent = nullptr);

    void refresh(); ///< reads anew if it is open

Q_SIGNALS:
    void failed(const shuzhi::Error &error);

private:
    void toggle();
    void show(const QList<SettingChange> &changes);
    [[nodiscard]] QString words(const SettingChange &change) const;

    CitySession &m_session;
    const CitySettingSpec &m_spec;
    QPushButton *m_link;
    QLabel *m_list;
    bool m_open = false;
};

} // namespace shuzhi
