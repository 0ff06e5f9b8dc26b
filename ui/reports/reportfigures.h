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
    /// For a part of a document that is composed before it.
    explicit ReportFigures(QList<ReportFigure> &figures)
        : m_figures(figures)
    {
    }

    QString count(qint64 value, const QString &metric, const QString &where);
    /// A rate, and the two counts it is made of.
    QString rate(const RateValue &value, const QString &metric, const QString &where,
                 const QString &denominatorWhere);
    /// "6,309 / 18,896": both counts of a rate.
    QString fraction(const RateValue &value, const QString &metric, const QString &where,
                     const QString &denominatorWhere);
    /// A figure that was entered, not computed.
    QString entered(const QString &text, qint64 value, const QString &metric, const QString &source);
    /// `where`: the rows that were looked at.
    QString points(Points value, const QString &metric, const QString &where);
    /// All that a summary of the city says.
    void add(const CitySummary &city);

private:
    void parts(const QString &text, const RateValue &value, const QString &metric, const QString &where,
               const QString &denominatorWhere);

    QList<ReportFigure> &m_figures;
};

} // namespace shuzhi
