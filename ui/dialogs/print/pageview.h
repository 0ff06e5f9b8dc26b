// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reports/pagedreport.h"

#include <QAbstractScrollArea>

#include <memory>

namespace shuzhi {

/// Pages of a report one below another, as white paper in both themes. Only what is seen is painted, from
/// the report itself: no picture of a page is kept.
class PageView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    /// What the zoom follows when the window changes its size.
    enum class Fit { None, Width, Page };

    static constexpr qreal smallestZoom = 0.5;
    static constexpr qreal largestZoom = 4;

    explicit PageView(QWidget *parent = nullptr);

    /// The place in the report is kept, as far as there are as many pages.
    void setReport(std::shared_ptr<const PagedReport> report);
    [[nodiscard]] int page() const { return m_page; } ///< from 0: the one that is read
    void showPage(int number);

    [[nodiscard]] qreal zoom() const { return m_zoom; } ///< 1: as large as on paper
    [[nodiscard]] Fit fit() const { return m_fit; }
    void setZoom(qreal zoom); ///< within the limits; follows no size from then on
    void zoomBy(int steps); ///< up or down the usual sizes
    void setFit(Fit fit); ///< may be smaller than the smallest zoom
    /// Where a page stands in the viewport now.
    [[nodiscard]] QRectF pageRect(int number) const;

Q_SIGNALS:
    void pageChanged(int number);
    void zoomChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    [[nodiscard]] int pageCount() const { return m_report ? m_report->pageCount() : 0; }
    [[nodiscard]] qreal pitch() const; ///< from the top of a page to that of the next
    [[nodiscard]] qreal fittingZoom() const;
    /// Takes another zoom; what stands at `anchor` of the viewport stays there.
    void rescale(qreal zoom, const QPointF &anchor);
    void placeBars();
    void placePage();
    void name();

    std::shared_ptr<const PagedReport> m_report;
    qreal m_zoom = 1;
    Fit m_fit = Fit::Width;
    int m_page = 0;
};

} // namespace shuzhi
