// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/dutycolumns.h"

using namespace Qt::StringLiterals;

namespace shuzhi {

const QList<DutyColumn> &dutyColumns()
{
    static const QList<DutyColumn> columns{
        {u"level"_s, &Duty::level},
        {u"name"_s, &Duty::name},
        {u"clause"_s, &Duty::clause},
        {u"kinds"_s, &Duty::kinds},
        {u"source_system"_s, &Duty::sourceSystem},
        {u"items"_s, &Duty::items},
        {u"share_type"_s, &Duty::shareType},
        {u"update_cycle"_s, &Duty::updateCycle},
        {u"office"_s, &Duty::office},
        {u"person"_s, &Duty::person},
        {u"contact"_s, &Duty::contact},
        {u"basis"_s, &Duty::basis},
        {u"note"_s, &Duty::note},
        {u"state"_s, &Duty::state},
    };
    return columns;
}

} // namespace shuzhi
