// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/assessment.h"
#include "models/domain/ranknote.h"

#include <QAbstractTableModel>

#include <functional>
#include <memory>

namespace shuzhi {

/// Captions of the columns in the window's language; a head's is made of its name and weight by whoever
/// knows how wide a column is, the whole is its tooltip.
struct RankingWords
{
    QString rank, department, score, change, grade, notes;
    std::function<QString(const QString &name, const QString &weight)> head;
};

/// The departments of an assessment as ranked: rank, department, one column a head, score, change
/// against the period before, grade, and what is said beside the rank. Sorting keeps the ranking's order
/// among equals.
class RankingModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        GradeRole = Qt::UserRole, ///< place of the grade in the scheme, 0 the highest; -1: none
        ChangeRole, ///< points; invalid: nothing to compare with
        ValueRole, ///< what a column is sorted by
    };
    static constexpr int rankColumn = 0;
    static constexpr int departmentColumn = 1;
    static constexpr int firstHeadColumn = 2;

    explicit RankingModel(QObject *parent = nullptr);

    /// Keeps the order it was sorted by and what is searched for; null empties.
    void setAssessment(std::shared_ptr<const Assessment> assessment, Language language,
                       const RankingWords &words, RankNotes notes = {});
    /// Shows only departments whose name has the words in it, as text, pinyin or initials.
    void setSearch(const QString &words);
    [[nodiscard]] const DepartmentResult &department(int row) const;
    [[nodiscard]] int rowOf(const QString &uid) const; ///< -1: not there
    [[nodiscard]] int scoreColumn() const { return firstHeadColumn + headCount(); }
    [[nodiscard]] int changeColumn() const { return scoreColumn() + 1; }
    [[nodiscard]] int gradeColumn() const { return scoreColumn() + 2; }
    [[nodiscard]] int notesColumn() const { return scoreColumn() + 3; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    [[nodiscard]] int headCount() const;
    /// `fitted`: as wide as the column; otherwise whole.
    [[nodiscard]] QString caption(int section, bool fitted) const;
    [[nodiscard]] QString cell(const DepartmentResult &department, int column) const;
    [[nodiscard]] QVariant sortValue(const DepartmentResult &department, int column) const;
    [[nodiscard]] int gradeOf(const DepartmentResult &department) const;
    /// "Late 23, Copies 3"; whole: a line each with the rule's name.
    [[nodiscard]] QString notesText(const DepartmentResult &department, bool whole) const;
    void fill();
    void order();

    std::shared_ptr<const Assessment> m_assessment;
    Language m_language = Language::Chinese;
    RankingWords m_words;
    RankNotes m_notes;
    QString m_search; ///< folded
    QList<qsizetype> m_rows; ///< places in the assessment, as shown
    int m_sortColumn = rankColumn;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace shuzhi
