// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart.h"
#include "ui/charts/treemapvalues.h"

#include <QPixmap>
#include <QTimer>

namespace shuzhi {

/// A tree as nested tiles, one level zoomed into at a time. Pointer: a click opens the rows behind a tile,
/// a double click or the wheel zooms. Keyboard: arrows go to the neighbour, Enter zooms in or opens,
/// Space and Ctrl+Enter open, Backspace and Esc zoom out.
class Treemap : public Chart
{
    Q_OBJECT

public:
    explicit Treemap(QWidget *parent = nullptr);

    /// Keeps what is zoomed into as far as it is still there.
    void setValues(TreemapValues values);
    [[nodiscard]] const TreemapValues &values() const { return m_values; }

    /// Keys from the root to what is zoomed into.
    [[nodiscard]] const QStringList &path() const { return m_path; }
    void setPath(const QStringList &path);
    /// Zooms to a mark, or what of the way to it can be zoomed into; false if nothing can.
    bool zoomInto(int mark);
    bool zoomOut();

    void paintChart(QPainter &painter, const QRectF &area, const Theme &theme) const override;
    [[nodiscard]] QList<Mark> marksIn(const QRectF &area) const override;
    [[nodiscard]] QList<QStringList> table() const override;
    [[nodiscard]] qreal heightFor(qreal width) const override;
    /// With the way to what is zoomed into above and the tones with their sums below.
    [[nodiscard]] QImage picture(const Theme &theme, qreal scale = 2.0) const override;
    /// The innermost tile at the point.
    [[nodiscard]] int markAt(const QPointF &point) const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void pathChanged();

protected:
    [[nodiscard]] int neighbour(int index, int key) const override;
    void paintHover(QPainter &painter, const Mark &mark, const Theme &theme) const override;
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// Keys from the root to each mark, parallel to marks().
    [[nodiscard]] QList<QStringList> markPaths() const;
    [[nodiscard]] QStringList zoomTarget(const QStringList &path) const;
    void moveTo(const QStringList &path, const QStringList &focus);
    void enter(int mark);
    void paintKept(QPainter &painter, const QRectF &area, const Theme &theme) const;

    TreemapValues m_values;
    QStringList m_path;
    QTimer m_click; ///< a click waits for whether it becomes a double click
    int m_clicked = -1;
    int m_down = -1;
    mutable QPixmap m_kept; ///< what was drawn last: pointing at tiles must not draw thousands anew
    mutable QString m_keptTheme;
    int m_wheel = 0; ///< eighths of a degree not yet used up
};

} // namespace shuzhi
