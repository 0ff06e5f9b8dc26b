// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/sortorder.h"

#include <QStringList>

#include <algorithm>

namespace shuzhi {

Result<SortOrder> SortOrder::parse(const QString &text)
{
    SortOrder order;
    if (text.isEmpty())
        return order;
    const QStringList list = text.split(u',');
    for (const QString &part : list) {
        const QStringList words = part.trimmed().split(u':');
        const QString direction = words.value(1, QStringLiteral("asc"));
        if (words.size() > 2 || words[0].isEmpty() || (direction != u"desc" && direction != u"asc"))
            return fail(ErrorCode::Usage,
                        QStringLiteral("sort as FIELD, FIELD:desc or several of them with commas, not \"%1\"")
                            .arg(text));
        const SortKey key{words[0], direction == u"desc"};
        if (std::any_of(order.keys.cbegin(), order.keys.cend(),
                        [&](const SortKey &known) { return known.field == key.field; }))
            return fail(ErrorCode::Usage,
                        QStringLiteral("\"%1\" stands twice in the order \"%2\"").arg(key.field, text));
        order.keys += key;
    }
    return order;
}

QString SortOrder::toString() const
{
    QStringList parts;
    for (const SortKey &key : keys)
        parts += key.descending ? key.field + QStringLiteral(":desc") : key.field;
    return parts.join(u',');
}

} // namespace shuzhi
