// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/searchfield.h"

#include "ui/widgets/icon.h"

#include <QAction>
#include <QKeyEvent>
#include <QSignalBlocker>

#include <chrono>

namespace shuzhi {

using namespace std::chrono_literals;

SearchField::SearchField(const QString &placeholder, QWidget *parent)
    : QLineEdit(parent)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    addAction(icon(IconId::Search, StateRole::Mute), LeadingPosition);
    QAction *clearAction = addAction(icon(IconId::Close, StateRole::Mute), TrailingPosition);
    clearAction->setVisible(false);
    clearAction->setToolTip(tr("Clear (Esc)"));
    connect(clearAction, &QAction::triggered, this, [this] {
        clear();
        fire();
    });
    m_timer.setSingleShot(true);
    m_timer.setInterval(250ms);
    connect(&m_timer, &QTimer::timeout, this, &SearchField::fire);
    connect(this, &QLineEdit::textChanged, this, [this, clearAction](const QString &text) {
        clearAction->setVisible(!text.isEmpty());
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

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        fire();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        fire();
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

} // namespace shuzhi
