// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/session.h"

#include <QDir>

namespace shuzhi {

Actor Actor::current(const QString &person, const QString &source)
{
    QString login = qEnvironmentVariable("USER");
    if (login.isEmpty())
        login = qEnvironmentVariable("USERNAME");
    if (login.isEmpty())
        login = QDir::home().dirName(); // a session without an environment, a service for example
    return Actor{person, login, source};
}

} // namespace shuzhi
