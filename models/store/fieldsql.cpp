// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/fieldsql.h"

#include <QHash>

namespace shuzhi::fieldsql {

namespace {

using Expressions = QHash<QString, QString>;

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

} // namespace

QString text(const QString &field)
{
    static const Expressions expressions{{s("state"), s("f.state")},
                                         {s("share_type"), s("f.share_type")},
                                         {s("update_cycle"), s("f.update_cycle")},
                                         {s("open"), s("f.is_open")},
                                         {s("classification"), s("coalesce(t.classification, '')")},
                                         {s("open_type"), s("coalesce(t.open_type, '')")},
                                         {s("format_category"), s("coalesce(t.format_category, '')")}};
    return expressions.value(field);
}

QString list(const QString &field)
{
    static const Expressions expressions{{s("share_method"), s("coalesce(t.share_method, '')")},
                                         {s("format_type"), s("coalesce(t.format_type, '')")}};
    return expressions.value(field);
}

QString flag(const QString &field)
{
    static const Expressions expressions{
        {s("mounted"), s("f.mounted")},
        {s("used"), s("f.used")},
        {s("definite_cycle"), s("f.definite")},
        {s("timely"), s("f.timely")},
        {s("overdue"), s("CASE WHEN f.definite = 1 AND f.timely = 0 THEN 1 ELSE 0 END")},
        {s("duty"), s("f.duty")},
        {s("complete"), s("f.complete")},
        {s("conformant"), s("f.conformant")}};
    return expressions.value(field);
}

QString vocabularyName(const QString &field)
{
    if (field == u"state")
        return s("catalog_state");
    return field == u"open" ? s("yes_no") : field;
}

bool needsCompleteness(const QString &field)
{
    return field == u"complete" || field == u"filled" || field == u"completeness";
}

} // namespace shuzhi::fieldsql
