// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/headnames.h"

#include "models/domain/headeralias.h"
#include "models/domain/text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

constexpr qsizetype mostHead = 300; ///< characters; a longer text is a note
constexpr qsizetype mostKnown = 20'000; ///< cells of many sheets are tried as heads

} // namespace

HeadNames::HeadNames(const ImportRequest &request, const QString &format)
    : m_kind(importKind(request.kind))
    , m_names(format == u"data-json" && request.kind == u"catalogs" ? format : request.kind)
    , m_own(request.own.heads)
    , m_columnFields(request.columnFields)
{
    for (auto entry = request.mapping.begin(); entry != request.mapping.end(); ++entry) {
        if (!entry.key().startsWith(u'='))
            m_mapping.insert(text::titleKey(entry.key()), entry.value());
        else if (!entry.value().isEmpty())
            m_constants += entry.value();
    }
}

std::optional<QString> HeadNames::personsField(int column, const QString &head) const
{
    if (const auto own = m_columnFields.constFind(column); own != m_columnFields.cend())
        return *own;
    for (const QString &name : {head, leafOf(head)}) {
        const QString key = text::titleKey(name);
        if (const auto own = m_mapping.constFind(key); own != m_mapping.cend() && !key.isEmpty())
            return *own;
    }
    return std::nullopt;
}

QString HeadNames::knownField(const QString &head) const
{
    if (head.size() > mostHead)
        return {};
    if (const auto met = m_known.constFind(head); met != m_known.cend())
        return *met;
    QString field = text::normalised(head).isEmpty()
        ? QString()
        : fieldForHeader(head, m_own, m_names).value_or(QString());
    if (!m_kind->has(field))
        field.clear();
    if (m_known.size() < mostKnown)
        m_known.insert(head, field);
    return field;
}

bool HeadNames::isIgnored(const QString &head) const
{
    return isIgnoredHeader(head, m_names);
}

QStringList HeadNames::missing(const QStringList &fields) const
{
    QStringList missing;
    for (const QStringList &group : m_kind->needed)
        if (std::none_of(group.begin(), group.end(), [&](const QString &name) {
                return fields.contains(name) || m_constants.contains(name);
            }))
            missing += group.first();
    return missing;
}

QString leafOf(const QString &head)
{
    return head.mid(head.lastIndexOf(u'/') + 1).trimmed();
}

} // namespace shuzhi
