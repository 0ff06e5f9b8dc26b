// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusbar.h"

#include "ui/shell/page.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>

namespace shuzhi {

using namespace Qt::StringLiterals;

StatusBar::StatusBar(QWidget *parent)
    : QWidget(parent)
    , m_connection(makeLabel({}, "note"_L1))
    , m_dayLabel(makeLabel({}, "note"_L1))
    , m_basis(new ElidedLabel({}))
    , m_selection(new ElidedLabel({}))
    , m_person(makeLabel({}, "note"_L1))
{
    setFixedHeight(Theme::measures().statusBar);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::measures().pageMargin, 1, Theme::measures().pageMargin, 0);
    layout->setSpacing(20);
    layout->addWidget(m_connection);
    layout->addWidget(m_dayLabel);
    layout->addWidget(m_basis);
    layout->addStretch(1);
    layout->addWidget(m_selection);
    layout->addWidget(m_person);
    for (QLabel *label : {m_basis, m_selection})
        setRole(label, "note"_L1);
    m_connection->setObjectName("connection"_L1);
    retranslate();
}

void StatusBar::setConnection(const QString &words, StateRole role)
{
    m_connection->setText(words.isEmpty() ? QString() : QString(u"● " + words));
    setRole(m_connection,
            role == StateRole::Ok         ? "statusOk"_L1
                : role == StateRole::Warn ? "statusWarn"_L1
                : role == StateRole::Bad  ? "statusBad"_L1
                                          : "note"_L1);
}

void StatusBar::setReferenceDay(const QDate &day)
{
    m_day = day;
    retranslate();
}

void StatusBar::setPageStatus(const PageStatus &status)
{
    m_basis->setText(status.basis);
    m_basis->setToolTip(status.basis);
    m_selection->setText(status.selection);
    m_selection->setToolTip(status.selection);
}

void StatusBar::setPerson(const QString &name, const QString &role)
{
    m_person->setText(role.isEmpty() ? name : QString(name + u" · " + role));
}

void StatusBar::retranslate()
{
    m_dayLabel->setText(m_day.isValid() ? tr("Reference day %1").arg(m_day.toString(Qt::ISODate))
                                        : QString());
    m_dayLabel->setToolTip(tr("Figures, timeliness and deadlines are those of this day"));
}

void StatusBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.panel);
    painter.fillRect(QRect(0, 0, width(), 1), theme.line);
}

void StatusBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace shuzhi
