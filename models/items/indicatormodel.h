// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/assessment.h"

#include <QAbstractTableModel>

#include <functional>
#include <memory>

namespace shuzhi {

/// Words and figures of the window's language; the window has one writer of figures, given here.
struct IndicatorWords
{
    QString indicator, weight, measured, madeOf, score, notApplicable;
    std::function<QString(qint64 numerator, qint64 denominator)> rate;
    std::function<QString(qint64)> count;
};

/// One department's account: a row for each head with its sum, and below it one for each indicator with
/// weight, measured value, numerator and denominator, score. Head rows cannot be selected.
class IndicatorModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Weight, Measured, MadeOf, Score, ColumnCount };
    enum Role {
        HeadRole = Qt::UserRole, ///< whether the row is a head
        LossRole, ///< points lost; a bonus gives less than 0
        ApplicableRole,
        PoorRole, ///< whether the share of its points is of the scheme's lowest grade
    };

    explicit IndicatorModel(QObject *parent = nullptr);

    void setDepartment(std::shared_ptr<const Assessment> assessment, const QString &uid, Language language,
                       const IndicatorWords &words);
    /// Null on a head row.
    [[nodiscard]] const IndicatorResult *result(int row) const;
    [[nodiscard]] const SchemeIndicator *indicator(int row) const;
    [[nodiscard]] int rowOf(const QString &indicator) const; ///< -1: not there

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        qsizetype head = 0;
        qsizetype indicator = -1; ///< place in the department's list; -1: the head itself
    };
    [[nodiscard]] bool isPoor(const IndicatorResult &result) const;
    [[nodiscard]] QString headCell(const Row &row, int column) const;
    [[nodiscard]] QString indicatorCell(const Row &row, int column) const;

    std::shared_ptr<const Assessment> m_assessment;
    const DepartmentResult *m_department = nullptr; ///< in m_assessment
    QList<SchemeIndicator> m_indicators;
    QList<Row> m_rows;
    Language m_language = Language::Chinese;
    IndicatorWords m_words;
};

} // namespace shuzhi
