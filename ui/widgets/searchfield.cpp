// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/searchfield.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>

#include <chrono>

namespace shuzhi {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

SearchField::SearchField(const QString &placeholder, QWidget *parent)
    : QLineEdit(parent)
    , m_clear(new QToolButton(this))
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setTextMargins(20, 0, 18, 0);
    setMinimumWidth(160);
    m_clear->setIcon(icon(IconId::Close, StateRole::Mute));
    m_clear->setIconSize(QSize(14, 14));
    m_clear->setFocusPolicy(Qt::NoFocus); // Esc does the same
    m_clear->setCursor(Qt::ArrowCursor);
    m_clear->setToolTip(tr("Clear (Esc)"));
    m_clear->setAccessibleName(tr("Clear"));
    setRole(m_clear, "flat"_L1);
    m_clear->hide();
    connect(m_clear, &QToolButton::clicked, this, [this] {
        clear();
        fire();
    });
    m_timer.setSingleShot(true);
    m_timer.setInterval(250ms);
    connect(&m_timer, &QTimer::timeout, this, &SearchField::fire);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_clear->setVisible(!text.isEmpty());
        m_timer.start();
    });
}

void SearchField::setTextQuietly(const QString &text)
{
    setText(text);
    m_timer.stop();
    m_last = text.trimmed();
}

void SearchField::fire()
{
    m_timer.stop();
    const QString words = text().trimmed();
    if (words == m_last)
        return;
    m_last = words;
    emit searched(words);
}

bool SearchField::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->matches(QKeySequence::Undo) && !isUndoAvailable())
            || (key->matches(QKeySequence::Redo) && !isRedoAvailable())) {
            event->ignore();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        fire();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        fire();
    } else if (event->key() == Qt::Key_Down && event->modifiers() == Qt::NoModifier) {
        fire();
        emit downPressed();
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    paintIcon(painter, QRectF(8, (height() - 15) / 2.0, 15, 15), IconId::Search, Theme::current().mute);
}

void SearchField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    m_clear->setGeometry(width() - 25, (height() - 22) / 2, 22, 22);
}

} // namespace shuzhi
