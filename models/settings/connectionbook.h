// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/savedconnection.h"
#include "models/settings/settings.h"

#include <optional>

namespace shuzhi {

/// The connections kept on this desk, in the person's order.
class ConnectionBook
{
public:
    explicit ConnectionBook(Settings &settings)
        : m_settings(settings)
    {
    }

    [[nodiscard]] QList<SavedConnection> all() const;
    /// Replaces them all.
    void keep(const QList<SavedConnection> &connections);
    /// The one that leads to this server's database with this login.
    [[nodiscard]] std::optional<SavedConnection> find(const QString &host, int port, const QString &database,
                                                      const QString &user) const;

private:
    Settings &m_settings;
};

} // namespace shuzhi
