// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/scorematrix.h"
#include "ui/charts/heatmappainter.h"

namespace shuzhi {

/// The words of an assessment's matrix: a heat map's values from its figures, in the window's language;
/// names that are data come in the language of data.
class MatrixValues
{
    Q_DECLARE_TR_FUNCTIONS(shuzhi::MatrixValues)

public:
    /// First the score, then every indicator below its head. A score's cell names its department (uid).
    [[nodiscard]] static HeatMapValues of(const ScoreMatrix &matrix, const Scheme &scheme, Language language);
    /// Key of the column of scores.
    [[nodiscard]] static QString scoreKey();

private:
    [[nodiscard]] static HeatCell score(const MatrixRow &row, const QStringList &levels);
    [[nodiscard]] static HeatCell cell(const SchemeIndicator &indicator, const MatrixCell &cell,
                                       const QStringList &levels);
};

} // namespace shuzhi
