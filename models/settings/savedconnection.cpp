// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/savedconnection.h"

using namespace Qt::StringLiterals;

namespace shuzhi {

QString SavedConnection::title() const
{
    if (!name.trimmed().isEmpty())
        return name.trimmed();
    return host.isEmpty() || database.isEmpty() ? QString(database + host)
                                                : QString(database + u" @ "_s + host);
}

QStringList SavedConnection::sslModes()
{
    return {u"disable"_s, u"allow"_s, u"prefer"_s, u"require"_s, u"verify-ca"_s, u"verify-full"_s};
}

QStringList SavedConnection::colours()
{
    return {u"blue"_s, u"amber"_s, u"green"_s, u"violet"_s, u"red"_s, u"teal"_s};
}

} // namespace shuzhi
