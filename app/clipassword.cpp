// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clipassword.h"

#include "models/settings/keychain.h"
#include "models/settings/pgpassfile.h"

namespace shuzhi {

QString cliPassword(const Location &location)
{
    if (qEnvironmentVariableIsSet("PGPASSWORD"))
        return {};
    const QString named = location.option(QStringLiteral("passfile"));
    const auto file = PgPassFile::read(named.isEmpty() ? PgPassFile::standardPath() : named);
    if (file && !file->openToOthers
        && file->password(location.host, location.port, location.name, location.user))
        return {};
    return Keychain::readNow(location.display());
}

} // namespace shuzhi
