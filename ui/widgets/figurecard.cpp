// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/figurecard.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plateaccessible.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>

namespace shuzhi {

namespace {

constexpr int padding = 14;
constexpr int labelLine = 18;
constexpr int figureLine = 36;
constexpr int explainSize = 28;

} // namespace

FigureCard::FigureCard(const QString &label, QWidget *parent)
    : QAbstractButton(parent)
    , m_explain(new QToolButton(this))
    , m_label(label)
{
    PlateAccessible::install();
    m_explain->setObjectName(QStringLiteral("explain"));
    m_explain->setIcon(shuzhi::icon(IconId::Info, StateRole::Mute));
    m_explain->setIconSize({14, 14});
    setRole(m_explain, QLatin1String("flat"));
    m_explain->resize(explainSize, explainSize);
    m_explain->setCursor(Qt::ArrowCursor);
    m_explain->hide();
    connect(m_explain, &QToolButton::clicked, this, &FigureCard::explain);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    refresh();
}

void FigureCard::setLabel(const QString &label)
{
    m_label = label;
    refresh();
}

void FigureCard::setFigure(const QString &text, const QString &note, const QString &full)
{
    show(State::Value, text, note, full);
}

void FigureCard::setChange(const QString &text, StateRole role)
{
    m_change = text;
    m_changeRole = role;
    refresh();
}

void FigureCard::setFigureRole(StateRole role)
{
    m_role = role;
    update();
}

void FigureCard::setLoading()
{
    show(State::Loading, {}, {}, {});
}

void FigureCard::setNotMeasured(const QString &reason)
{
    show(State::NotMeasured, QStringLiteral("–"), reason, {});
}

void FigureCard::setFailed(const QString &reason)
{
    show(State::Failed, QStringLiteral("–"), reason, {});
}

void FigureCard::setOpens(const QString &what)
{
    m_opens = what;
    refresh();
}

void FigureCard::setExplainable(bool explainable)
{
    m_explain->setVisible(explainable);
}

void FigureCard::explain()
{
    Q_EMIT explainRequested({mapToGlobal(QPoint()), size()});
}

QSize FigureCard::sizeHint() const
{
    return {190, 2 * padding - 4 + 2 * labelLine + figureLine};
}

QSize FigureCard::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

void FigureCard::show(State state, const QString &figure, const QString &note, const QString &full)
{
    m_state = state;
    m_figure = figure;
    m_note = note;
    m_full = full;
    refresh();
}

void FigureCard::refresh()
{
    setFocusPolicy(isOpenable() ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(isOpenable() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QStringList tip;
    if (m_state != State::Loading)
        tip << (m_label + u": " + (m_full.isEmpty() ? m_figure : m_full));
    if (!m_note.isEmpty())
        tip << m_note;
    if (isOpenable())
        tip << tr("Opens: %1").arg(m_opens);
    setToolTip(tip.join(u'\n'));
    setAccessibleName(m_state == State::Loading ? tr("%1: loading").arg(m_label)
                                                : QString(m_label + u": " + m_figure));
    setAccessibleDescription(tip.mid(1).join(u'\n'));
    m_explain->setAccessibleName(tr("What %1 means").arg(m_label));
    m_explain->setToolTip(tr("What %1 means (F1)").arg(m_label));
    update();
}

void FigureCard::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    const Measures &m = Theme::measures();
    const bool hovered = isOpenable() && underMouse();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintPanel(painter, rect(), m.cardRadius, false, hasFocus());

    QRect line(padding, padding - 2, width() - 2 * padding, labelLine);
    const int labelRoom = line.width() - (m_explain->isHidden() ? 0 : explainSize - padding / 2);
    painter.setFont(Theme::font(m.secondaryText));
    painter.setPen(theme.mute);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_label, Qt::ElideRight, labelRoom));

    line = QRect(padding, line.bottom() + 1, line.width(), figureLine);
    if (m_state == State::Loading) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.track);
        painter.drawRoundedRect(QRect(line.left(), line.top() + 7, line.width() * 2 / 5, 22), 4, 4);
        painter.drawRoundedRect(QRect(line.left(), line.bottom() + 5, line.width() * 7 / 10, 10), 4, 4);
        return;
    }
    QFont font = Theme::font(m.figureText, true);
    // A figure is never cut: a narrow card shows it smaller.
    while (font.pixelSize() > m.titleText && QFontMetrics(font).horizontalAdvance(m_figure) > line.width())
        font.setPixelSize(font.pixelSize() - 1);
    font.setUnderline(hovered);
    painter.setFont(font);
    painter.setPen(m_state == State::Value ? stateColor(m_role, theme) : theme.mute);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, m_figure);
    paintNote(painter, QRect(padding, line.bottom() + 1, line.width(), labelLine));
}

void FigureCard::paintNote(QPainter &painter, const QRect &line) const
{
    const Theme &theme = Theme::current();
    painter.setFont(Theme::font(Theme::measures().secondaryText));
    const QFontMetrics metrics = painter.fontMetrics();
    const bool withChange = m_state == State::Value && !m_change.isEmpty();
    const int changeWidth = withChange ? metrics.horizontalAdvance(m_change) + 6 : 0;
    const QString note = metrics.elidedText(m_note, Qt::ElideRight, line.width() - changeWidth);
    painter.setPen(m_state == State::Failed ? theme.bad : theme.mute);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, note);
    if (!withChange)
        return;
    painter.setPen(stateColor(m_changeRole, theme));
    painter.drawText(line.adjusted(metrics.horizontalAdvance(note) + (note.isEmpty() ? 0 : 6), 0, 0, 0),
                     Qt::AlignLeft | Qt::AlignVCenter, m_change);
}

bool FigureCard::isExplainKey(const QKeyEvent *event) const
{
    const bool plain = event->key() == Qt::Key_F1 && event->modifiers() == Qt::NoModifier;
    const bool down = event->key() == Qt::Key_Down && event->modifiers().testFlag(Qt::AltModifier);
    return (plain || down) && !m_explain->isHidden();
}

bool FigureCard::event(QEvent *event)
{
    // The figure's own meaning goes before what the window may have on the same key.
    if (event->type() == QEvent::ShortcutOverride && isExplainKey(static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QAbstractButton::event(event);
}

void FigureCard::resizeEvent(QResizeEvent *event)
{
    QAbstractButton::resizeEvent(event);
    m_explain->move(width() - explainSize - 4, 5);
}

void FigureCard::keyPressEvent(QKeyEvent *event)
{
    if (isExplainKey(event)) {
        explain();
        return;
    }
    if (isOpenable() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void FigureCard::mousePressEvent(QMouseEvent *event)
{
    if (isOpenable())
        QAbstractButton::mousePressEvent(event);
    else
        event->ignore();
}

void FigureCard::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void FigureCard::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace shuzhi
