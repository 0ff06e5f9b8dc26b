// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/retried.h"

#include <QRandomGenerator>
#include <QThread>

#include <atomic>

namespace shuzhi {

namespace {

constexpr int firstRestMs = 10; // doubled with each try

std::atomic<qint64> s_triesAgain = 0;

} // namespace

bool isOutOfTurn(const Error &error)
{
    // sqlerror.h writes the server's own code at the end of the text.
    return error.code == ErrorCode::DatabaseLocked
        && (error.detail.endsWith(u"(40P01)") || error.detail.endsWith(u"(40001)"));
}

void restBeforeTry(int number)
{
    ++s_triesAgain;
    const int longest = firstRestMs << number;
    QThread::msleep(quint64(longest / 2 + QRandomGenerator::global()->bounded(longest)));
}

qint64 triesAgain()
{
    return s_triesAgain;
}

} // namespace shuzhi
