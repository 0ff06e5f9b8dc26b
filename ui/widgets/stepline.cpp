// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/stepline.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QPainter>

namespace shuzhi {

namespace {

constexpr int lineHeight = 36;
constexpr int mark = 20;
constexpr int side = 6;

/// Number or tick in a circle, and the name of the step.
class StepButton : public QAbstractButton
{
public:
    enum class Place { Done, Current, ToCome };

    StepButton(int number, const QString &name)
        : m_number(number)
    {
        setText(name);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    void setPlace(Place place, bool reachable)
    {
        m_place = place;
        setEnabled(reachable);
        setFocusPolicy(reachable ? Qt::TabFocus : Qt::NoFocus);
        setCursor(reachable ? Qt::PointingHandCursor : Qt::ArrowCursor);
        update();
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics metrics(Theme::font(Theme::measures().baseText, true));
        return {side + mark + 8 + metrics.horizontalAdvance(text()) + side + 2, lineHeight};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::current();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF circle(side, (height() - mark) / 2.0, mark, mark);
        const bool current = m_place == Place::Current;
        painter.setPen(QPen(m_place == Place::ToCome ? theme.border() : theme.accent, 1));
        painter.setBrush(current ? theme.accent : theme.panel);
        painter.drawEllipse(circle.adjusted(0.5, 0.5, -0.5, -0.5));
        if (m_place == Place::Done) {
            paintIcon(painter, circle.adjusted(4, 4, -4, -4), IconId::Check, theme.accent);
        } else {
            painter.setFont(Theme::font(Theme::measures().secondaryText));
            painter.setPen(current ? theme.onAccent : theme.mute);
            painter.drawText(circle, Qt::AlignCenter, QString::number(m_number));
        }
        painter.setFont(Theme::font(Theme::measures().baseText, current));
        painter.setPen(current || (isEnabled() && underMouse()) ? theme.accent
                           : m_place == Place::Done             ? theme.text
                                                                : theme.mute);
        painter.drawText(rect().adjusted(side + mark + 8, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text());
        if (hasFocus())
            paintFocusRing(painter, rect().adjusted(0, 4, 0, -4), Theme::measures().controlRadius);
    }

private:
    int m_number;
    Place m_place = Place::ToCome;
};

} // namespace

StepLine::StepLine(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(Theme::measures().pageMargin - side, 4, Theme::measures().pageMargin, 5);
    m_layout->setSpacing(28);
    setFixedHeight(lineHeight + 9);
}

void StepLine::setSteps(const QStringList &names)
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_buttons.clear();
    for (const QString &name : names) {
        const int step = int(m_buttons.size());
        auto *button = new StepButton(step + 1, name);
        connect(button, &QAbstractButton::clicked, this, [this, step] { emit chosen(step); });
        m_layout->addWidget(button);
        m_buttons += button;
    }
    m_layout->addStretch(1);
}

void StepLine::setPlace(int current, int reachable)
{
    m_current = current;
    for (int step = 0; step < m_buttons.size(); ++step) {
        const auto place = step == current ? StepButton::Place::Current
            : step < current               ? StepButton::Place::Done
                                           : StepButton::Place::ToCome;
        static_cast<StepButton *>(m_buttons[step])->setPlace(place, step != current && step <= reachable);
        const QString name = m_buttons[step]->text();
        m_buttons[step]->setAccessibleName(
            tr("Step %1 of %2: %3").arg(step + 1).arg(m_buttons.size()).arg(name));
        m_buttons[step]->setToolTip(step != current && step <= reachable ? tr("Go to: %1").arg(name)
                                                                         : QString());
    }
    update();
}

void StepLine::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.panel);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
    for (int step = 1; step < m_buttons.size(); ++step) {
        const int left = m_buttons[step - 1]->geometry().right() + 2;
        const int right = m_buttons[step]->geometry().left() - 2;
        painter.fillRect(QRect(left, m_buttons[step]->geometry().center().y(), right - left, 1),
                         step <= m_current ? theme.accent : theme.border());
    }
}

} // namespace shuzhi
