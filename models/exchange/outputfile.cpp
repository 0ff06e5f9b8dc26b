// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/outputfile.h"

#include <QTemporaryFile>

namespace shuzhi {

namespace {

constexpr qint64 CopyBytes = 1 << 20;

} // namespace

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

Result<WriteReport> moveToTarget(QTemporaryFile &made, const QString &path, qint64 rows)
{
    OutputFile file(path);
    if (Status status = file.open(); !status)
        return tl::unexpected(status.error());
    QFile source(made.fileName());
    if (!source.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unwritable, source.errorString(), path);
    while (!source.atEnd()) {
        const QByteArray piece = source.read(CopyBytes);
        if (piece.isEmpty())
            return fail(ErrorCode::Unwritable, source.errorString(), path);
        if (Status status = file.write(piece); !status)
            return tl::unexpected(status.error());
    }
    return file.commit(rows);
}

} // namespace shuzhi
