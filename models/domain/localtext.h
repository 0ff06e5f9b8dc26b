// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace shuzhi {

/// The two languages every text of the product exists in.
enum class Language { Chinese, English };

/// One text in both languages, read from the product's data files; never built from source literals.
struct LocalText
{
    QString zh;
    QString en;

    [[nodiscard]] const QString &in(Language language) const
    {
        return language == Language::Chinese ? zh : en;
    }
    [[nodiscard]] bool isComplete() const { return !zh.isEmpty() && !en.isEmpty(); }

    bool operator==(const LocalText &) const = default;
};

} // namespace shuzhi
