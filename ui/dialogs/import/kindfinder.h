// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/citysession.h"
#include "models/services/import/importrequest.h"

namespace shuzhi {

/// Looks whether a file whose columns do not make the chosen kind of rows makes another.
class KindFinder : public QObject
{
    Q_OBJECT

public:
    explicit KindFinder(CitySession &session, QObject *parent = nullptr);
    ~KindFinder() override;

    /// Tries the other kinds one after the other, as the file is found by itself.
    void look(const ImportRequest &request);
    void stop();

Q_SIGNALS:
    void found(const QString &kind); ///< has all the columns it needs

private:
    void next();

    CitySession &m_session;
    ImportRequest m_request;
    QStringList m_left;
    Task m_task;
};

} // namespace shuzhi
