// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/cellcompare.h"

#include "models/domain/text.h"
#include "models/domain/vocabulary.h"

namespace shuzhi {

namespace {

/// Whether a stored text means the code: what was kept as written may be a spelling known by now.
bool means(const QString &vocabularyName, const QString &stored, const QString &code)
{
    const Vocabulary &words = vocabulary(vocabularyName);
    return words.codeFor(stored) == code || codeList(words, stored) == code;
}

} // namespace

QList<CellRule> rulesOf(const ImportRequest &request, const QList<LayoutField> &fields)
{
    QList<CellRule> rules;
    for (const LayoutField &field : fields)
        rules += {request.policyOf(field.field.name), field.field.vocabulary};
    return rules;
}

bool sameCell(const QString &a, const QString &b)
{
    return a == b || text::normalised(a) == text::normalised(b);
}

QList<int> changedPlaces(const QStringList &stored, const QStringList &cells, const QList<CellRule> &rules)
{
    QList<int> places;
    for (int i = 0; i < cells.size(); ++i) {
        const CellRule &rule = rules[i];
        if (cells[i].isEmpty() || rule.policy == ImportRequest::Skip)
            continue;
        const bool taken = rule.policy == ImportRequest::Fill && !stored[i].trimmed().isEmpty();
        if (!taken && !sameCell(stored[i], cells[i])
            && (rule.vocabulary.isEmpty() || !means(rule.vocabulary, stored[i], cells[i])))
            places += i;
    }
    return places;
}

} // namespace shuzhi
