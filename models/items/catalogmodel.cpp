// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/catalogmodel.h"

#include "models/domain/catalogstate.h"
#include "models/domain/vocabulary.h"
#include "models/items/itemroles.h"

#include <QSet>

#include <algorithm>

namespace shuzhi {

namespace {

/// Pages asked for at once: more were scrolled past before their turn.
constexpr int mostWanted = 4;
/// Rows kept; some megabytes.
constexpr int mostRows = 100 * CatalogModel::pageSize;
constexpr int keptPagesAround = 24;
/// Ranges of rows that go beyond which a list is new rather than changed.
constexpr int mostRanges = 1024;

/// First and last places of what is not in `after`, the last range first.
QList<std::pair<int, int>> goneRanges(const QList<qint64> &ids, const QSet<qint64> &after)
{
    QList<std::pair<int, int>> ranges;
    for (int place = int(ids.size()) - 1; place >= 0; --place) {
        if (after.contains(ids.at(place)))
            continue;
        if (!ranges.isEmpty() && ranges.last().first == place + 1)
            ranges.last().first = place;
        else
            ranges += {place, place};
    }
    return ranges;
}

} // namespace

CatalogModel::CatalogModel(CitySession &session, CatalogWords words, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_cells{std::move(words), {}}
{
    // One request for all cells of a paint.
    m_fetchTimer.setSingleShot(true);
    m_fetchTimer.setInterval(0);
    connect(&m_fetchTimer, &QTimer::timeout, this, &CatalogModel::fetch);
}

CatalogModel::~CatalogModel() = default;

void CatalogModel::load(const Filter &filter, const SortOrder &sort)
{
    m_filter = filter;
    m_sort = sort;
    askIds(true);
}

void CatalogModel::refresh()
{
    askIds(false);
}

void CatalogModel::showColumns(const QList<CatalogColumn> &columns)
{
    bool more = false;
    for (const QString &name : catalogExtras(columns)) {
        if (m_cells.extra.contains(name))
            continue;
        m_cells.extra += name; // at the end: rows that were read keep their cells
        more = true;
    }
    if (!more || m_ids.isEmpty())
        return;
    m_session.store().drop(m_pageTask);
    m_fetching = false;
    ++m_generation;
    Q_EMIT dataChanged(index(0, 0), index(int(m_ids.size()) - 1, catalogColumnCount - 1));
}

void CatalogModel::cancel()
{
    m_session.store().drop(m_idsTask);
}

void CatalogModel::askIds(bool reset)
{
    m_session.store().drop(m_idsTask);
    m_clock.start();
    m_idsTask = m_session.store().run(LaneId::Long, IdListQuery{m_filter, m_sort}, this,
                                      [this, reset](const Result<QList<qint64>> &ids) {
                                          if (!ids) {
                                              Q_EMIT failed(ids.error());
                                              return;
                                          }
                                          adopt(*ids, reset);
                                          Q_EMIT loaded(m_clock.elapsed());
                                      });
}

void CatalogModel::adopt(const QList<qint64> &ids, bool reset)
{
    // What is on its way was asked before: it may be older than the ids.
    m_session.store().drop(m_pageTask);
    m_fetching = false;
    m_wanted.clear();
    m_ahead.clear();
    ++m_generation;

    const QSet<qint64> before(m_ids.begin(), m_ids.end()), after(ids.begin(), ids.end());
    QList<qint64> added;
    std::copy_if(ids.begin(), ids.end(), std::back_inserter(added),
                 [&](qint64 id) { return !before.contains(id); });
    const QList<std::pair<int, int>> gone = goneRanges(m_ids, after);
    if (reset || gone.size() > mostRanges) {
        beginResetModel();
        m_ids = ids;
        endResetModel();
        return;
    }
    for (const auto &[first, last] : gone) {
        beginRemoveRows({}, first, last);
        for (int place = first; place <= last; ++place)
            m_rows.remove(m_ids.at(place));
        m_ids.remove(first, last - first + 1);
        endRemoveRows();
    }
    if (!added.isEmpty()) {
        beginInsertRows({}, int(m_ids.size()), int(m_ids.size() + added.size()) - 1);
        m_ids += added;
        endInsertRows();
    }
    if (!ids.isEmpty() && m_ids != ids) // Qt hands memcmp the null pointers of empty lists
        permute(ids);
    if (!m_ids.isEmpty()) // views ask for the rows they show
        Q_EMIT dataChanged(index(0, 0), index(int(m_ids.size()) - 1, catalogColumnCount - 1));
}

/// The same rows in another order: selection and current row go with them.
void CatalogModel::permute(const QList<qint64> &ids)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    QHash<qint64, int> places;
    for (int i = 0; i < ids.size(); ++i)
        places.insert(ids.at(i), i);
    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    for (const QModelIndex &each : from)
        to += index(places.value(m_ids.at(each.row())), each.column());
    m_ids = ids;
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

const CatalogRow *CatalogModel::rowAt(int row) const
{
    if (row < 0 || row >= m_ids.size())
        return nullptr;
    const auto found = m_rows.constFind(m_ids.at(row));
    if (found == m_rows.constEnd() || found->generation < m_generation)
        want(row / pageSize);
    return found == m_rows.constEnd() ? nullptr : &found->row;
}

bool CatalogModel::isFresh(int row) const
{
    return row >= 0 && row < m_ids.size() && m_rows.value(m_ids.at(row)).generation == m_generation;
}

void CatalogModel::want(int page) const
{
    m_wanted.removeOne(page);
    m_wanted.prepend(page);
    if (m_wanted.size() > mostWanted)
        m_wanted.removeLast();
    if (!m_fetching && !m_fetchTimer.isActive())
        m_fetchTimer.start();
}

void CatalogModel::fetch()
{
    if (m_fetching)
        return;
    for (QList<int> *pages : {&m_wanted, &m_ahead})
        pages->removeIf([this](int page) { return isFresh(page * pageSize); });
    const bool ahead = m_wanted.isEmpty();
    QList<int> &pages = ahead ? m_ahead : m_wanted;
    if (pages.isEmpty())
        return;
    const int page = pages.takeFirst();
    m_fetching = true;
    const CatalogRowsQuery query{m_ids.mid(qsizetype(page) * pageSize, pageSize), m_filter.asOf,
                                 m_cells.extra};
    m_pageTask = m_session.store().run(LaneId::Page, query, this,
                                       [this, page, ahead](const Result<QList<CatalogRow>> &rows) {
                                           m_fetching = false;
                                           if (rows)
                                               store(page, ahead, *rows);
                                           else
                                               Q_EMIT failed(rows.error());
                                       });
}

void CatalogModel::store(int page, bool ahead, const QList<CatalogRow> &rows)
{
    for (const CatalogRow &row : rows)
        m_rows.insert(row.id, {row, m_generation});
    forgetFarFrom(page);
    const int first = page * pageSize;
    const int last = std::min(first + pageSize, int(m_ids.size())) - 1;
    Q_EMIT dataChanged(index(first, 0), index(last, catalogColumnCount - 1));
    Q_EMIT rowsArrived(first, last);
    // The neighbours of what was asked for come while the reader looks at it; theirs do not.
    if (!ahead) {
        for (const int next : {page + 1, page - 1}) {
            if (next >= 0 && qsizetype(next) * pageSize < m_ids.size() && !isFresh(next * pageSize)
                && !m_wanted.contains(next) && !m_ahead.contains(next))
                m_ahead.append(next);
        }
    }
    fetch();
}

void CatalogModel::forgetFarFrom(int page)
{
    if (m_rows.size() <= mostRows)
        return;
    QHash<qint64, Cached> kept;
    const qsizetype first = std::max(0, (page - keptPagesAround) * pageSize);
    const qsizetype last = std::min(m_ids.size(), qsizetype(page + keptPagesAround + 1) * pageSize);
    for (qsizetype i = first; i < last; ++i) {
        const auto found = m_rows.constFind(m_ids.at(i));
        if (found != m_rows.constEnd())
            kept.insert(found.key(), *found);
    }
    m_rows = kept;
}

int CatalogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_ids.size());
}

int CatalogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : catalogColumnCount;
}

QVariant CatalogModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto column = CatalogColumn(index.column());
    const bool codeList = isCodeListColumn(catalogEditColumn(column)); // several values are typed as text
    if (role == VocabularyRole)
        return codeList ? QString() : columnVocabulary(catalogEditColumn(column));
    if (role == UnsavedRole)
        return unsaved(index.row(), column);
    if (role == PresenceRole || role == Qt::AccessibleDescriptionRole)
        return others(index.row(), column, role);
    if (role != Qt::DisplayRole && role != Qt::EditRole && role != CodeRole && role != PlaceholderRole)
        return {};
    const CatalogRow *row = rowAt(index.row());
    if (role == PlaceholderRole)
        return row == nullptr;
    if (!row)
        return {};
    if (role == Qt::EditRole)
        m_edited = {row->uid, catalogEditColumn(column), m_cells.code(*row, column)};
    const bool words = role == Qt::DisplayRole || (role == Qt::EditRole && codeList);
    return words ? m_cells.text(*row, column) : m_cells.code(*row, column);
}

QVariant CatalogModel::unsaved(int row, CatalogColumn column) const
{
    const DraftKeeper &drafts = m_session.drafts();
    const QString edited = drafts.cells().isEmpty() ? QString() : catalogEditColumn(column);
    const auto found = m_rows.constFind(m_ids.at(row));
    if (edited.isEmpty() || found == m_rows.constEnd())
        return {};
    const DraftCell *draft = drafts.find(QStringLiteral("catalog"), found->row.uid, edited);
    return draft ? QVariant(columnLabel(edited, draft->value, m_cells.words)) : QVariant();
}

QVariant CatalogModel::others(int row, CatalogColumn column, int role) const
{
    const auto found = m_rows.constFind(m_ids.at(row));
    if (column != CatalogColumn::Title || found == m_rows.constEnd())
        return {};
    const QStringList people = m_session.presence().others(QStringLiteral("catalog"), found->row.uid);
    if (role == PresenceRole)
        return people;
    return m_presenceWords ? QVariant(m_presenceWords(people)) : QVariant();
}

QVariant CatalogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return m_cells.words.heads.value(section);
}

Qt::ItemFlags CatalogModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    const bool today = m_filter.asOf.isEmpty() || m_filter.asOf == m_session.info().referenceDay;
    if (!m_session.mayEdit() || !today || catalogEditColumn(CatalogColumn(index.column())).isEmpty())
        return flags;
    // Not rowAt: a view asking for flags of thousands of rows must not have them read.
    const auto found = m_rows.constFind(m_ids.at(index.row()));
    if (found != m_rows.constEnd() && mayEdit(found->row))
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool CatalogModel::mayEdit(const CatalogRow &row) const
{
    return catalogstate::mayEdit(row.state, true)
        && rights().whyNotEditCatalog(row.departmentUid, row.state) == NoRight::None;
}

bool CatalogModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    const auto column = CatalogColumn(index.column());
    Cached &cached = m_rows[m_ids.at(index.row())];
    const QString edited = catalogEditColumn(column);
    const QString typed = value.toString().trimmed();
    const QString text =
        isCodeListColumn(edited) ? codeList(vocabulary(columnVocabulary(edited)), typed) : typed;
    if (text == m_cells.code(cached.row, column))
        return false;
    const CatalogRow before = cached.row;
    const QString seen = m_edited.seen(before.uid, edited, m_cells.code(before, column));
    m_cells.setCode(cached.row, column, text);
    m_edited = {};
    Q_EMIT dataChanged(index, index);
    Q_EMIT editRequested(before, edited, text, seen);
    return true;
}

} // namespace shuzhi
