// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/rankingmodel.h"

#include "models/domain/text.h"

#include <algorithm>
#include <limits>

namespace shuzhi {

namespace {

const QString s_none = QStringLiteral("\u2013"); // en dash: nothing to show

/// The weight of a head without needless zeros: "20", "12.5".
QString weightText(Points weight)
{
    return QString::number(pointsAsNumber(weight));
}

} // namespace

RankingModel::RankingModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void RankingModel::setAssessment(std::shared_ptr<const Assessment> assessment, Language language,
                                 const RankingWords &words, RankNotes notes)
{
    beginResetModel();
    m_assessment = std::move(assessment);
    m_language = language;
    m_words = words;
    m_notes = std::move(notes);
    fill();
    if (m_sortColumn >= columnCount())
        m_sortColumn = rankColumn;
    order();
    endResetModel();
}

void RankingModel::setSearch(const QString &words)
{
    const QString search = text::fold(words.trimmed());
    if (search == m_search)
        return;
    beginResetModel();
    m_search = search;
    fill();
    order();
    endResetModel();
}

void RankingModel::fill()
{
    m_rows.clear();
    for (qsizetype i = 0; m_assessment && i < m_assessment->departments.size(); ++i) {
        const QString &name = m_assessment->departments.at(i).name;
        if (m_search.isEmpty() || text::searchKey({name}).contains(m_search))
            m_rows += i;
    }
}

const DepartmentResult &RankingModel::department(int row) const
{
    return m_assessment->departments.at(m_rows.at(row));
}

int RankingModel::rowOf(const QString &uid) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (department(row).uid == uid)
            return row;
    }
    return -1;
}

int RankingModel::headCount() const
{
    return m_assessment ? int(m_assessment->scheme.heads.size()) : 0;
}

int RankingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RankingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : firstHeadColumn + headCount() + 4;
}

int RankingModel::gradeOf(const DepartmentResult &department) const
{
    const QList<SchemeGrade> &grades = m_assessment->scheme.grades;
    for (int i = 0; i < grades.size(); ++i) {
        if (grades[i].id == department.grade)
            return i;
    }
    return -1;
}

QString RankingModel::cell(const DepartmentResult &department, int column) const
{
    if (column == departmentColumn)
        return department.name;
    if (column == notesColumn())
        return notesText(department, false);
    if (department.rank == 0)
        return s_none; // nothing of it could be measured
    if (column == rankColumn)
        return QString::number(department.rank);
    if (column == scoreColumn())
        return shownPoints(department.score);
    if (column == gradeColumn()) {
        const int grade = gradeOf(department);
        return grade < 0 ? s_none : m_assessment->scheme.grades[grade].name.in(m_language);
    }
    if (column == changeColumn()) {
        const std::optional<Points> change = department.change();
        if (!change)
            return s_none;
        const QString mark = *change > 0 ? QStringLiteral("\u25b2")
            : *change < 0                ? QStringLiteral("\u25bc")
                                         : QString();
        return mark + shownPoints(qAbs(*change));
    }
    const HeadResult &head = department.heads.at(column - firstHeadColumn);
    return head.applicable ? shownPoints(head.score) : s_none;
}

QString RankingModel::notesText(const DepartmentResult &department, bool whole) const
{
    QStringList texts;
    for (const RankNote &note : m_notes.value(department.uid)) {
        const RankNoteRule *rule = rankNoteRule(note.rule);
        const Bilingual &name = whole ? rule->name : rule->tag;
        texts += name.in(m_language) + u' ' + QString::number(note.rows);
    }
    return texts.join(whole ? QStringLiteral("\n") : QStringLiteral(" \u00b7 "));
}

QVariant RankingModel::sortValue(const DepartmentResult &department, int column) const
{
    if (column == rankColumn) // unranked ones last
        return department.rank == 0 ? std::numeric_limits<int>::max() : department.rank;
    if (column == departmentColumn)
        return {};
    if (column == scoreColumn())
        return department.score;
    if (column == changeColumn())
        return department.change().value_or(0);
    if (column == notesColumn()) {
        qint64 rows = 0;
        for (const RankNote &note : m_notes.value(department.uid))
            rows += note.rows;
        return rows;
    }
    if (column == gradeColumn())
        return gradeOf(department) < 0 ? std::numeric_limits<int>::max() : gradeOf(department);
    return department.heads.at(column - firstHeadColumn).score;
}

QVariant RankingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DepartmentResult &of = department(index.row());
    switch (role) {
    case Qt::DisplayRole: return cell(of, index.column());
    case GradeRole: return gradeOf(of);
    case ChangeRole: return of.change() ? QVariant(*of.change()) : QVariant();
    case ValueRole: return sortValue(of, index.column());
    case Qt::ToolTipRole: return index.column() == notesColumn() ? QVariant(notesText(of, true)) : QVariant();
    default: return {};
    }
}

QVariant RankingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const QString text = caption(section, role == Qt::DisplayRole);
    if (section != m_sortColumn)
        return text;
    const bool ascending = m_sortOrder == Qt::AscendingOrder;
    return QString(text + (ascending ? QStringLiteral("\u25b4") : QStringLiteral("\u25be")));
}

QString RankingModel::caption(int section, bool fitted) const
{
    if (section == rankColumn)
        return m_words.rank;
    if (section == departmentColumn)
        return m_words.department;
    if (section == scoreColumn())
        return m_words.score;
    if (section == changeColumn())
        return m_words.change;
    if (section == gradeColumn())
        return m_words.grade;
    if (section == notesColumn())
        return m_words.notes;
    const SchemeHead &head = m_assessment->scheme.heads.at(section - firstHeadColumn);
    const QString name = head.name.in(m_language), weight = weightText(head.weight);
    return fitted && m_words.head ? m_words.head(name, weight) : QString(name + u' ' + weight);
}

void RankingModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columnCount())
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QList<qsizetype> places;
    for (const QModelIndex &index : before)
        places += m_rows.at(index.row());
    this->order();
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after += createIndex(int(m_rows.indexOf(places[i])), before[i].column());
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void RankingModel::order()
{
    std::sort(m_rows.begin(), m_rows.end()); // as ranked
    const auto at = [this](qsizetype place) -> const DepartmentResult & {
        return m_assessment->departments.at(place);
    };
    QHash<qsizetype, QString> names; // keys of the text service: Chinese order is compared as bytes
    if (m_sortColumn == departmentColumn) {
        for (const qsizetype place : std::as_const(m_rows))
            names.insert(place, text::sortKey(at(place).name));
    }
    const auto less = [&](qsizetype a, qsizetype b) {
        if (m_sortColumn == departmentColumn)
            return names.value(a) < names.value(b);
        return sortValue(at(a), m_sortColumn).toLongLong() < sortValue(at(b), m_sortColumn).toLongLong();
    };
    std::stable_sort(m_rows.begin(), m_rows.end(), [&](qsizetype a, qsizetype b) {
        return m_sortOrder == Qt::AscendingOrder ? less(a, b) : less(b, a);
    });
}

} // namespace shuzhi
