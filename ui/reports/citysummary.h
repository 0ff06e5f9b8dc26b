// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/figuretext.h"

#include <QCoreApplication>
#include <QDate>
#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>

namespace shuzhi {

struct ReportDocument;

/// A city's figures as a report tells them, each with numerator and denominator
/// (definitions.md, Metrics).
struct CitySummary
{
    qint64 departments = 0;
    qint64 catalogs = 0;
    qint64 unmounted = 0;
    RateValue mountRate; ///< mounted ÷ catalogs
    RateValue mountRateBefore; ///< of the period before; not measured: nothing is said of it
    RateValue usageRate; ///< used ÷ mounted
    qint64 usingDepartments = 0;
    /// The search expression behind each figure, by metric; of rates "mount_rate" and "mount_rate/", of the
    /// period before "mount_rate_before" and "mount_rate_before/".
    QHash<QString, QString> wheres = {};
};

/// A figure's name and what it is, as the metric catalogue explains them in the report's language.
struct FigureDefinition
{
    QString name;
    QString definition;
};

/// Where a report comes from, so that it can be checked years later.
struct ReportOrigin
{
    QDate asOf;
    QDateTime generatedAt;
    QString headHash; ///< head of the audit trail; empty: not stated
    bool isSynthetic = false; ///< the demonstration city
};

/// Composes the parts that the printed reports have in common.
class ReportText
{
    Q_DECLARE_TR_FUNCTIONS(shuzhi::ReportText)

public:
    /// The state of the city in whole sentences, composed by rule from the figures alone.
    [[nodiscard]] static QString summary(const CitySummary &city);
    /// Two sentences after another: with a space in English, without in Chinese.
    [[nodiscard]] static QString joined(const QString &first, const QString &second);
    [[nodiscard]] static QString basis();
    /// Where the figures come from, then what they mean: so no page has the origin alone.
    static void appendAppendix(ReportDocument &document, const QList<FigureDefinition> &definitions,
                               const ReportOrigin &origin);
    static void appendOrigin(ReportDocument &document, const ReportOrigin &origin);

private:
    [[nodiscard]] static QString originText(const ReportOrigin &origin);
};

} // namespace shuzhi
