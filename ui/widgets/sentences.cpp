// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sentences.h"

using namespace Qt::StringLiterals;

namespace shuzhi {

QString joinSentences(const QStringList &sentences)
{
    QString joined;
    for (const QString &sentence : sentences) {
        if (sentence.isEmpty())
            continue;
        if (!joined.isEmpty() && !u"。！？；："_s.contains(joined.back()))
            joined += u' ';
        joined += sentence;
    }
    return joined;
}

} // namespace shuzhi
