// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/actionbutton.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QAction>

namespace shuzhi {

using namespace Qt::StringLiterals;

ActionButton::ActionButton(QAction *action, bool primary, QWidget *parent)
    : QToolButton(parent)
{
    setDefaultAction(action);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setPopupMode(InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    if (primary)
        setRole(this, "primary"_L1);
    connect(action, &QAction::changed, this, &ActionButton::refresh);
    refresh();
}

QSize ActionButton::sizeHint() const
{
    // QToolButton measures its text wider than it paints it; the house wants buttons of one height.
    return {fontMetrics().horizontalAdvance(text()) + 26, Theme::measures().controlHeight};
}

void ActionButton::refresh()
{
    QAction *action = defaultAction();
    if (!action)
        return;
    const QString words = action->text().remove(u'&');
    setText(action->menu() ? QString(words + u" ▾") : words);
    QString tip = action->toolTip().isEmpty() ? words : action->toolTip();
    if (!action->shortcut().isEmpty())
        tip += u" (" + action->shortcut().toString(QKeySequence::NativeText) + u')';
    setToolTip(tip);
    setAccessibleName(words);
    updateGeometry();
    if (m_gone == action->isVisible()) {
        m_gone = !action->isVisible();
        setHidden(m_gone);
    }
}

} // namespace shuzhi
