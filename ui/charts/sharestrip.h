// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart.h"

#include <QList>

namespace shuzhi {

/// One part of a whole.
struct SharePart
{
    QString name;
    qint64 count = 0;
    QString where; ///< search expression of the rows counted; empty: opens nothing
    QString filter = {}; ///< condition that bounds everything to this part; empty: none
    QString explain = {}; ///< names the figure to its owner
    bool isChosen = false; ///< everything is bounded to this part: its words are underlined
};

/// Parts of a whole as one strip with a legend of names and counts, and a sentence below that
/// says what the sum means where it may be doubted.
class ShareStrip : public Chart
{
    Q_OBJECT

public:
    explicit ShareStrip(QWidget *parent = nullptr);

    /// At most six parts, the colours of a series; drawn in the order given.
    void setParts(const QList<SharePart> &parts);
    void setNote(const QString &note);

    void paintChart(QPainter &painter, const QRectF &area, const Theme &theme) const override;
    /// A mark's area is its segment, at least wide enough to be hit.
    [[nodiscard]] QList<Mark> marksIn(const QRectF &area) const override;
    [[nodiscard]] QList<QStringList> table() const override;
    [[nodiscard]] qreal heightFor(qreal width) const override;
    /// The legend entry of a part is hit like its segment.
    [[nodiscard]] int markAt(const QPointF &point) const override;
    /// As high as its legend is at the width it has: layouts that are short of room do not cut it.
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Layout
    {
        QList<QRectF> segments, legend;
        QRectF note;
        qreal bottom = 0;
    };

    [[nodiscard]] Layout layoutIn(const QRectF &area) const;
    [[nodiscard]] QList<qreal> segmentWidths(qreal width) const;

    QList<SharePart> m_parts;
    QString m_note;
};

} // namespace shuzhi
