// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/drafts.h"

#include <QFileInfo>
#include <QJsonObject>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

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
    , m_file(std::move(folder), place, u"-"_s, u".json"_s, u"cells"_s)
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
    const QList<DraftCell> before = m_cells;
    // The oldest first: of two drafts of one cell the newer stays.
    const Status status = m_file.adopt(QDir::Time | QDir::Reversed, [this](const QJsonArray &cells) {
        for (const QJsonValue &cell : cells)
            put(fromJson(cell.toObject()));
        return write();
    });
    if (m_cells != before)
        Q_EMIT changed();
    return status;
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
    QJsonArray cells;
    for (const DraftCell &cell : std::as_const(m_cells))
        cells += toJson(cell);
    return m_file.write(cells);
}

} // namespace shuzhi
