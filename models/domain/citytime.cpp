// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/citytime.h"

#include <QDateTime>

namespace shuzhi {

QString cityTime(const QString &at)
{
    const QDateTime time = QDateTime::fromString(at, Qt::ISODateWithMs);
    return time.isValid() ? time.toOffsetFromUtc(8 * 3600).toString(QStringLiteral("yyyy-MM-dd HH:mm")) : at;
}

} // namespace shuzhi
