// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace shuzhi {

/// A server's city as a person keeps it in the list of connections. Never a secret.
struct SavedConnection
{
    QString id; ///< uid; stays when everything else is changed
    QString name; ///< as the person calls it; empty: its address stands for it
    QString host, database, user;
    int port = 5432;
    QString sslMode =
        QStringLiteral("verify-full"); ///< one of sslModes(); anything else was chosen knowingly
    QString caFile; ///< certificates the server's must be signed by; empty: libpq's own place
    QString colour = QStringLiteral("blue"); ///< one of colours()
    bool production = false; ///< what is changed there counts: the window shows it unmistakably
    bool readOnly = false; ///< opened for looking only

    /// What stands where it has no name: "database @ host".
    [[nodiscard]] QString title() const;

    /// libpq's, the weakest first.
    [[nodiscard]] static QStringList sslModes();
    /// Names of the six series colours of the styles, in their order.
    [[nodiscard]] static QStringList colours();

    bool operator==(const SavedConnection &) const = default;
};

} // namespace shuzhi
