// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>

namespace shuzhi {

/// SHA-256 (hex) over the stored bytes of a trail entry. Each field goes in as "<bytes>:<field>,", so
/// that no two different entries read alike. The server's trail_hash() computes the same.
[[nodiscard]] QByteArray trailHash(const QByteArrayList &fields);

/// Digest of a transaction: SHA-256 (hex) over the entries' hashes (as bytes) in their order.
class TrailDigest
{
public:
    void add(const QByteArray &entryHashHex) { m_bytes += QByteArray::fromHex(entryHashHex); }
    [[nodiscard]] QByteArray hex() const;

private:
    QByteArray m_bytes;
};

} // namespace shuzhi
