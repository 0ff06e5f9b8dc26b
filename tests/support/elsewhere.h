// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/store.h"

#include <thread>

namespace shuzhi::test {

/// Runs on a thread of its own with a connection of its own: the window's thread never asks.
template<class Work>
auto elsewhere(const QString &path, OpenMode mode, Work work)
{
    decltype(work(std::declval<Connection &>())) answer{};
    std::thread([&] {
        auto city = openCity(*Location::parse(path), mode);
        if (city)
            answer = work(**city);
    }).join();
    return answer;
}

} // namespace shuzhi::test
