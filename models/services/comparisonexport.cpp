// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/comparisonexport.h"

#include "models/domain/points.h"

namespace shuzhi {

namespace {

QVariant shown(const std::optional<Points> &points)
{
    return points ? QVariant(pointsAsNumber(*points)) : QVariant();
}

QVariant shown(int rank)
{
    return rank > 0 ? QVariant(rank) : QVariant();
}

QVariantList rowOf(const DepartmentComparison &one)
{
    QVariantList row{one.name,
                     shown(one.rankThen),
                     shown(one.scoreThen),
                     shown(one.rankNow),
                     shown(one.scoreNow),
                     shown(one.change()),
                     one.placesWon() ? QVariant(*one.placesWon()) : QVariant()};
    for (const std::optional<Points> &head : one.heads)
        row += shown(head);
    return row;
}

/// Keys of JSON are the same in every language; the heads' are their ids.
QList<Column> columnsOf(const AssessmentComparison &comparison, const QStringList &captions)
{
    static const QList<std::pair<const char *, Column::Kind>> fixed{
        {"department", Column::Text},  {"rank_then", Column::Integer}, {"score_then", Column::Real},
        {"rank_now", Column::Integer}, {"score_now", Column::Real},    {"change", Column::Real},
        {"places", Column::Integer}};
    QList<Column> columns;
    for (const auto &[key, kind] : fixed)
        columns += {captions.value(columns.size()), kind, 0, QLatin1String(key)};
    for (const SchemeHead &head : comparison.scheme.heads)
        columns += {captions.value(columns.size()), Column::Real, 0, head.id};
    return columns;
}

} // namespace

Result<WriteReport> ComparisonExportJob::operator()(Connection &, JobContext &job) const
{
    const auto writer = tableWriter(format);
    if (!writer)
        return tl::unexpected(writer.error());
    qsizetype next = 0;
    const auto pull = [&](QVariantList &row) -> Result<bool> {
        if (job.isCancelled())
            return fail(ErrorCode::Cancelled, QStringLiteral("cancelled"), path);
        if (next == comparison.departments.size())
            return false;
        row = rowOf(comparison.departments.at(next++));
        return true;
    };
    return (*writer)->write(path, {sheet, columnsOf(comparison, captions)}, pull);
}

} // namespace shuzhi
