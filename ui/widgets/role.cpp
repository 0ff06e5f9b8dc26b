// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/role.h"

#include "ui/widgets/theme.h"

#include <QLabel>
#include <QStyle>
#include <QVariant>
#include <QWidget>

namespace shuzhi {

QColor stateColor(StateRole role, const Theme &theme)
{
    switch (role) {
    case StateRole::Neutral: return theme.text;
    case StateRole::Mute: return theme.mute;
    case StateRole::Accent: return theme.accent;
    case StateRole::Ok: return theme.ok;
    case StateRole::Warn: return theme.warn;
    case StateRole::Bad: return theme.bad;
    }
    return theme.text;
}

void setRole(QWidget *widget, QLatin1String role)
{
    if (widget->property("role").toString() == role)
        return;
    widget->setProperty("role", QString(role));
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

QLabel *makeLabel(const QString &text, QLatin1String role, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    setRole(label, role);
    return label;
}

} // namespace shuzhi
