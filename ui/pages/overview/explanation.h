// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/metric.h"
#include "models/domain/records.h"
#include "models/store/todoquery.h"

#include <QCoreApplication>

namespace shuzhi {

/// What a figure means (口径), in words and with the counts it is made of.
struct Explanation
{
    /// One fact; a count opens its rows, a source its address.
    struct Line
    {
        QString label;
        QString text;
        QString where = {}; ///< search expression of the rows; empty: opens none
        QString link = {}; ///< address; empty: none
    };

    QString title; ///< the figure's name, and whose it is
    QString value;
    QString definition;
    QList<Line> lines;
};

/// Composes explanations from the metric catalogue, the to-do rules and the sources of peers.
class Explainer
{
    Q_DECLARE_TR_FUNCTIONS(shuzhi::Explainer)

public:
    /// Definition, numerator and denominator, basis, day, and the settings that this figure depends on.
    [[nodiscard]] static Explanation ofMetric(const QString &metric, const MetricGroup &group,
                                              const MetricBasis &basis, Language language);
    [[nodiscard]] static Explanation ofPeer(const Peer &peer);
    [[nodiscard]] static Explanation ofTodo(const TodoCount &todo, const QString &asOf, Language language);
    [[nodiscard]] static Explanation ofEntered(const QString &name, const EnteredFigure &figure);

private:
    [[nodiscard]] static QList<Explanation::Line> settings(const MetricInfo &info, const MetricBasis &basis);
    [[nodiscard]] static Explanation::Line grades(Language language);
};

} // namespace shuzhi
