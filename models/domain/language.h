// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace shuzhi {

/// The two languages every name and explanation exists in.
enum class Language { Chinese, English };

/// A text from a data file in both languages.
struct Bilingual
{
    QString zh, en;

    [[nodiscard]] const QString &in(Language language) const
    {
        return language == Language::Chinese ? zh : en;
    }
    [[nodiscard]] bool isComplete() const { return !zh.isEmpty() && !en.isEmpty(); }

    bool operator==(const Bilingual &) const = default;
};

} // namespace shuzhi
