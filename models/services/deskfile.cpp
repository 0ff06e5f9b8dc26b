// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/deskfile.h"

#include "models/domain/uid.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

std::unique_ptr<QLockFile> lockFor(const QString &path)
{
    auto lock = std::make_unique<QLockFile>(path + u".lock"_s);
    lock->setStaleLockTime(0); // a window may be open for days: only its end frees the file
    return lock;
}

QString hashOf(const QString &place)
{
    const QByteArray hash = QCryptographicHash::hash(place.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().left(32));
}

} // namespace

DeskFile::DeskFile(QString folder, const QString &place, const QString &kind, QString suffix, QString list)
    : m_folder(std::move(folder))
    , m_stem(hashOf(place) + kind)
    , m_suffix(std::move(suffix))
    , m_list(std::move(list))
    , m_path(m_folder + u'/' + m_stem + newUid() + m_suffix)
{
}

DeskFile::~DeskFile() = default;

Status DeskFile::write(const QJsonArray &rows)
{
    if (rows.isEmpty()) {
        QFile::remove(m_path);
        m_lock.reset();
        return {};
    }
    if (!QDir().mkpath(m_folder))
        return fail(ErrorCode::Unwritable, u"the folder could not be made"_s, m_folder);
    if (!m_lock) {
        m_lock = lockFor(m_path);
        if (!m_lock->tryLock(0)) {
            m_lock.reset();
            return fail(ErrorCode::Unwritable, u"the file could not be locked"_s, m_path);
        }
    }
    QSaveFile file(m_path);
    const QByteArray text = QJsonDocument(QJsonObject{{m_list, rows}}).toJson(QJsonDocument::Compact);
    const bool written = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.write(text) == text.size()
        && file.commit();
    return written ? Status{} : fail(ErrorCode::Unwritable, file.errorString(), m_path);
}

Status DeskFile::adopt(QDir::SortFlags order, const std::function<Status(const QJsonArray &)> &take)
{
    QStringList files = QDir(m_folder).entryList({m_stem + u'*' + m_suffix}, QDir::Files, order);
    files.removeAll(QFileInfo(m_path).fileName());
    Status status;
    for (const QString &file : std::as_const(files)) {
        if (const Status adopted = adoptFile(m_folder + u'/' + file, take); !adopted)
            status = adopted;
    }
    return status;
}

Status DeskFile::adoptFile(const QString &path, const std::function<Status(const QJsonArray &)> &take) const
{
    const std::unique_ptr<QLockFile> lock = lockFor(path);
    if (!lock->tryLock(0))
        return {}; // its window lives
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable, file.errorString(), path);
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    file.close();
    if (!document.isObject())
        return fail(ErrorCode::Unreadable, u"not a file of what was typed"_s, path);
    if (const Status taken = take(document[m_list].toArray()); !taken)
        return taken; // theirs stays until ours is on the disk
    QFile::remove(path);
    return {};
}

} // namespace shuzhi
