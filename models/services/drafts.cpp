// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/drafts.h"

#include "models/domain/uid.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

QString lockOf(const QString &path)
{
    return path + u".lock"_s;
}

std::unique_ptr<QLockFile> lockFor(const QString &path)
{
    auto lock = std::make_unique<QLockFile>(lockOf(path));
    lock->setStaleLockTime(0); // a window may be open for days: only its end frees the file
    return lock;
}

QJsonObject toJson(const DraftCell &cell)
{
    QJsonObject json{{u"table"_s, cell.table}, {u"uid"_s, cell.uid}, {u"column"_s, cell.column},
                     {u"value"_s, cell.value}, {u"rev"_s, cell.rev}, {u"title"_s, cell.title}};
    if (cell.before)
        json.insert(u"before"_s, *cell.before);
    return json;
}

DraftCell fromJson(const QJsonObject &json)
{
    DraftCell cell{json[u"table"].toString(), json[u"uid"].toString(),  json[u"column"].toString(),
                   json[u"value"].toString(), json[u"rev"].toInteger(), json[u"title"].toString()};
    if (json.contains(u"before"))
        cell.before = json[u"before"].toString();
    return cell;
}

bool isCell(const DraftCell &cell, const QString &table, const QString &uid, const QString &column)
{
    return cell.uid == uid && cell.column == column && cell.table == table;
}

} // namespace

DraftKeeper::DraftKeeper(QString folder, const QString &place, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_prefix(QString::fromLatin1(
          QCryptographicHash::hash(place.toUtf8(), QCryptographicHash::Sha256).toHex().left(32)))
    , m_path(m_folder + u'/' + m_prefix + u'-' + newUid() + u".json"_s)
{
}

DraftKeeper::~DraftKeeper() = default;

QString DraftKeeper::standardFolder()
{
    const QString settings = qEnvironmentVariable("SHUZHI_SETTINGS");
    const QString folder = settings.isEmpty()
        ? QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/shuzhi"_s
        : QFileInfo(settings).absolutePath();
    return folder + u"/drafts"_s;
}

Status DraftKeeper::adopt()
{
    const QString own = QFileInfo(m_path).fileName();
    // The oldest first: of two drafts of one cell the newer stays.
    const QStringList files =
        QDir(m_folder).entryList({m_prefix + u"-*.json"_s}, QDir::Files, QDir::Time | QDir::Reversed);
    const QList<DraftCell> before = m_cells;
    Status status;
    for (const QString &file : files) {
        if (file == own)
            continue;
        if (const Status adopted = adoptFile(m_folder + u'/' + file); !adopted)
            status = adopted;
    }
    if (m_cells != before)
        Q_EMIT changed();
    return status;
}

Status DraftKeeper::adoptFile(const QString &path)
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
        return fail(ErrorCode::Unreadable, u"not a file of drafts"_s, path);
    for (const QJsonValue &cell : document[u"cells"].toArray())
        put(fromJson(cell.toObject()));
    if (const Status written = write(); !written)
        return written; // theirs stays until ours is on the disk
    QFile::remove(path);
    return {};
}

const DraftCell *DraftKeeper::find(const QString &table, const QString &uid, const QString &column) const
{
    const auto found = std::find_if(m_cells.begin(), m_cells.end(),
                                    [&](const DraftCell &cell) { return isCell(cell, table, uid, column); });
    return found == m_cells.end() ? nullptr : &*found;
}

void DraftKeeper::put(const DraftCell &cell)
{
    m_cells.removeIf(
        [&](const DraftCell &other) { return isCell(other, cell.table, cell.uid, cell.column); });
    m_cells += cell;
}

void DraftKeeper::keep(const DraftCell &cell)
{
    const DraftCell *known = find(cell.table, cell.uid, cell.column);
    if (known && *known == cell)
        return;
    put(cell);
    store();
}

void DraftKeeper::discard(const QString &table, const QString &uid, const QString &column)
{
    if (m_cells.removeIf([&](const DraftCell &cell) { return isCell(cell, table, uid, column); }) > 0)
        store();
}

void DraftKeeper::discardAll()
{
    if (m_cells.isEmpty())
        return;
    m_cells.clear();
    store();
}

void DraftKeeper::store()
{
    if (const Status written = write(); !written)
        Q_EMIT failed(written.error());
    Q_EMIT changed();
}

Status DraftKeeper::write()
{
    if (m_cells.isEmpty()) {
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
    QJsonArray cells;
    for (const DraftCell &cell : std::as_const(m_cells))
        cells += toJson(cell);
    QSaveFile file(m_path);
    const QByteArray text = QJsonDocument(QJsonObject{{u"cells"_s, cells}}).toJson(QJsonDocument::Compact);
    const bool written = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.write(text) == text.size()
        && file.commit();
    return written ? Status{} : fail(ErrorCode::Unwritable, file.errorString(), m_path);
}

} // namespace shuzhi
