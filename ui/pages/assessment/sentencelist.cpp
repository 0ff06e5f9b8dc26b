// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/assessment/sentencelist.h"

#include "ui/widgets/role.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace shuzhi {

using namespace Qt::StringLiterals;

SentenceList::SentenceList(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    const int padding = Theme::measures().cardPadding;
    m_layout->setContentsMargins(padding, 10, padding, padding);
    m_layout->setSpacing(6);
}

void SentenceList::clear()
{
    m_said.clear();
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater(); // it may be the link that was just clicked
        }
        delete item;
    }
}

void SentenceList::addText(const QString &text, QLatin1String role, const QString &tip)
{
    if (text.isEmpty())
        return;
    QLabel *label = makeLabel(text, role);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setToolTip(tip);
    m_layout->addWidget(label);
    m_said = text;
}

void SentenceList::addLink(const QString &text, const QString &where, const QString &objectName)
{
    auto *link = new QPushButton(text + u" →"_s);
    setRole(link, "link"_L1);
    link->setObjectName(objectName);
    link->setProperty("where", where);
    link->setAccessibleName(m_said.isEmpty() ? text
                                             : text + u" · " + m_said); // many say "View the 3 catalogs"
    link->setAutoDefault(true); // Enter presses it as Space does
    link->setCursor(Qt::PointingHandCursor);
    link->setToolTip(tr("Opens these rows"));
    connect(link, &QPushButton::clicked, this, [this, where] { Q_EMIT rowsRequested(where); });
    m_layout->addWidget(link, 0, Qt::AlignLeft);
}

bool SentenceList::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize
        || event->type() == QEvent::Show)
        fit();
    return done;
}

/// Wrapped lines ask for no height of their own in a scroll area: without this they would be squeezed.
void SentenceList::fit()
{
    setMinimumHeight(std::max(0, m_layout->totalHeightForWidth(width()))); // -1 while it is empty
}

void SentenceList::addStretch()
{
    m_layout->addStretch(1);
    // Once all that was said is shown: what is composed out of sight asks for no layout again.
    QMetaObject::invokeMethod(this, &SentenceList::fit, Qt::QueuedConnection);
}

void SentenceList::showNames(const QString &where, const QStringList &names)
{
    for (int i = 0; i < m_layout->count(); ++i) {
        QWidget *widget = m_layout->itemAt(i)->widget();
        if (!widget || widget->property("where").toString() != where)
            continue;
        //: between the names of an enumeration
        QLabel *label = makeLabel(names.join(tr(", ")), ""_L1);
        label->setObjectName(u"departmentNames"_s);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_layout->insertWidget(i + 1, label);
        widget->hide();
        return;
    }
}

void SentenceList::openFirst(const QString &objectName)
{
    for (auto *link : findChildren<QPushButton *>(objectName)) {
        if (!link->isHidden()) {
            link->click();
            return;
        }
    }
}

} // namespace shuzhi
