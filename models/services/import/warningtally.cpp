// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/warningtally.h"

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

constexpr qsizetype mostDifferent = 500;
constexpr qsizetype mostText = 200;

} // namespace

void WarningTally::add(const ImportWarning &warning)
{
    ImportWarning kept = warning;
    kept.value = warning.value.left(mostText);
    if (kept.sheet.isEmpty())
        kept.sheet = m_sheet;
    QString key = kept.rule + u'\n' + kept.column + u'\n' + kept.value;
    if (m_list.size() >= mostDifferent && !m_places.contains(key)) {
        kept = {u"more_warnings"_s, {}, {}, u"further warnings, not listed"_s, warning.row, warning.count};
        key = kept.rule;
    }
    const auto known = m_places.constFind(key);
    if (known != m_places.cend()) {
        m_list[*known].count += kept.count;
        return;
    }
    m_places.insert(key, m_list.size());
    m_list += kept;
}

} // namespace shuzhi
