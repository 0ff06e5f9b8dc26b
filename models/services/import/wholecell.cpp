// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/wholecell.h"

#include "models/domain/text.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace shuzhi {

std::optional<qint64> readWhole(const QString &cell)
{
    // thousands parted by commas, apostrophes or blanks; a unit of things may follow
    static const QRegularExpression number(
        u"^\\+?(\\d+|\\d{1,3}(?:[,' ]\\d{3})+)(?:\\.0+)?\\s*(?:次|条|條|笔|筆|个|個|项|項)?$"_s);
    const auto match = number.match(text::normalised(cell));
    if (!match.hasMatch())
        return std::nullopt;
    QString digits = match.captured(1);
    digits.removeIf([](QChar c) { return !c.isDigit(); });
    bool fits = false;
    const qint64 value = digits.toLongLong(&fits);
    return fits ? std::optional(value) : std::nullopt;
}

} // namespace shuzhi
