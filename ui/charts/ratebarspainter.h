// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart.h"
#include "ui/charts/figuretext.h"

#include <QCoreApplication>
#include <QFont>
#include <QList>
#include <QString>

namespace shuzhi {

/// What a bar says by colour and, so that colour is never alone, by the shape beside its figure.
enum class BarTone {
    Good, ///< filled circle
    Fair, ///< diamond
    Low, ///< square
    Poor, ///< triangle pointing down
    Own, ///< no judgement: this city among others; no shape
    Other, ///< no judgement: another city; no shape
};

/// One row of a bar chart.
struct RateBar
{
    QString name;
    RateValue value;
    BarTone tone = BarTone::Other;
    QString gradeWord; ///< "Good"; may be empty
    QString where; ///< search expression or source; empty: the bar opens nothing
    QString tooltip; ///< empty: name and figure
    QString filter = {}; ///< condition that bounds everything to this bar; empty: none
    QString explain = {}; ///< names the figure to its owner
    RateValue before = {}; ///< on the day compared with; not measured: nothing is compared
    bool isChosen = false; ///< everything is bounded to this bar, perhaps among others
    QString denominatorWhere = {}; ///< search expression of what the value is measured against
    QString source = {}; ///< of a value that was entered: where it is from
};

/// The values of a bar chart, in the order the caller sorted them.
struct RateBarsValues
{
    QList<RateBar> bars;
    RateValue reference; ///< dashed line over all bars (the city); not measured: no line
    QString referenceCaption; ///< "City 33.4%"
    bool showFraction = true; ///< numerator / denominator at the right, where there is room
    QString beforeCaption = {}; ///< head of the table's column of rates before: "2023-03-31"
    bool isDense = false; ///< rows as low as 12 px text allows
};

/// Draws horizontal rate bars on a track: no widget, so that printed reports use it as well.
class RateBarsPainter
{
    Q_DECLARE_TR_FUNCTIONS(shuzhi::RateBarsPainter)

public:
    /// In the window's face.
    explicit RateBarsPainter(RateBarsValues values);
    /// In the face of `font`, always at 12 px.
    RateBarsPainter(RateBarsValues values, const QFont &font);

    [[nodiscard]] const RateBarsValues &values() const { return m_values; }
    void paint(QPainter &painter, const QRectF &area, const Theme &theme) const;
    /// A part of the bars in columns wide enough for all: of a chart that stands in several beside each
    /// other.
    void paintPart(QPainter &painter, const QRectF &area, const Theme &theme, qsizetype first,
                   qsizetype count) const;
    [[nodiscard]] QList<Mark> marksIn(const QRectF &area) const;
    [[nodiscard]] QList<QStringList> table() const;
    /// Height of all rows and the caption with rows as high as on screen.
    [[nodiscard]] qreal height() const;
    /// Height with rows as low as 12 px text allows: for print and dense cards.
    [[nodiscard]] qreal smallestHeight() const;
    /// The same of a part with so many bars.
    [[nodiscard]] qreal smallestHeight(qsizetype bars) const;

private:
    struct Layout
    {
        qreal pitch = 0; ///< height of a row
        QRectF labels, track, shapes, rates, fractions; ///< columns over all rows
    };

    struct Widths
    {
        qreal labels = 0, track = 0, shapes = 0, rates = 0, fractions = 0;
    };

    [[nodiscard]] Widths widthsIn(qreal width) const;
    [[nodiscard]] Layout layoutIn(const QRectF &area, qsizetype bars) const;
    [[nodiscard]] qreal captionHeight() const;
    [[nodiscard]] qreal rowHeight() const;
    void paintBar(QPainter &painter, const RateBar &bar, const Layout &layout, qreal top,
                  const Theme &theme) const;
    void paintReference(QPainter &painter, const Layout &layout, const Theme &theme) const;

    RateBarsValues m_values;
    QFont m_font;
};

} // namespace shuzhi
