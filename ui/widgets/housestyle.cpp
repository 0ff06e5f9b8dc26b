// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/housestyle.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/theme.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>
#include <QToolButton>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

/// Ground and border of a field; the ring when it has the keyboard.
/// @param open whether its value can be changed
void paintField(QPainter &painter, const QStyleOption &option, bool open = true)
{
    const Theme &theme = Theme::current();
    const double radius = Theme::measures().controlRadius;
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.border(), 1));
    painter.setBrush(enabled && open ? theme.panel : theme.bg);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    if (focused)
        paintFocusRing(painter, option.rect, radius);
}

bool isPartOfBox(const QWidget *widget)
{
    const QWidget *box = widget ? widget->parentWidget() : nullptr;
    return qobject_cast<const QComboBox *>(box) || qobject_cast<const QAbstractSpinBox *>(box);
}

void paintRadio(QPainter &painter, const QStyleOption &option)
{
    const Theme &theme = Theme::current();
    const QRectF circle = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool on = option.state.testFlag(QStyle::State_On);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(on ? theme.accent : theme.mute, 1));
    painter.setBrush(on ? theme.accent : theme.panel);
    painter.drawEllipse(circle);
    if (on) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.onAccent);
        painter.drawEllipse(circle.center(), 2.6, 2.6);
    }
}

} // namespace

HouseStyle::HouseStyle()
    : QProxyStyle(u"Fusion"_s)
{
}

void HouseStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    // A spin box asks the style for its width only; its height would be that of its text.
    if (qobject_cast<QAbstractSpinBox *>(widget))
        widget->setMinimumHeight(Theme::measures().controlHeight);
}

void HouseStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    const Theme &theme = Theme::current();
    painter->save();
    const bool enabled = option->state.testFlag(State_Enabled);
    if (!enabled)
        painter->setOpacity(0.5);
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        paintCheckBox(*painter, option->rect, option->state.testFlag(State_On));
        break;
    case PE_IndicatorRadioButton: paintRadio(*painter, *option); break;
    case PE_FrameFocusRect:
        // Push and tool buttons show their ring by the style sheet.
        if (!qobject_cast<const QPushButton *>(widget) && !qobject_cast<const QToolButton *>(widget))
            paintFocusRing(*painter, option->rect, 4);
        break;
    case PE_PanelLineEdit:
        // Inside a combo or spin box the box paints the ground.
        painter->setOpacity(1);
        if (!isPartOfBox(widget))
            QProxyStyle::drawPrimitive(element, option, painter, widget);
        break;
    case PE_IndicatorArrowDown:
        paintIcon(*painter, QRectF(option->rect), IconId::ChevronDown, theme.mute);
        break;
    default: painter->setOpacity(1); QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
    painter->restore();
}

void HouseStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                    QPainter *painter, const QWidget *widget) const
{
    const Theme &theme = Theme::current();
    painter->save();
    if (control == CC_ComboBox) {
        const auto *combo = qobject_cast<const QComboBox *>(widget);
        paintField(*painter, *option, !combo || !combo->lineEdit() || !combo->lineEdit()->isReadOnly());
        const QRect arrow = subControlRect(control, option, SC_ComboBoxArrow, widget);
        paintIcon(*painter, QRectF(arrow.center().x() - 7, arrow.center().y() - 6, 14, 14),
                  IconId::ChevronDown, theme.mute);
    } else if (control == CC_SpinBox) {
        paintField(*painter, *option);
        const auto arrow = [&](SubControl part, IconId id) {
            const QRectF rect(subControlRect(control, option, part, widget));
            paintIcon(*painter, QRectF(rect.center().x() - 6, rect.center().y() - 6, 12, 12), id, theme.mute);
        };
        const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        if (spin && spin->subControls.testFlag(SC_SpinBoxUp)) {
            arrow(SC_SpinBoxUp, IconId::ChevronUp);
            arrow(SC_SpinBoxDown, IconId::ChevronDown);
        }
    } else {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
    painter->restore();
}

QSize HouseStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_ComboBox || type == CT_SpinBox) {
        wanted.setHeight(Theme::measures().controlHeight);
        wanted.rwidth() += 8;
    }
    return wanted;
}

int HouseStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return 14;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int HouseStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *returnData) const
{
    // A combo box drops its list below itself instead of covering itself with it.
    if (hint == SH_ComboBox_Popup)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returnData);
}

} // namespace shuzhi
