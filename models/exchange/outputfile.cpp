// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/outputfile.h"

namespace shuzhi {

OutputFile::OutputFile(const QString &path)
    : m_file(path)
    , m_hash(QCryptographicHash::Sha256)
{
}

tl::unexpected<Error> OutputFile::unwritable() const
{
    return fail(ErrorCode::Unwritable, m_file.errorString(), m_file.fileName());
}

Status OutputFile::open()
{
    if (!m_file.open(QIODevice::WriteOnly))
        return unwritable();
    return {};
}

Status OutputFile::write(QByteArrayView bytes)
{
    if (m_file.write(bytes.data(), bytes.size()) != bytes.size())
        return unwritable();
    m_hash.addData(bytes);
    m_bytes += bytes.size();
    return {};
}

Result<WriteReport> OutputFile::commit(qint64 rows)
{
    if (!m_file.commit())
        return unwritable();
    return WriteReport{rows, m_bytes, QString::fromLatin1(m_hash.result().toHex())};
}

} // namespace shuzhi
