// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/cellcompare.h"

#include "models/domain/text.h"

namespace shuzhi {

QList<ImportRequest::Policy> policiesOf(const ImportRequest &request, const QList<LayoutField> &fields)
{
    QList<ImportRequest::Policy> policies;
    for (const LayoutField &field : fields)
        policies += request.policyOf(field.field.name);
    return policies;
}

bool sameCell(const QString &a, const QString &b)
{
    return a == b || text::normalised(a) == text::normalised(b);
}

QList<int> changedPlaces(const QStringList &stored, const QStringList &cells,
                         const QList<ImportRequest::Policy> &policies)
{
    QList<int> places;
    for (int i = 0; i < cells.size(); ++i) {
        if (cells[i].isEmpty() || policies[i] == ImportRequest::Skip)
            continue;
        const bool taken = policies[i] == ImportRequest::Fill && !stored[i].trimmed().isEmpty();
        if (!taken && !sameCell(stored[i], cells[i]))
            places += i;
    }
    return places;
}

} // namespace shuzhi
