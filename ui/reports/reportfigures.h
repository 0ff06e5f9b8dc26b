// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/points.h"
#include "ui/charts/figuretext.h"
#include "ui/reports/citysummary.h"
#include "ui/reports/reportdocument.h"

namespace shuzhi {

/// Writes figures as a report prints them and notes in its document what each is made of. A figure without
/// a search expression is written, not noted: it is none of the city's data.
class ReportFigures
{
public:
    explicit ReportFigures(ReportDocument &document)
        : m_figures(document.figures)
    {
    }

    QString count(qint64 value, const QString &metric, const QString &where);
    /// A rate, and the two counts it is made of.
    QString rate(const RateValue &value, const QString &metric, const QString &where,
                 const QString &denominatorWhere);
    /// `where`: the rows that were looked at.
    QString points(Points value, const QString &metric, const QString &where);
    /// All that a summary of the city says.
    void add(const CitySummary &city);

private:
    QList<ReportFigure> &m_figures;
};

} // namespace shuzhi
