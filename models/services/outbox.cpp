// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/outbox.h"

#include "models/domain/uid.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

std::unique_ptr<QLockFile> lockFor(const QString &path)
{
    auto lock = std::make_unique<QLockFile>(path + u".lock"_s);
    lock->setStaleLockTime(0); // a window may be open for days: only its end frees the file
    return lock;
}

const QList<std::pair<StepKind, QString>> &kinds()
{
    static const QList<std::pair<StepKind, QString>> all{
        {StepKind::Insert, u"insert"_s}, {StepKind::Update, u"update"_s}, {StepKind::Delete, u"delete"_s}};
    return all;
}

QJsonObject toJson(const RowEdit &edit)
{
    QString kind;
    for (const auto &[value, name] : kinds()) {
        if (value == edit.kind)
            kind = name;
    }
    QJsonObject json{{u"kind"_s, kind},
                     {u"table"_s, edit.table},
                     {u"uid"_s, edit.uid},
                     {u"columns"_s, QJsonArray::fromStringList(edit.columns)},
                     {u"values"_s, QJsonArray::fromVariantList(edit.values)}};
    if (edit.rev)
        json.insert(u"rev"_s, *edit.rev);
    if (!edit.before.isEmpty())
        json.insert(u"before"_s, QJsonArray::fromVariantList(edit.before));
    return json;
}

RowEdit editFrom(const QJsonObject &json)
{
    RowEdit edit{StepKind::Update, json[u"table"].toString(), json[u"uid"].toString(), {}, {}, {}};
    for (const auto &[value, name] : kinds()) {
        if (name == json[u"kind"].toString())
            edit.kind = value;
    }
    edit.columns = json[u"columns"].toVariant().toStringList();
    edit.values = json[u"values"].toArray().toVariantList();
    if (json.contains(u"rev"))
        edit.rev = json[u"rev"].toInteger();
    edit.before = json[u"before"].toArray().toVariantList();
    return edit;
}

QJsonObject toJson(const OutboxEntry &entry)
{
    QJsonArray edits;
    for (const RowEdit &edit : entry.edits)
        edits += toJson(edit);
    return {{u"key"_s, entry.key},
            {u"name"_s, entry.name},
            {u"person"_s, entry.person},
            {u"edits"_s, edits},
            {u"takesBack"_s, entry.takesBack}};
}

OutboxEntry entryFrom(const QJsonObject &json)
{
    OutboxEntry entry{json[u"key"].toString(),
                      json[u"name"].toString(),
                      json[u"person"].toString(),
                      {},
                      json[u"takesBack"].toBool()};
    for (const QJsonValue &edit : json[u"edits"].toArray())
        entry.edits += editFrom(edit.toObject());
    return entry;
}

} // namespace

Outbox::Outbox(QString folder, const QString &place, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_prefix(QString::fromLatin1(
                   QCryptographicHash::hash(place.toUtf8(), QCryptographicHash::Sha256).toHex().left(32))
               + u"-out-"_s)
    , m_path(m_folder + u'/' + m_prefix + newUid() + u".outbox"_s)
{
}

Outbox::~Outbox() = default;

Result<QList<OutboxEntry>> Outbox::adopt()
{
    const QString own = QFileInfo(m_path).fileName();
    QStringList files = QDir(m_folder).entryList({m_prefix + u"*.outbox"_s}, QDir::Files, QDir::Name);
    files.removeAll(own);
    QList<OutboxEntry> adopted;
    std::optional<Error> fault;
    for (const QString &file : std::as_const(files)) { // named by the time their windows were opened
        const Result<QList<OutboxEntry>> entries = adoptFile(m_folder + u'/' + file);
        if (entries)
            adopted += *entries;
        else
            fault = entries.error();
    }
    if (fault && adopted.isEmpty())
        return tl::unexpected(*fault);
    if (fault)
        Q_EMIT failed(*fault);
    return adopted;
}

Result<QList<OutboxEntry>> Outbox::adoptFile(const QString &path)
{
    const std::unique_ptr<QLockFile> lock = lockFor(path);
    if (!lock->tryLock(0))
        return QList<OutboxEntry>(); // its window lives
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable, file.errorString(), path);
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    file.close();
    if (!document.isObject())
        return fail(ErrorCode::Unreadable, u"not a file of edits"_s, path);
    QList<OutboxEntry> entries;
    for (const QJsonValue &entry : document[u"entries"].toArray())
        entries += entryFrom(entry.toObject());
    m_entries += entries;
    if (const Status written = write(); !written)
        return tl::unexpected(written.error()); // theirs stays until ours is on the disk
    QFile::remove(path);
    return entries;
}

void Outbox::keep(const OutboxEntry &entry)
{
    const auto known = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const OutboxEntry &other) { return other.key == entry.key; });
    if (known == m_entries.end())
        m_entries += entry;
    else
        *known = entry;
    store();
}

void Outbox::discard(const QString &key)
{
    if (m_entries.removeIf([&](const OutboxEntry &entry) { return entry.key == key; }) > 0)
        store();
}

void Outbox::store()
{
    if (const Status written = write(); !written)
        Q_EMIT failed(written.error());
}

Status Outbox::write()
{
    if (m_entries.isEmpty()) {
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
    QJsonArray entries;
    for (const OutboxEntry &entry : std::as_const(m_entries))
        entries += toJson(entry);
    QSaveFile file(m_path);
    const QByteArray text =
        QJsonDocument(QJsonObject{{u"entries"_s, entries}}).toJson(QJsonDocument::Compact);
    const bool written = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.write(text) == text.size()
        && file.commit();
    return written ? Status{} : fail(ErrorCode::Unwritable, file.errorString(), m_path);
}

} // namespace shuzhi
