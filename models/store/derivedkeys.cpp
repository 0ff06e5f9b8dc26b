// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/derivedkeys.h"

#include "models/domain/text.h"

namespace shuzhi {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

} // namespace

DerivedKeys derivedKeys(const QString &table)
{
    using Sources = QHash<QString, QString>;
    if (table == u"catalog") {
        return {{s("title"), s("code"), s("abstract")},
                {s("title_key"), s("sort_key"), s("search_key")},
                [](const Sources &v) {
                    const QString title = v.value(s("title"));
                    return QStringList{text::titleKey(title), text::sortKey(title),
                                       text::searchKey({title, v.value(s("code")), v.value(s("abstract"))})};
                }};
    }
    if (table == u"department") {
        return {{s("name"), s("code")}, {s("sort_key"), s("search_key")}, [](const Sources &v) {
                    const QString name = v.value(s("name"));
                    return QStringList{text::sortKey(name), text::searchKey({name, v.value(s("code"))})};
                }};
    }
    if (table == u"duty") {
        return {{s("name"), s("clause"), s("items")}, {s("search_key")}, [](const Sources &v) {
                    return QStringList{
                        text::searchKey({v.value(s("name")), v.value(s("clause")), v.value(s("items"))})};
                }};
    }
    if (table == u"library" || table == u"peer") {
        return {{s("name")}, {s("sort_key")}, [](const Sources &v) {
                    return QStringList{text::sortKey(v.value(s("name")))};
                }};
    }
    return {};
}

} // namespace shuzhi
