// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/import/decisionlist.h"

#include "ui/widgets/role.h"

#include <QBoxLayout>
#include <QLabel>
#include <QScrollBar>

#include <utility>

namespace shuzhi {

using namespace Qt::StringLiterals;

DecisionList::DecisionList(const QString &name, QWidget *parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus); // its controls have it
    setAccessibleName(name);
}

QVBoxLayout *DecisionList::begin(int spacing)
{
    m_content = new QWidget;
    setRole(m_content, "plain"_L1);
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(10, 8, 10, 8);
    layout->setSpacing(spacing);
    return layout;
}

void DecisionList::end()
{
    const QWidget *focused = focusWidget();
    const bool here = focused && focused->hasFocus() && widget() && widget()->isAncestorOf(focused);
    const QString name = here ? focused->objectName() : QString();
    const int scrolled = verticalScrollBar()->value();
    qobject_cast<QVBoxLayout *>(m_content->layout())->addStretch(1);
    setWidget(std::exchange(m_content, nullptr));
    if (!name.isEmpty()) {
        if (auto *again = widget()->findChild<QWidget *>(name))
            again->setFocus();
    }
    verticalScrollBar()->setValue(scrolled);
}

void DecisionList::say(QVBoxLayout *layout, const QString &words, QLatin1StringView role)
{
    auto *label = makeLabel(words, role);
    label->setWordWrap(true);
    layout->addWidget(label);
}

} // namespace shuzhi
