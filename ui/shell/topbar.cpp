// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/topbar.h"

#include "ui/widgets/actionbutton.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

/// Looks like a field, is a button: it opens the command palette. The shortcut stands at its right.
class SearchButton : public QAbstractButton
{
public:
    SearchButton()
    {
        setFocusPolicy(Qt::TabFocus);
        setCursor(Qt::IBeamCursor);
        setFixedHeight(30);
        setMinimumWidth(200);
        setMaximumWidth(420);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }

    [[nodiscard]] QSize sizeHint() const override { return {420, 30}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::current();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.line, 1));
        painter.setBrush(theme.bg);
        const double radius = Theme::measures().controlRadius;
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
        if (hasFocus())
            paintFocusRing(painter, rect(), radius);
        paintIcon(painter, QRectF(10, 7, 16, 16), IconId::Search, theme.mute);
        const QRect words = rect().adjusted(34, 0, -10, 0);
        const QString hint = QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText);
        painter.setPen(theme.mute);
        painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, hint);
        const int room = words.width() - fontMetrics().horizontalAdvance(hint) - 10;
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(text(), Qt::ElideRight, room));
    }
};

} // namespace

TopBar::TopBar(QWidget *parent)
    : QWidget(parent)
    , m_product(makeLabel({}, "title"_L1))
    , m_place(makeLabel({}, "mute"_L1))
    , m_search(new SearchButton)
    , m_buttons(new QHBoxLayout)
{
    setFixedHeight(Theme::measures().topBar);
    auto *left = new QHBoxLayout;
    left->setSpacing(12);
    left->addWidget(m_product);
    left->addWidget(m_place, 1);
    m_place->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *right = new QHBoxLayout;
    right->addStretch(1);
    right->addLayout(m_buttons);
    m_buttons->setSpacing(8);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::measures().pageMargin, 0, Theme::measures().pageMargin, 1);
    layout->setSpacing(16);
    // Equal stretch at both sides keeps the search in the middle of the window.
    layout->addLayout(left, 10);
    layout->addWidget(m_search, 8);
    layout->addLayout(right, 10);
    connect(m_search, &QAbstractButton::clicked, this, &TopBar::searchRequested);
    retranslate();
}

void TopBar::setPlace(const QString &city, const QString &database)
{
    QStringList words{city, database};
    words.removeAll(QString()); // a new city has no name yet
    m_fullPlace = words.join(QStringLiteral(" · "));
    m_place->setToolTip(m_fullPlace);
    fitPlace();
}

void TopBar::setCommands(const QList<QAction *> &actions, QAction *primary)
{
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        // A button may be the sender of the click that led here.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (QAction *action : actions)
        if (action != primary)
            m_buttons->addWidget(new ActionButton(action));
    if (primary)
        m_buttons->addWidget(new ActionButton(primary, true));
}

void TopBar::setSearchVisible(bool visible)
{
    m_search->setVisible(visible);
}

void TopBar::retranslate()
{
    m_product->setText(tr("Shuzhi"));
    m_search->setText(tr("Search or run a command..."));
    m_search->setAccessibleName(tr("Search or run a command..."));
    m_search->setToolTip(tr("Find catalogs, departments, duties and commands (%1)")
                             .arg(QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText)));
}

void TopBar::fitPlace()
{
    m_place->setText(m_place->fontMetrics().elidedText(m_fullPlace, Qt::ElideMiddle, m_place->width()));
}

void TopBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.panel);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layout()->activate();
    fitPlace();
}

void TopBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace shuzhi
