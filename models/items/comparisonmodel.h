// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/assessmentcompare.h"

#include <QAbstractTableModel>

#include <functional>

namespace shuzhi {

/// Captions of a comparison in the window's language.
struct ComparisonWords
{
    QString department, rankThen, scoreThen, rankNow, scoreNow, change, places;
    std::function<QString(const QString &head)> head; ///< of a head's change
};

/// The departments of a comparison: rank and score then and now, the difference of both, and by how much
/// each head moved. Rises and falls bear a mark, so that no colour is needed.
class ComparisonModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Department, RankThen, ScoreThen, RankNow, ScoreNow, Change, Places, FirstHead };
    enum Role { TrendRole = Qt::UserRole }; ///< above 0 risen, below 0 fallen; invalid: says nothing of it

    explicit ComparisonModel(QObject *parent = nullptr);

    void setComparison(AssessmentComparison comparison, Language language, const ComparisonWords &words);
    [[nodiscard]] const AssessmentComparison &comparison() const { return m_comparison; }
    [[nodiscard]] const DepartmentComparison &department(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    [[nodiscard]] std::optional<qint64> value(const DepartmentComparison &row, int column) const;
    [[nodiscard]] QString cell(const DepartmentComparison &row, int column) const;
    [[nodiscard]] QString caption(int section) const;

    AssessmentComparison m_comparison;
    Language m_language = Language::Chinese;
    ComparisonWords m_words;
    QList<qsizetype> m_rows; ///< places in the comparison, as shown
    int m_sortColumn = RankNow;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace shuzhi
