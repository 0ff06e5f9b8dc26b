// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/indicatormodel.h"

namespace shuzhi {

IndicatorModel::IndicatorModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void IndicatorModel::setDepartment(std::shared_ptr<const Assessment> assessment, const QString &uid,
                                   Language language, const IndicatorWords &words)
{
    beginResetModel();
    m_assessment = std::move(assessment);
    m_language = language;
    m_words = words;
    m_department = nullptr;
    m_rows.clear();
    m_indicators = m_assessment ? m_assessment->scheme.indicators() : QList<SchemeIndicator>();
    for (qsizetype i = 0; m_assessment && i < m_assessment->departments.size(); ++i) {
        if (m_assessment->departments[i].uid == uid)
            m_department = &m_assessment->departments.at(i);
    }
    if (m_department) {
        qsizetype indicator = 0;
        for (qsizetype h = 0; h < m_assessment->scheme.heads.size(); ++h) {
            m_rows.append(Row{h, -1});
            for (qsizetype i = 0; i < m_assessment->scheme.heads[h].indicators.size(); ++i)
                m_rows.append(Row{h, indicator++});
        }
    }
    endResetModel();
}

const IndicatorResult *IndicatorModel::result(int row) const
{
    const qsizetype place = row >= 0 && row < m_rows.size() ? m_rows[row].indicator : -1;
    return place < 0 ? nullptr : &m_department->indicators.at(place);
}

const SchemeIndicator *IndicatorModel::indicator(int row) const
{
    const qsizetype place = row >= 0 && row < m_rows.size() ? m_rows[row].indicator : -1;
    return place < 0 ? nullptr : &m_indicators.at(place);
}

int IndicatorModel::rowOf(const QString &indicator) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (const IndicatorResult *found = result(row); found && found->id == indicator)
            return row;
    }
    return -1;
}

int IndicatorModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int IndicatorModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags IndicatorModel::flags(const QModelIndex &index) const
{
    // A grid's arrow keys pass over what is not enabled.
    return result(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

QString IndicatorModel::headCell(const Row &row, int column) const
{
    const HeadResult &head = m_department->heads.at(row.head);
    switch (column) {
    case Name: return m_assessment->scheme.heads.at(row.head).name.in(m_language);
    case Weight: return shownPoints(head.weight);
    case Measured: return head.applicable ? QString() : m_words.notApplicable;
    case Score: return head.applicable ? shownPoints(head.score) : QString();
    default: return {};
    }
}

QString IndicatorModel::indicatorCell(const Row &row, int column) const
{
    const IndicatorResult &result = m_department->indicators.at(row.indicator);
    const SchemeIndicator &indicator = m_indicators.at(row.indicator);
    switch (column) {
    case Name: return indicator.name.in(m_language);
    case Weight: return shownPoints(result.weight);
    case Measured:
        if (!result.applicable)
            return m_words.notApplicable;
        return indicator.isCount() ? m_words.count(result.numerator)
                                   : m_words.rate(result.numerator, result.denominator);
    case MadeOf:
        if (!result.applicable || indicator.isCount())
            return {};
        return m_words.count(result.numerator) + QStringLiteral(" / ") + m_words.count(result.denominator);
    case Score: return result.applicable ? shownPoints(result.score) : QString();
    default: return {};
    }
}

bool IndicatorModel::isPoor(const IndicatorResult &result) const
{
    if (!result.applicable || result.weight <= 0)
        return false;
    const Points share = roundedShare(fullMarks, result.score, result.weight);
    return m_assessment->scheme.gradeOf(share).id == m_assessment->scheme.grades.constLast().id;
}

QVariant IndicatorModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    const IndicatorResult *of = result(index.row());
    switch (role) {
    case Qt::DisplayRole: return of ? indicatorCell(row, index.column()) : headCell(row, index.column());
    case Qt::ToolTipRole:
        return of && index.column() == Name
            ? QVariant(m_indicators.at(row.indicator).explanation.in(m_language))
            : QVariant();
    case HeadRole: return of == nullptr;
    case LossRole: return of ? QVariant(of->weight - of->score) : QVariant();
    case PoorRole: return of && isPoor(*of);
    case ApplicableRole: return of ? of->applicable : m_department->heads.at(row.head).applicable;
    default: return {};
    }
}

QVariant IndicatorModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList words{m_words.indicator, m_words.weight, m_words.measured, m_words.madeOf,
                            m_words.score};
    return words.value(section);
}

} // namespace shuzhi
