// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/dutychecksquery.h"

#include <QHash>

namespace shuzhi {

/// What one department has to do with one datum.
struct DutyMatrixCell
{
    bool collects = false, shares = false, uses = false;
    bool named = false; ///< a duty names it as the source
    QStringList dutyUids; ///< of its own list; empty where it is only named

    bool operator==(const DutyMatrixCell &) const = default;
};

/// One datum with the departments that collect, share or use it. Its sources are those that collect it and
/// those that a duty names as the source: by 一数一源 there is one.
struct DutyDatum
{
    QString key, title;
    QStringList catalogUids;
    QHash<QString, DutyMatrixCell> cells; ///< by department

    [[nodiscard]] QStringList sources() const; ///< departments, sorted
    [[nodiscard]] QStringList collectors() const;
    [[nodiscard]] bool hasSeveralSources() const { return sources().size() > 1; }
    [[nodiscard]] bool isCollectedTwice() const { return collectors().size() > 1; }
};

/// Data × departments: the one-source matrix (一数一源) and the two checks read from it.
struct DutyMatrix
{
    QList<DutyMarks::Department> departments; ///< those with a mark, in Chinese order
    QList<DutyDatum> data; ///< in Chinese order

    [[nodiscard]] qsizetype severalSources() const;
    [[nodiscard]] qsizetype collectedTwice() const;
};

[[nodiscard]] DutyMatrix dutyMatrix(const DutyMarks &marks);

/// The matrix of a department's data; without a department, that of the city's data with several sources.
struct DutyMatrixQuery
{
    QString departmentUid;

    [[nodiscard]] Result<DutyMatrix> operator()(Connection &) const;
};

} // namespace shuzhi
