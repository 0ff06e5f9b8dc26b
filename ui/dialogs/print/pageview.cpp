// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/print/pageview.h"

#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <array>
#include <cmath>

namespace shuzhi {

namespace {

constexpr qreal kAround = 16; // desk between the pages and around them
constexpr std::array kZooms{0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0};
constexpr qreal kReadingLine = 0.3; // of the height: the page that stands there is the one that is read

} // namespace

PageView::PageView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setObjectName(QStringLiteral("pageView"));
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAutoFillBackground(false);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    name();
}

void PageView::setReport(std::shared_ptr<const PagedReport> report)
{
    m_report = std::move(report);
    const int page = std::clamp(m_page, 0, std::max(0, pageCount() - 1));
    if (m_fit != Fit::None)
        m_zoom = fittingZoom();
    placeBars();
    showPage(page);
    viewport()->update();
    Q_EMIT zoomChanged();
}

qreal PageView::pitch() const
{
    return m_report ? m_report->paper().height() * m_zoom + kAround : 0;
}

QRectF PageView::pageRect(int number) const
{
    const QSizeF size = m_report->paper() * m_zoom;
    const qreal room = viewport()->width() - size.width();
    const qreal left = room >= 2 * kAround ? room / 2 : kAround - horizontalScrollBar()->value();
    return {QPointF(std::round(left), std::round(kAround + number * pitch() - verticalScrollBar()->value())),
            size};
}

void PageView::showPage(int number)
{
    if (!m_report)
        return;
    const int page = std::clamp(number, 0, pageCount() - 1);
    // A page that fits stands whole in the window, a larger one begins at its top.
    verticalScrollBar()->setValue(int(std::round(page * pitch())));
    if (page != m_page) { // the last pages may all stand in one window
        m_page = page;
        name();
        Q_EMIT pageChanged(page);
    }
}

qreal PageView::fittingZoom() const
{
    if (!m_report)
        return m_zoom;
    const QSizeF paper = m_report->paper();
    const qreal width = (viewport()->width() - 2 * kAround) / paper.width();
    const qreal height = (viewport()->height() - 2 * kAround) / paper.height();
    return std::clamp(m_fit == Fit::Width ? width : std::min(width, height), 0.1, largestZoom);
}

void PageView::setFit(Fit fit)
{
    m_fit = fit;
    if (fit == Fit::None)
        return;
    const int page = m_page;
    rescale(fittingZoom(), {});
    if (fit == Fit::Page)
        showPage(page);
}

void PageView::setZoom(qreal zoom)
{
    m_fit = Fit::None;
    rescale(std::clamp(zoom, smallestZoom, largestZoom), QPointF(viewport()->width() / 2.0, 0));
}

void PageView::zoomBy(int steps)
{
    for (; steps > 0; --steps) {
        const auto *next = std::upper_bound(kZooms.begin(), kZooms.end(), m_zoom + 0.01);
        setZoom(next == kZooms.end() ? largestZoom : *next);
    }
    for (; steps < 0; ++steps) {
        const auto *next = std::lower_bound(kZooms.begin(), kZooms.end(), m_zoom - 0.01);
        setZoom(next == kZooms.begin() ? smallestZoom : *std::prev(next));
    }
}

void PageView::rescale(qreal zoom, const QPointF &anchor)
{
    if (m_report && pageCount() > 0) {
        const QPointF place =
            anchor - pageRect(m_page).topLeft(); // of the anchor on the page, at the old zoom
        const qreal factor = zoom / m_zoom;
        m_zoom = zoom;
        placeBars();
        const QPointF moved = pageRect(m_page).topLeft() + place * factor - anchor;
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + int(std::round(moved.x())));
        verticalScrollBar()->setValue(verticalScrollBar()->value() + int(std::round(moved.y())));
    }
    m_zoom = zoom;
    viewport()->update();
    Q_EMIT zoomChanged();
}

void PageView::placeBars()
{
    if (!m_report)
        return;
    const QSizeF size = m_report->paper() * m_zoom;
    const QSize room = viewport()->size();
    const int height = int(std::ceil(pageCount() * pitch() + kAround));
    const int width = int(std::ceil(size.width() + 2 * kAround));
    verticalScrollBar()->setRange(0, std::max(0, height - room.height()));
    verticalScrollBar()->setPageStep(room.height());
    verticalScrollBar()->setSingleStep(40);
    horizontalScrollBar()->setRange(0, std::max(0, width - room.width()));
    horizontalScrollBar()->setPageStep(room.width());
    horizontalScrollBar()->setSingleStep(40);
}

/// Says which page is read after the view was scrolled.
void PageView::placePage()
{
    if (!m_report)
        return;
    const qreal line = verticalScrollBar()->value() + viewport()->height() * kReadingLine;
    const int page = std::clamp(int((line - kAround / 2) / pitch()), 0, pageCount() - 1);
    if (page == m_page)
        return;
    m_page = page;
    name();
    Q_EMIT pageChanged(page);
}

void PageView::name()
{
    setAccessibleName(tr("Pages"));
    if (m_report)
        setAccessibleDescription(tr("Page %1 of %2").arg(m_page + 1).arg(pageCount()));
}

void PageView::scrollContentsBy(int dx, int dy)
{
    viewport()->scroll(dx, dy);
    placePage();
}

void PageView::paintEvent(QPaintEvent *event)
{
    const Theme &desk = Theme::current();
    QPainter painter(viewport());
    painter.fillRect(event->rect(), desk.bg);
    if (!m_report)
        return;
    const int first =
        std::max(0, int((verticalScrollBar()->value() + event->rect().top() - kAround) / pitch()));
    for (int number = first; number < pageCount(); ++number) {
        const QRectF sheet = pageRect(number);
        if (sheet.top() > event->rect().bottom() + 1)
            break;
        const QRectF seen = sheet.intersected(QRectF(event->rect()).adjusted(-1, -1, 1, 1));
        if (seen.isEmpty())
            continue;
        painter.setPen(desk.border());
        painter.setBrush(Theme::light().panel);
        painter.drawRect(sheet.adjusted(-0.5, -0.5, 0.5, 0.5));
        painter.save();
        painter.setClipRect(seen);
        painter.translate(sheet.topLeft());
        painter.scale(m_zoom, m_zoom);
        const QRectF part((seen.topLeft() - sheet.topLeft()) / m_zoom, seen.size() / m_zoom);
        m_report->paintPage(painter, number, part);
        painter.restore();
    }
}

void PageView::resizeEvent(QResizeEvent *)
{
    if (m_fit != Fit::None)
        setFit(m_fit);
    else
        placeBars();
}

void PageView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    m_fit = Fit::None;
    // A notch of the wheel is 120; a touch pad sends less, many times.
    const qreal factor = std::pow(1.1, event->angleDelta().y() / 120.0);
    rescale(std::clamp(m_zoom * factor, smallestZoom, largestZoom), event->position());
    event->accept();
}

void PageView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_PageDown: showPage(m_page + 1); return;
    case Qt::Key_PageUp: showPage(m_page - 1); return;
    case Qt::Key_Home: showPage(0); return;
    case Qt::Key_End: showPage(pageCount() - 1); return;
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

} // namespace shuzhi
