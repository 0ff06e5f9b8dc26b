// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart.h"

#include "ui/charts/chartaccessible.h"
#include "ui/charts/charttabledialog.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QToolTip>

namespace shuzhi {

namespace {
constexpr int kTextSize = 12;
constexpr int kPageStep = 10;
constexpr qreal kRingRadius = 4;
} // namespace

Chart::Chart(QWidget *parent)
    : QWidget(parent)
{
    ChartAccessible::install();
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
}

Chart::~Chart() = default;

const QList<Mark> &Chart::marks() const
{
    if (m_laidOutFor != size()) {
        m_marks = marksIn(QRectF(rect()));
        m_laidOutFor = size();
    }
    return m_marks;
}

int Chart::markAt(const QPointF &point) const
{
    const QList<Mark> &all = marks();
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (all.at(i).area.contains(point))
            return int(i);
    }
    return -1;
}

void Chart::setFocusedMark(int index)
{
    const int count = int(marks().size());
    const int wanted = count == 0 ? -1 : qBound(0, index, count - 1);
    if (wanted == m_focused)
        return;
    m_focused = wanted;
    update();
    if (wanted < 0)
        return;
    scrollToFocused();
    if (hasFocus()) {
        QAccessibleEvent focus(this, QAccessible::Focus);
        focus.setChild(wanted);
        QAccessible::updateAccessibility(&focus);
    }
}

void Chart::activateMark(int index)
{
    if (index < 0 || index >= marks().size())
        return;
    const QString where = marks().at(index).where;
    if (!where.isEmpty())
        emit markActivated(where);
    else
        explainMark(index);
}

bool Chart::offers(int index, QString Mark::*what) const
{
    return index >= 0 && index < marks().size() && !(marks().at(index).*what).isEmpty();
}

void Chart::filterByMark(int index)
{
    if (offers(index, &Mark::filter))
        emit filterRequested(marks().at(index).filter);
}

void Chart::explainMark(int index)
{
    if (!offers(index, &Mark::explain))
        return;
    const Mark &mark = marks().at(index);
    const QRect area = mark.area.toAlignedRect();
    emit explainRequested(mark.explain, {mapToGlobal(area.topLeft()), area.size()});
}

void Chart::setFontFamily(const QString &family)
{
    m_family = family;
    valuesChanged();
}

QFont Chart::textFont() const
{
    QFont font = Theme::font(kTextSize);
    if (!m_family.isEmpty())
        font.setFamily(m_family);
    return font;
}

QImage Chart::picture(const Theme &theme, qreal scale) const
{
    // A chart in a scroll area is copied whole, not only what is seen of it.
    const QSizeF area(width(), qMax(qreal(height()), heightFor(width())));
    QImage image((area * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(theme.panel);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paintChart(painter, QRectF(QPointF(), area), theme);
    return image;
}

QString Chart::tableText() const
{
    QString text;
    const QList<QStringList> rows = table();
    for (const QStringList &row : rows)
        text += row.join(u'\t') + u'\n';
    return text;
}

void Chart::copyPicture() const
{
    QApplication::clipboard()->setImage(picture(Theme::light()));
}

void Chart::copyTable() const
{
    QApplication::clipboard()->setText(tableText());
}

void Chart::showAsTable()
{
    auto *dialog = new ChartTableDialog(accessibleName(), table(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

QSize Chart::sizeHint() const
{
    constexpr int kWidth = 420;
    return {kWidth, qRound(heightFor(kWidth))};
}

void Chart::valuesChanged()
{
    m_laidOutFor = QSize();
    m_hovered = -1;
    m_pressed = -1;
    m_focused = qMin(m_focused, int(marks().size()) - 1);
    updateGeometry();
    update();
    if (QAccessible::isActive()) {
        QAccessibleEvent reordered(this, QAccessible::ObjectReorder);
        QAccessible::updateAccessibility(&reordered);
    }
}

int Chart::neighbour(int index, int key) const
{
    switch (key) {
    case Qt::Key_Up:
    case Qt::Key_Left: return index - 1;
    case Qt::Key_Down:
    case Qt::Key_Right: return index + 1;
    default: return index;
    }
}

void Chart::paintHover(QPainter &painter, const Mark &mark, const Theme &theme) const
{
    QColor veil = theme.accent;
    veil.setAlphaF(0.10F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(veil);
    painter.drawRoundedRect(mark.area, kRingRadius, kRingRadius);
}

bool Chart::isExplainKey(const QKeyEvent *event) const
{
    const bool plain = event->key() == Qt::Key_F1 && event->modifiers() == Qt::NoModifier;
    const bool down = event->key() == Qt::Key_Down && event->modifiers().testFlag(Qt::AltModifier);
    return (plain || down) && offers(m_focused, &Mark::explain);
}

bool Chart::event(QEvent *event)
{
    // The mark's own meaning goes before what the window may have on the same key.
    if (event->type() == QEvent::ShortcutOverride && isExplainKey(static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const int index = markAt(help->pos());
        if (index < 0 || marks().at(index).tooltip.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), marks().at(index).tooltip, this);
        return true;
    }
    return QWidget::event(event);
}

void Chart::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.save();
    paintChart(painter, QRectF(rect()), theme);
    painter.restore();
    if (m_hovered >= 0 && m_hovered < marks().size())
        paintHover(painter, marks().at(m_hovered), theme);
    if (hasFocus() && m_focused >= 0 && m_focused < marks().size()) {
        const QRectF ring = marks().at(m_focused).area.adjusted(1, 1, -1, -1);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.accent, 2));
        painter.drawRoundedRect(ring, kRingRadius, kRingRadius);
    }
}

void Chart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::LanguageChange) {
        m_laidOutFor = QSize();
        update();
    }
    QWidget::changeEvent(event);
}

void Chart::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = markAt(event->position());
    if (m_pressed >= 0)
        setFocusedMark(m_pressed);
}

void Chart::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const int pressed = std::exchange(m_pressed, -1);
    if (pressed < 0 || pressed != markAt(event->position()))
        return;
    if (event->modifiers().testFlag(Qt::ControlModifier) && offers(pressed, &Mark::filter))
        filterByMark(pressed);
    else
        activateMark(pressed);
}

void Chart::mouseDoubleClickEvent(QMouseEvent *event)
{
    // The first click of the two has opened the rows already; a second opening would be a surprise.
    m_pressed = -1;
    event->accept();
}

void Chart::mouseMoveEvent(QMouseEvent *event)
{
    setHovered(markAt(event->position()));
}

void Chart::leaveEvent(QEvent *event)
{
    setHovered(-1);
    QWidget::leaveEvent(event);
}

void Chart::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copyTable();
        return;
    }
    if (isExplainKey(event)) {
        explainMark(m_focused);
        return;
    }
    const int last = int(marks().size()) - 1;
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Left:
    case Qt::Key_Down:
    case Qt::Key_Right: walkTo(neighbour(m_focused, event->key())); return;
    case Qt::Key_PageUp: walkTo(m_focused - kPageStep); return;
    case Qt::Key_PageDown: walkTo(m_focused + kPageStep); return;
    case Qt::Key_Home: walkTo(0); return;
    case Qt::Key_End: walkTo(last); return;
    case Qt::Key_Return:
    case Qt::Key_Enter: activateMark(m_focused); return;
    case Qt::Key_Space:
        if (offers(m_focused, &Mark::filter))
            filterByMark(m_focused);
        else
            activateMark(m_focused);
        return;
    default: QWidget::keyPressEvent(event);
    }
}

void Chart::focusInEvent(QFocusEvent *event)
{
    if (m_focused < 0)
        setFocusedMark(0);
    update();
    QWidget::focusInEvent(event);
}

void Chart::focusOutEvent(QFocusEvent *event)
{
    update();
    QWidget::focusOutEvent(event);
}

void Chart::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const int index = byKey ? m_focused : markAt(event->pos());
    if (offers(index, &Mark::where))
        menu->addAction(tr("Open the rows behind it"), this, [this, index] { activateMark(index); });
    if (offers(index, &Mark::filter))
        menu->addAction(tr("Show only this"), this, [this, index] { filterByMark(index); });
    if (offers(index, &Mark::explain))
        menu->addAction(tr("What this figure means"), this, [this, index] { explainMark(index); });
    if (!menu->isEmpty())
        menu->addSeparator();
    addActionsTo(menu);
    menu->popup(byKey && index >= 0 ? mapToGlobal(marks().at(index).area.center().toPoint())
                                    : event->globalPos());
}

void Chart::addActionsTo(QMenu *menu)
{
    menu->addAction(tr("Show as table"), this, &Chart::showAsTable);
    menu->addAction(tr("Copy as table"), this, &Chart::copyTable);
    menu->addAction(tr("Copy as picture"), this, &Chart::copyPicture);
}

void Chart::walkTo(int index)
{
    setFocusedMark(index);
    if (m_focused < 0)
        return;
    // What the pointer learns by resting, the keyboard learns by arriving.
    const Mark &mark = marks().at(m_focused);
    QToolTip::showText(mapToGlobal(mark.area.bottomLeft().toPoint()), mark.tooltip, this);
}

void Chart::setHovered(int index)
{
    if (index == m_hovered)
        return;
    m_hovered = index;
    if (offers(index, &Mark::where) || offers(index, &Mark::explain))
        setCursor(Qt::PointingHandCursor);
    else
        unsetCursor();
    update();
}

void Chart::scrollToFocused()
{
    for (QWidget *up = parentWidget(); up != nullptr; up = up->parentWidget()) {
        if (auto *scroll = qobject_cast<QScrollArea *>(up)) {
            const QRectF area = marks().at(m_focused).area;
            const QPoint centre = mapTo(scroll->widget(), area.center().toPoint());
            scroll->ensureVisible(centre.x(), centre.y(), 0, qRound(area.height()));
            return;
        }
    }
}

} // namespace shuzhi
