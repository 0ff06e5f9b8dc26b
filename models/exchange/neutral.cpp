// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/neutral.h"

namespace shuzhi {

namespace {

/// Apostrophes in front of a character that begins a formula; -1 where none follows them.
qsizetype apostrophesBeforeFormula(const QString &text)
{
    qsizetype count = 0;
    while (count < text.size() && text[count] == u'\'')
        ++count;
    return count < text.size() && QStringView(u"=+-@\t\r").contains(text[count]) ? count : -1;
}

} // namespace

QString neutral(const QString &text)
{
    return apostrophesBeforeFormula(text) >= 0 ? QString(u'\'' % text) : text;
}

QString withoutNeutral(const QString &text)
{
    return apostrophesBeforeFormula(text) > 0 ? text.sliced(1) : text;
}

} // namespace shuzhi
