// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/language.h"
#include "models/domain/points.h"
#include "models/domain/result.h"

#include <QList>
#include <QStringList>

namespace shuzhi {

/// How a measured value becomes points.
enum class IndicatorKind {
    Proportional, ///< weight × numerator ÷ denominator, never below 0 nor above the weight
    Stepped, ///< the points of the highest threshold reached
};

/// Whether a high or a low rate is good; a low one earns weight × (denominator − numerator) ÷ denominator.
enum class Direction { HigherIsBetter, LowerIsBetter };

/// Which rows of a measure explain a deduction.
enum class EvidenceRows { Deduction, Numerator, Denominator };

/// "From this value on, so many points"; the value in 1/1,000,000, the points for the scheme's own weight.
struct SchemeStep
{
    qint64 from = 0;
    Points points = 0;

    bool operator==(const SchemeStep &) const = default;
};

/// One thing that is measured and scored. Weight 0 makes a bonus: stepped, its points come on top.
struct SchemeIndicator
{
    QString id;
    Bilingual name;
    Bilingual explanation;
    Points weight = 0;
    QString measure; ///< id in the metric catalogue; a count is measured over 1, or 0 if not applicable
    IndicatorKind kind = IndicatorKind::Proportional;
    QList<SchemeStep> steps;
    QString expression; ///< over `numerator` and `denominator`; empty: their quotient, unrounded
    Direction direction = Direction::HigherIsBetter;
    EvidenceRows evidence = EvidenceRows::Deduction;
    Bilingual reason; ///< why points are lost
    Bilingual remedy; ///< what to do about it

    [[nodiscard]] bool isBonus() const { return weight == 0; }
    /// A measure that is a count has no denominator worth showing.
    [[nodiscard]] bool isCount() const;
    bool operator==(const SchemeIndicator &) const = default;
};

struct SchemeHead
{
    QString id;
    Bilingual name;
    Points weight = 0;
    QList<SchemeIndicator> indicators;

    bool operator==(const SchemeHead &) const = default;
};

/// Grade of all scores from `from` up to the next higher grade.
struct SchemeGrade
{
    QString id;
    Bilingual name;
    Points from = 0;

    bool operator==(const SchemeGrade &) const = default;
};

/// What departments are assessed by: data, not code. Weights sum to 100 points. No official table fits
/// every city, so what ships is marked as a sample and `basis` says where it comes from.
struct Scheme
{
    QString id;
    QString version;
    Bilingual name;
    Bilingual basis;
    bool isSample = false;
    QList<SchemeHead> heads;
    QList<SchemeGrade> grades; ///< highest first; the last starts at 0

    [[nodiscard]] QList<SchemeIndicator> indicators() const;
    [[nodiscard]] Points weightTotal() const;
    /// The grade a score earns.
    [[nodiscard]] const SchemeGrade &gradeOf(Points score) const;
    /// Empty of an id that is none of its grades.
    [[nodiscard]] Bilingual gradeName(const QString &gradeId) const;

    bool operator==(const Scheme &) const = default;
};

inline constexpr Points fullMarks = 100 * pointsPerUnit;

/// Names an expression may use.
[[nodiscard]] const QStringList &schemeInputs();

/// Error Refused naming the first fault and the id it is about: ids missing or double, weights that do
/// not sum, unknown measures, broken steps, expressions or grades, a text missing in a language.
[[nodiscard]] Status checkScheme(const Scheme &scheme);

/// Reads and checks a scheme; weights and points are numbers of points with at most 4 decimals.
[[nodiscard]] Result<Scheme> readScheme(const QByteArray &json);

/// Ids of the schemes that ship with the program.
[[nodiscard]] QStringList shippedSchemeIds();

/// A shipped scheme by id; error NotFound.
[[nodiscard]] Result<Scheme> shippedScheme(const QString &id);

} // namespace shuzhi
