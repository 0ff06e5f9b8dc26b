// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/busyoverlay.h"

#include "ui/widgets/busyline.h"
#include "ui/widgets/role.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QFrame>
#include <QPainter>

#include <algorithm>
#include <chrono>

namespace shuzhi {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

BusyOverlay::BusyOverlay(QWidget *over)
    : QWidget(over)
    , m_panel(new QFrame(this))
    , m_line(new BusyLine)
{
    setRole(m_panel, "card"_L1);
    auto *layout = new QVBoxLayout(m_panel);
    layout->setContentsMargins(14, 10, 14, 10);
    layout->addWidget(m_line);
    m_panel->hide();
    hide();
    over->installEventFilter(this);
    for (QTimer *timer : {&m_skeletonTimer, &m_lineTimer})
        timer->setSingleShot(true);
    m_skeletonTimer.setInterval(150ms);
    m_lineTimer.setInterval(300ms);
    connect(&m_skeletonTimer, &QTimer::timeout, this, [this] {
        place();
        show();
        raise();
    });
    connect(&m_lineTimer, &QTimer::timeout, m_panel, &QWidget::show);
    connect(m_line, &BusyLine::cancelRequested, this, &BusyOverlay::cancelRequested);
}

void BusyOverlay::start(const QString &what, Ground ground, bool cancellable)
{
    m_ground = ground;
    m_line->setText(what);
    m_line->setCancellable(cancellable);
    m_line->setProgress(0, 0);
    // A second start while the first is still under way goes on showing, it does not flicker.
    if (!m_busy) {
        m_skeletonTimer.start();
        m_lineTimer.start();
    }
    m_busy = true;
    placePanel();
    update();
}

void BusyOverlay::setProgress(qint64 done, qint64 total)
{
    m_line->setProgress(done, total);
    placePanel();
}

void BusyOverlay::setFraction(double fraction)
{
    m_line->setFraction(fraction);
    placePanel();
}

void BusyOverlay::finish()
{
    m_busy = false;
    m_skeletonTimer.stop();
    m_lineTimer.stop();
    m_panel->hide();
    hide();
}

bool BusyOverlay::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        place();
    return QWidget::eventFilter(watched, event);
}

void BusyOverlay::place()
{
    setGeometry(parentWidget()->rect());
}

void BusyOverlay::resizeEvent(QResizeEvent *)
{
    placePanel();
}

void BusyOverlay::placePanel()
{
    const int width = std::min(std::max(360, m_panel->sizeHint().width()), this->width() - 24);
    m_panel->setGeometry((this->width() - width) / 2, std::min(48, height() / 4), width,
                         m_panel->sizeHint().height());
}

void BusyOverlay::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (m_ground == Ground::KeepContent) {
        QColor veil = theme.panel;
        veil.setAlphaF(0.55F);
        painter.fillRect(rect(), veil);
        return;
    }
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Theme::measures().cardRadius,
                            Theme::measures().cardRadius);
    painter.setBrush(theme.track);
    const int row = Theme::measures().row;
    // Shares of the width that look like words of different length; the same each time, nothing moves.
    constexpr int shares[] = {72, 54, 81, 63, 47, 76, 58};
    int line = 0;
    for (int y = 12; y + 12 < height(); y += row, ++line)
        painter.drawRoundedRect(QRectF(14, y + 3, (width() - 28) * shares[line % 7] / 100.0, 12), 4, 4);
}

} // namespace shuzhi
