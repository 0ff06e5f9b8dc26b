// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QPointer>

#include <any>
#include <deque>
#include <functional>
#include <mutex>

namespace shuzhi {

using Ticket = quint64;

/// Where lanes put their answers and the GUI thread takes them out. Lives in the GUI thread and
/// outlives all lanes; a lane never touches a receiver. Answers for receivers that died meanwhile, or
/// that were forgotten, are dropped here.
class Mailbox : public QObject
{
    Q_OBJECT
public:
    using AnswerFunction = std::function<void(std::any &)>;
    using ProgressFunction = std::function<void(double)>;

    explicit Mailbox(QObject *parent = nullptr);

    /// GUI thread: expect an answer.
    Ticket expect(QObject *receiver, AnswerFunction answer, ProgressFunction progress = {});
    /// GUI thread: expect any number of letters under one ticket, until it is forgotten.
    Ticket listen(QObject *receiver, AnswerFunction take);
    /// GUI thread: the answer is no longer wanted.
    void forget(Ticket);
    /// GUI thread: how many answers are still to come.
    [[nodiscard]] qsizetype expected() const { return m_expected.size(); }

    /// Any thread.
    void put(Ticket, std::any answer);
    void putProgress(Ticket, double fraction);

protected:
    bool event(QEvent *) override;

private:
    struct Expectation
    {
        QPointer<QObject> receiver;
        AnswerFunction answer;
        ProgressFunction progress;
    };
    struct Letter
    {
        Ticket ticket = 0;
        std::any answer; ///< empty: progress
        double progress = 0;
    };
    void post(Letter letter);
    void deliver(Letter &letter);

    QHash<Ticket, Expectation> m_expected;
    QHash<Ticket, Expectation> m_listening; ///< stays after a letter
    Ticket m_last = 0;
    std::mutex m_mutex;
    std::deque<Letter> m_letters; ///< guarded by m_mutex
};

} // namespace shuzhi
