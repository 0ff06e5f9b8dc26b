// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/outbox.h"

#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

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
    , m_file(std::move(folder), place, u"-out-"_s, u".outbox"_s, u"entries"_s)
{
}

Outbox::~Outbox() = default;

Result<QList<OutboxEntry>> Outbox::adopt()
{
    QList<OutboxEntry> adopted;
    // Named by the time their windows were opened.
    const Status status = m_file.adopt(QDir::Name, [&](const QJsonArray &entries) {
        QList<OutboxEntry> theirs;
        for (const QJsonValue &entry : entries)
            theirs += entryFrom(entry.toObject());
        m_entries += theirs;
        const Status written = write();
        if (written)
            adopted += theirs;
        return written;
    });
    if (!status && adopted.isEmpty())
        return tl::unexpected(status.error());
    if (!status)
        Q_EMIT failed(status.error());
    return adopted;
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
    QJsonArray entries;
    for (const OutboxEntry &entry : std::as_const(m_entries))
        entries += toJson(entry);
    return m_file.write(entries);
}

} // namespace shuzhi
