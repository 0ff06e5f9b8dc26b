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

Ticket Mailbox::listen(QObject *receiver, AnswerFunction take)
{
    m_listening.insert(++m_last, {receiver, std::move(take), {}});
    return m_last;
}

void Mailbox::forget(Ticket ticket)
{
    m_expected.remove(ticket);
    m_listening.remove(ticket);
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
    // One letter an event: a receiver may spin an event loop of its own, and the others' answers must
    // reach it there.
    Letter letter;
    bool more = false;
    {
        const std::lock_guard lock(m_mutex);
        letter = std::move(m_letters.front());
        m_letters.pop_front();
        more = !m_letters.empty();
    }
    if (more)
        QCoreApplication::postEvent(this, new QEvent(s_mail));
    deliver(letter);
    return true;
}

void Mailbox::deliver(Letter &letter)
{
    if (const auto listening = m_listening.constFind(letter.ticket); listening != m_listening.constEnd()) {
        const Expectation listener = *listening; // it may forget its ticket
        if (listener.receiver)
            listener.answer(letter.answer);
        return;
    }
    const auto found = m_expected.find(letter.ticket);
    if (found == m_expected.end())
        return;
    if (!letter.answer.has_value()) {
        const Expectation listener = *found; // it may drop the task it hears of
        if (listener.receiver && listener.progress)
            listener.progress(letter.progress);
        return;
    }
    const Expectation expectation = *found;
    m_expected.erase(found);
    if (expectation.receiver)
        expectation.answer(letter.answer);
}

} // namespace shuzhi
