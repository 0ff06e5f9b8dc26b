// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/zipfile.h"

#include <QScopeGuard>

#include <minizip/unzip.h>

namespace shuzhi {

namespace {

constexpr qint64 RatioFloor = qint64(16) << 20; ///< below this a high ratio harms nobody
constexpr qsizetype PieceBytes = 128 * 1024;

// minizip reads through QFile, so that paths in any script work on every system.
PatchedFile *fileOf(voidpf stream)
{
    return static_cast<PatchedFile *>(stream);
}

voidpf openFile(voidpf opaque, const void * /*path*/, int /*mode*/)
{
    return opaque;
}

uLong readFile(voidpf /*opaque*/, voidpf stream, void *buffer, uLong size)
{
    const qint64 count = fileOf(stream)->readPatched(static_cast<char *>(buffer), qint64(size));
    return count < 0 ? 0 : uLong(count);
}

uLong writeFile(voidpf /*opaque*/, voidpf /*stream*/, const void * /*buffer*/, uLong /*size*/)
{
    return 0;
}

ZPOS64_T tellFile(voidpf /*opaque*/, voidpf stream)
{
    return ZPOS64_T(fileOf(stream)->pos());
}

long seekFile(voidpf /*opaque*/, voidpf stream, ZPOS64_T offset, int origin)
{
    PatchedFile *file = fileOf(stream);
    qint64 target = qint64(offset);
    if (origin == ZLIB_FILEFUNC_SEEK_CUR)
        target += file->pos();
    else if (origin == ZLIB_FILEFUNC_SEEK_END)
        target += file->size();
    return target >= 0 && target <= file->size() && file->seek(target) ? 0 : -1;
}

int closeFile(voidpf /*opaque*/, voidpf /*stream*/)
{
    return 0;
}

int errorOfFile(voidpf /*opaque*/, voidpf stream)
{
    return fileOf(stream)->error() == QFileDevice::NoError ? 0 : -1;
}

QString foldedName(QString part)
{
    part.replace(u'\\', u'/');
    while (part.startsWith(u'/'))
        part.remove(0, 1);
    return part.toLower();
}

} // namespace

ZipFile::ZipFile(const QString &path, const SourceLimits &limits)
    : m_file(path)
    , m_limits(limits)
{
}

ZipFile::~ZipFile()
{
    if (m_handle)
        unzClose(m_handle);
}

Result<std::unique_ptr<ZipFile>> ZipFile::open(const QString &path, const SourceLimits &limits)
{
    std::unique_ptr<ZipFile> zip(new ZipFile(path, limits));
    if (!zip->m_file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable, zip->m_file.errorString(), path);
    zlib_filefunc64_def functions{openFile, readFile,  writeFile,   tellFile,
                                  seekFile, closeFile, errorOfFile, &zip->m_file};
    zip->m_handle = unzOpen2_64(path.utf16(), &functions);
    if (!zip->m_handle)
        return fail(ErrorCode::Unreadable, QStringLiteral("zip archive damaged or cut off: no directory"),
                    QStringLiteral("zip"));
    if (Status status = zip->readDirectory(); !status)
        return tl::unexpected(status.error());
    return zip;
}

Status ZipFile::readDirectory()
{
    unz_global_info64 info{};
    if (unzGetGlobalInfo64(m_handle, &info) != UNZ_OK)
        return fail(ErrorCode::Unreadable, QStringLiteral("zip directory damaged"), QStringLiteral("zip"));
    if (info.number_entry > ZPOS64_T(m_limits.archiveParts))
        return fail(ErrorCode::TooLarge, QStringLiteral("zip archive with %1 parts").arg(info.number_entry),
                    QStringLiteral("zip"));
    int found = unzGoToFirstFile(m_handle);
    while (found == UNZ_OK && m_entries.size() < m_limits.archiveParts) {
        if (Status status = addEntry(); !status)
            return status;
        found = unzGoToNextFile(m_handle);
    }
    if (found != UNZ_END_OF_LIST_OF_FILE)
        return fail(ErrorCode::Unreadable, QStringLiteral("zip directory damaged"), QStringLiteral("zip"));
    return {};
}

Status ZipFile::addEntry()
{
    unz_file_info64 info{};
    unz64_file_pos position{};
    if (unzGetCurrentFileInfo64(m_handle, &info, nullptr, 0, nullptr, 0, nullptr, 0) != UNZ_OK
        || unzGetFilePos64(m_handle, &position) != UNZ_OK)
        return fail(ErrorCode::Unreadable, QStringLiteral("zip directory damaged"), QStringLiteral("zip"));
    QByteArray name(qsizetype(info.size_filename), Qt::Uninitialized);
    if (unzGetCurrentFileInfo64(m_handle, nullptr, name.data(), info.size_filename, nullptr, 0, nullptr, 0)
        != UNZ_OK)
        return fail(ErrorCode::Unreadable, QStringLiteral("zip directory damaged"), QStringLiteral("zip"));
    if (const auto size = m_file.patchZip64(qint64(position.pos_in_zip_directory)))
        info.compressed_size = ZPOS64_T(*size);
    const QString text = QString::fromUtf8(name);
    if (text.endsWith(u'/'))
        return {};
    const QString folded = foldedName(text);
    if (m_entries.contains(folded))
        return fail(ErrorCode::Unreadable, QStringLiteral("zip archive holds part %1 twice").arg(text),
                    QStringLiteral("zip"));
    m_entries.insert(folded,
                     Entry{text, position.pos_in_zip_directory, position.num_of_file,
                           qint64(info.compressed_size), (info.flag & 1) != 0});
    return {};
}

QStringList ZipFile::parts() const
{
    QStringList names;
    names.reserve(m_entries.size());
    for (const Entry &entry : m_entries)
        names << entry.name;
    names.sort();
    return names;
}

bool ZipFile::contains(const QString &part) const
{
    return m_entries.contains(foldedName(part));
}

Status ZipFile::read(const QString &part, qint64 maxBytes, const Sink &sink)
{
    const auto entry = m_entries.constFind(foldedName(part));
    if (entry == m_entries.constEnd())
        return fail(ErrorCode::NotFound, QStringLiteral("part %1 is missing").arg(part), part);
    if (entry->encrypted)
        return fail(ErrorCode::Unreadable, QStringLiteral("part %1 is encrypted").arg(part),
                    QStringLiteral("encrypted"));
    unz64_file_pos position{entry->directoryPosition, entry->number};
    if (unzGoToFilePos64(m_handle, &position) != UNZ_OK || unzOpenCurrentFile(m_handle) != UNZ_OK)
        return fail(ErrorCode::Unreadable, QStringLiteral("part %1 is damaged").arg(part), part);
    Status status = unpack(*entry, maxBytes, sink);
    // minizip compares the checksum here, and only of parts read to their end.
    if (unzCloseCurrentFile(m_handle) == UNZ_CRCERROR && status)
        return fail(ErrorCode::Unreadable, QStringLiteral("part %1 has a wrong checksum").arg(part), part);
    return status;
}

Status ZipFile::unpack(const Entry &entry, qint64 maxBytes, const Sink &sink)
{
    QByteArray buffer(PieceBytes, Qt::Uninitialized);
    qint64 total = 0;
    for (;;) {
        const int count = unzReadCurrentFile(m_handle, buffer.data(), unsigned(buffer.size()));
        if (count < 0)
            return fail(ErrorCode::Unreadable,
                        QStringLiteral("part %1 is damaged or cut off").arg(entry.name), entry.name);
        if (count == 0)
            return {};
        total += count;
        if (total > maxBytes)
            return fail(ErrorCode::TooLarge,
                        QStringLiteral("part %1 unpacks to more than %2 bytes").arg(entry.name).arg(maxBytes),
                        entry.name);
        if (total > RatioFloor && total / m_limits.inflateRatio > entry.packedBytes)
            return fail(ErrorCode::TooLarge,
                        QStringLiteral("part %1 unpacks to more than %2 times its size")
                            .arg(entry.name)
                            .arg(m_limits.inflateRatio),
                        entry.name);
        const Result<bool> more = sink(QByteArrayView(buffer.constData(), count));
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return {};
    }
}

} // namespace shuzhi
