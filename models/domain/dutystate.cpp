// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/dutystate.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace shuzhi::dutystate {

bool mayMove(const QString &from, const QString &to)
{
    static const QStringList arrows{u"draft>submitted"_s, u"submitted>draft"_s, u"submitted>signed"_s,
                                    u"signed>withdrawn"_s};
    return arrows.contains(from + u'>' + to);
}

bool mayEdit(const QString &state)
{
    return state == u"draft";
}

bool samePerson(const QString &one, const QString &other)
{
    const QString name = one.trimmed();
    return !name.isEmpty() && name.compare(other.trimmed(), Qt::CaseInsensitive) == 0;
}

} // namespace shuzhi::dutystate
