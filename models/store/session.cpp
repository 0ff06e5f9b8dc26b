// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/session.h"

#include <QtGlobal>

namespace shuzhi {

Actor Actor::current(const QString &person, const QString &source)
{
    QString login = qEnvironmentVariable("USER");
    if (login.isEmpty())
        login = qEnvironmentVariable("USERNAME", QStringLiteral("unknown"));
    return Actor{person, login, source};
}

} // namespace shuzhi
