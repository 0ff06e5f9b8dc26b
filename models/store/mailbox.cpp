// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/mailbox.h"

#include <QCoreApplication>
#include <QEvent>

#include <utility>

namespace shuzhi {

namespace {

const QEvent::Type s_mail = static_cast<QEvent::Type>(QEvent::registerEventType());

} // namespace

Mailbox::Mailbox(QObject *parent)
    : QObject(parent)
{
}

Ticket Mailbox::expect(QObject *receiver, AnswerFunction answer, ProgressFunction progress)
{
    m_expected.insert(++m_last, {receiver, std::move(answer), std::move(progress)});
    return m_last;
}

void Mailbox::forget(Ticket ticket)
{
    m_expected.remove(ticket);
}

void Mailbox::put(Ticket ticket, std::any answer)
{
    post({ticket, std::move(answer), 1.0});
}

void Mailbox::putProgress(Ticket ticket, double fraction)
{
    post({ticket, {}, fraction});
}

void Mailbox::post(Letter letter)
{
    bool first = false;
    {
        const std::lock_guard lock(m_mutex);
        first = m_letters.empty();
        m_letters.push_back(std::move(letter));
    }
    if (first)
        QCoreApplication::postEvent(this, new QEvent(s_mail));
}

bool Mailbox::event(QEvent *event)
{
    if (event->type() != s_mail)
        return QObject::event(event);
    std::deque<Letter> letters;
    {
        const std::lock_guard lock(m_mutex);
        letters.swap(m_letters);
    }
    for (Letter &letter : letters)
        deliver(letter);
    return true;
}

void Mailbox::deliver(Letter &letter)
{
    const auto found = m_expected.find(letter.ticket);
    if (found == m_expected.end())
        return;
    if (!letter.answer.has_value()) {
        if (found->receiver && found->progress)
            found->progress(letter.progress);
        return;
    }
    const Expectation expectation = *found;
    m_expected.erase(found);
    if (expectation.receiver)
        expectation.answer(letter.answer);
}

} // namespace shuzhi
