// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/trailhash.h"

#include <QCryptographicHash>

namespace shuzhi {

QByteArray trailHash(const QByteArrayList &fields)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray &field : fields) {
        hash.addData(QByteArray(QByteArray::number(field.size()) + ':'));
        hash.addData(field);
        hash.addData(QByteArrayLiteral(","));
    }
    return hash.result().toHex();
}

QByteArray TrailDigest::hex() const
{
    return QCryptographicHash::hash(m_bytes, QCryptographicHash::Sha256).toHex();
}

} // namespace shuzhi
