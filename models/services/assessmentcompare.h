// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/assessment.h"

namespace shuzhi {

/// One department in two assessments. Empty or rank 0: it was not there or nothing could be measured.
struct DepartmentComparison
{
    QString uid;
    QString name; ///< as it is called in the later one, or was
    std::optional<Points> scoreThen, scoreNow;
    int rankThen = 0;
    int rankNow = 0;
    QList<std::optional<Points>> heads; ///< change of each head's points, in the scheme's order

    [[nodiscard]] std::optional<Points> change() const;
    /// Places won (above 0) or lost.
    [[nodiscard]] std::optional<int> placesWon() const;
    /// The head that moved most, -1: none did.
    [[nodiscard]] qsizetype movedMost() const;

    bool operator==(const DepartmentComparison &) const = default;
};

/// Two assessments by one scheme beside each other.
struct AssessmentComparison
{
    Scheme scheme;
    Period then, now;
    QDate dayThen, dayNow;
    QList<DepartmentComparison> departments; ///< as ranked now; those only there then at the end

    /// How many departments' scores rose, fell and stayed among those measured both times.
    struct Balance
    {
        int risen = 0, fallen = 0, same = 0;
        bool operator==(const Balance &) const = default;
    };
    [[nodiscard]] Balance balance() const;
};

/// Both of one scheme; departments are matched by uid.
[[nodiscard]] AssessmentComparison compareAssessments(const Assessment &then, const Assessment &now);

} // namespace shuzhi
