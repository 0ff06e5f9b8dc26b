// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/comparisonmodel.h"

#include "models/domain/text.h"

#include <algorithm>
#include <numeric>

namespace shuzhi {

namespace {

const QString s_same = QStringLiteral("=");

std::optional<qint64> rankOrNone(int rank)
{
    return rank > 0 ? std::optional<qint64>(rank) : std::nullopt;
}

/// "▲1.20", "▼3", "=" or nothing to compare; what is too little to be shown is no move.
QString moved(std::optional<qint64> by, bool points)
{
    if (!by)
        return QStringLiteral("\u2013");
    const QString size = points ? shownPoints(qAbs(*by)) : QString::number(qAbs(*by));
    if (*by == 0 || (points && size == shownPoints(0)))
        return s_same;
    return (*by > 0 ? QStringLiteral("\u25b2") : QStringLiteral("\u25bc")) + size;
}

} // namespace

ComparisonModel::ComparisonModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ComparisonModel::setComparison(AssessmentComparison comparison, Language language,
                                    const ComparisonWords &words)
{
    beginResetModel();
    m_comparison = std::move(comparison);
    m_language = language;
    m_words = words;
    m_rows.resize(m_comparison.departments.size());
    std::iota(m_rows.begin(), m_rows.end(), qsizetype(0));
    endResetModel();
    sort(m_sortColumn < columnCount() ? m_sortColumn : RankNow, m_sortOrder);
}

const DepartmentComparison &ComparisonModel::department(int row) const
{
    return m_comparison.departments.at(m_rows.at(row));
}

int ComparisonModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ComparisonModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_rows.isEmpty() ? 0 : FirstHead + int(m_comparison.scheme.heads.size());
}

/// What a column is sorted by; empty where there is nothing.
std::optional<qint64> ComparisonModel::value(const DepartmentComparison &row, int column) const
{
    switch (column) {
    case Department: return std::nullopt;
    case RankThen: return rankOrNone(row.rankThen);
    case ScoreThen: return row.scoreThen;
    case RankNow: return rankOrNone(row.rankNow);
    case ScoreNow: return row.scoreNow;
    case Change: return row.change();
    case Places: return row.placesWon();
    default: return row.heads.at(column - FirstHead);
    }
}

QString ComparisonModel::cell(const DepartmentComparison &row, int column) const
{
    if (column == Department)
        return row.name;
    const std::optional<qint64> shown = value(row, column);
    if (column >= Change)
        return moved(shown, column != Places);
    if (!shown)
        return QStringLiteral("\u2013");
    return column == ScoreThen || column == ScoreNow ? shownPoints(*shown) : QString::number(*shown);
}

QVariant ComparisonModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DepartmentComparison &row = department(index.row());
    if (role == Qt::DisplayRole)
        return cell(row, index.column());
    if (role == TrendRole && index.column() >= Change) {
        const std::optional<qint64> by = value(row, index.column());
        return by ? QVariant(cell(row, index.column()) == s_same ? 0 : *by) : QVariant();
    }
    return {};
}

QString ComparisonModel::caption(int section) const
{
    switch (section) {
    case Department: return m_words.department;
    case RankThen: return m_words.rankThen;
    case ScoreThen: return m_words.scoreThen;
    case RankNow: return m_words.rankNow;
    case ScoreNow: return m_words.scoreNow;
    case Change: return m_words.change;
    case Places: return m_words.places;
    default: break;
    }
    const QString name = m_comparison.scheme.heads.at(section - FirstHead).name.in(m_language);
    return m_words.head ? m_words.head(name) : name;
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const QString text = caption(section);
    if (section != m_sortColumn || role == Qt::ToolTipRole)
        return text;
    const bool ascending = m_sortOrder == Qt::AscendingOrder;
    return QString(text + (ascending ? QStringLiteral("\u25b4") : QStringLiteral("\u25be")));
}

void ComparisonModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columnCount())
        return;
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QList<qsizetype> places;
    for (const QModelIndex &index : before)
        places += m_rows.at(index.row());
    m_sortColumn = column;
    m_sortOrder = order;
    std::sort(m_rows.begin(), m_rows.end()); // as ranked now
    const bool ascending = order == Qt::AscendingOrder;
    std::stable_sort(m_rows.begin(), m_rows.end(), [&](qsizetype a, qsizetype b) {
        const DepartmentComparison &x = m_comparison.departments.at(a), &y = m_comparison.departments.at(b);
        if (column == Department) {
            const QString left = text::sortKey(x.name), right = text::sortKey(y.name);
            return ascending ? left < right : right < left;
        }
        const std::optional<qint64> left = value(x, column), right = value(y, column);
        if (!left || !right)
            return left.has_value() && !right.has_value(); // nothing to compare stands last either way
        return ascending ? *left < *right : *right < *left;
    });
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after += createIndex(int(m_rows.indexOf(places[i])), before[i].column());
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

} // namespace shuzhi
