// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/treemap.h"

#include "models/domain/treemap.h"
#include "ui/charts/treemappainter.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace shuzhi {

namespace {

constexpr qreal kHeightShare = 0.56; // of the width, where nothing else decides
constexpr QSize kSmallest(320, 240);
constexpr qreal kCaption = 24;
constexpr int kNotch = 120; // of a wheel, in eighths of a degree

} // namespace

Treemap::Treemap(QWidget *parent)
    : Chart(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_click.setSingleShot(true);
    connect(&m_click, &QTimer::timeout, this, [this] { activateMark(m_clicked); });
}

void Treemap::setValues(TreemapValues values)
{
    const QStringList focus = markPaths().value(focusedMark());
    m_values = std::move(values);
    QStringList path = m_path;
    while (!m_values.node(path))
        path.removeLast();
    moveTo(path, focus);
}

void Treemap::setPath(const QStringList &path)
{
    if (m_values.node(path) && path != m_path)
        moveTo(path, {});
}

/// Shows what is below `path` and puts the focus on the mark `focus`, if it is there.
void Treemap::moveTo(const QStringList &path, const QStringList &focus)
{
    const bool moved = path != m_path;
    m_path = path;
    m_click.stop();
    m_down = -1;
    m_kept = {};
    QToolTip::hideText();
    valuesChanged();
    const qsizetype index = markPaths().indexOf(focus);
    if (index >= 0 || hasFocus())
        setFocusedMark(int(qMax<qsizetype>(index, 0)));
    if (moved)
        emit pathChanged();
}

QList<QStringList> Treemap::markPaths() const
{
    const TreemapLayout layout = TreemapPainter(m_values, m_path, textFont()).layoutIn(QRectF(rect()));
    QList<QStringList> paths;
    for (const int index : layout.marked()) {
        QStringList below;
        for (int at = index; at >= 0; at = layout.places().at(at).parent)
            below.prepend(layout.places().at(at).node->key);
        paths += m_path + below;
    }
    return paths;
}

/// The longest part of the way to a node that can be zoomed into.
QStringList Treemap::zoomTarget(const QStringList &path) const
{
    QStringList target = path;
    while (target.size() > m_path.size()) {
        const TreemapNode *node = m_values.node(target);
        if (node && node->zoomable)
            return target;
        target.removeLast();
    }
    return {};
}

bool Treemap::zoomInto(int mark)
{
    const QStringList target = zoomTarget(markPaths().value(mark));
    if (target.isEmpty())
        return false;
    moveTo(target, {});
    return true;
}

bool Treemap::zoomOut()
{
    if (m_path.isEmpty())
        return false;
    const QStringList left = m_path;
    moveTo(m_path.mid(0, m_path.size() - 1), left);
    return true;
}

void Treemap::paintChart(QPainter &painter, const QRectF &area, const Theme &theme) const
{
    if (painter.device() == this)
        paintKept(painter, area, theme);
    else
        TreemapPainter(m_values, m_path, textFont()).paint(painter, area, theme);
}

void Treemap::paintKept(QPainter &painter, const QRectF &area, const Theme &theme) const
{
    const qreal scale = devicePixelRatioF();
    const QSize pixels = (area.size() * scale).toSize();
    if (m_kept.size() != pixels || m_kept.devicePixelRatio() != scale || m_keptTheme != theme.name) {
        m_kept = QPixmap(pixels);
        m_kept.setDevicePixelRatio(scale);
        m_kept.fill(theme.panel);
        m_keptTheme = theme.name;
        QPainter keeper(&m_kept);
        keeper.setRenderHint(QPainter::Antialiasing);
        TreemapPainter(m_values, m_path, textFont()).paint(keeper, QRectF(QPointF(), area.size()), theme);
    }
    painter.drawPixmap(area.topLeft(), m_kept);
}

void Treemap::changeEvent(QEvent *event)
{
    m_kept = {};
    Chart::changeEvent(event);
}

void Treemap::hideEvent(QHideEvent *event)
{
    m_kept = {};
    Chart::hideEvent(event);
}

QList<Mark> Treemap::marksIn(const QRectF &area) const
{
    return TreemapPainter(m_values, m_path, textFont()).marksIn(area);
}

QList<QStringList> Treemap::table() const
{
    return TreemapPainter(m_values, m_path, textFont()).table();
}

qreal Treemap::heightFor(qreal width) const
{
    return std::round(width * kHeightShare);
}

QImage Treemap::picture(const Theme &theme, qreal scale) const
{
    const QSizeF chart(width(), height());
    QImage image((QSizeF(chart.width(), chart.height() + 2 * kCaption) * scale).toSize(),
                 QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(theme.panel);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const TreemapPainter map(m_values, m_path, textFont());
    map.paintTrail(painter, QRectF(0, 0, chart.width(), kCaption), theme);
    map.paint(painter, QRectF(QPointF(0, kCaption), chart), theme);
    map.paintLegend(painter, QRectF(0, chart.height() + kCaption, chart.width(), kCaption), theme);
    return image;
}

QSize Treemap::minimumSizeHint() const
{
    return kSmallest;
}

int Treemap::markAt(const QPointF &point) const
{
    const QList<Mark> &all = marks();
    for (qsizetype i = all.size() - 1; i >= 0; --i) {
        if (all.at(i).area.contains(point))
            return int(i); // children come after their parents
    }
    return -1;
}

int Treemap::neighbour(int index, int key) const
{
    const QList<QStringList> paths = markPaths();
    if (index < 0 || index >= paths.size())
        return 0;
    QList<QRectF> areas;
    for (qsizetype i = 0; i < paths.size(); ++i)
        areas += paths.at(i).size() == paths.at(index).size() ? marks().at(i).area : QRectF();
    switch (key) {
    case Qt::Key_Left: return int(neighbourOf(areas, index, Direction::Left));
    case Qt::Key_Right: return int(neighbourOf(areas, index, Direction::Right));
    case Qt::Key_Up: return int(neighbourOf(areas, index, Direction::Up));
    default: return int(neighbourOf(areas, index, Direction::Down));
    }
}

void Treemap::paintHover(QPainter &painter, const Mark &mark, const Theme &theme) const
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.text, 1.5));
    painter.drawRect(mark.area.adjusted(0.75, 0.75, -0.75, -0.75));
}

void Treemap::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_down = markAt(event->position());
    if (m_down >= 0)
        setFocusedMark(m_down);
}

void Treemap::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const int down = std::exchange(m_down, -1);
    if (down < 0 || down != markAt(event->position()))
        return;
    if (zoomTarget(markPaths().value(down)).isEmpty()) {
        activateMark(down);
        return;
    }
    m_clicked = down;
    m_click.start(QApplication::doubleClickInterval());
}

void Treemap::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_click.stop();
    zoomInto(markAt(event->position()));
}

void Treemap::wheelEvent(QWheelEvent *event)
{
    m_wheel += event->angleDelta().y();
    if (m_wheel >= kNotch)
        zoomInto(markAt(event->position()));
    else if (m_wheel <= -kNotch)
        zoomOut();
    m_wheel %= kNotch;
    event->accept();
}

void Treemap::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers() & Qt::ControlModifier)
            activateMark(focusedMark());
        else
            enter(focusedMark());
        return;
    case Qt::Key_Backspace:
    case Qt::Key_Escape:
        if (zoomOut())
            return;
        break;
    default: break;
    }
    Chart::keyPressEvent(event);
}

/// Into the mark, to its first row, or what it opens.
void Treemap::enter(int mark)
{
    if (zoomInto(mark))
        return;
    const QList<QStringList> paths = markPaths();
    const QStringList path = paths.value(mark);
    if (paths.value(mark + 1).size() > path.size() && !path.isEmpty())
        setFocusedMark(mark + 1);
    else
        activateMark(mark);
}

} // namespace shuzhi
