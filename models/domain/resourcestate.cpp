// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/resourcestate.h"

namespace shuzhi::resourcestate {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

} // namespace

QStringList targets(const QString &from)
{
    if (from == u"draft" || from == u"returned")
        return {s("published"), s("submitted")};
    if (from == u"submitted")
        return {s("published"), s("returned"), s("draft")};
    if (from == u"published")
        return {s("withdrawn")};
    return from == u"withdrawn" ? QStringList{s("published"), s("draft")} : QStringList();
}

bool needsMapping(const QString &state)
{
    return state == u"published" || state == u"submitted";
}

bool mayRemove(const QString &state)
{
    return !needsMapping(state);
}

} // namespace shuzhi::resourcestate
