// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QtGlobal>

namespace shuzhi {

/// Whether a server ended the transaction only to let another one through (40P01 deadlock, 40001
/// serialization): the same work done again is expected to succeed.
[[nodiscard]] bool isOutOfTurn(const Error &error);

/// Rests for a moment that grows with each try and differs from writer to writer.
void restBeforeTry(int number);

/// How many writes of this process were tried again so far, for whoever measures.
[[nodiscard]] qint64 triesAgain();

/// Does a whole write transaction, again if a server ended it only to let another one through. Nobody is
/// told of that: the person wanted to write and it is written.
template<class Work>
[[nodiscard]] auto retried(const Work &work) -> decltype(work())
{
    constexpr int tries = 8;
    for (int number = 1;; ++number) {
        auto done = work();
        if (done || number == tries || !isOutOfTurn(done.error()))
            return done;
        restBeforeTry(number);
    }
}

} // namespace shuzhi
