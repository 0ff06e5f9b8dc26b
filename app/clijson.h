// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/assessment.h"
#include "models/domain/metric.h"
#include "models/store/checkquery.h"
#include "models/store/searchquery.h"

#include <QJsonObject>

/// The JSON documents of shuzhi-cli. Keys and codes do not depend on the language; texts for eyes end
/// in `_text`.
namespace shuzhi::clijson {

[[nodiscard]] QJsonObject metrics(const MetricSet &);
[[nodiscard]] QJsonObject search(const SearchPage &, const Filter &, qint64 elapsedMs);
[[nodiscard]] QJsonObject check(const CheckReport &, Language);
/// Weights, scores and points are numbers of points, exact to 4 decimals.
[[nodiscard]] QJsonObject assessment(const Assessment &, Language);
[[nodiscard]] QJsonObject schemes(const QList<Scheme> &, Language);
[[nodiscard]] QJsonObject ratio(const Ratio &, const QString &basis);

} // namespace shuzhi::clijson
