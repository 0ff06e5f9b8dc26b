// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/distributionplanner.h"

#include "models/domain/text.h"
#include "models/domain/uid.h"
#include "models/services/import/resourcekind.h"
#include "models/store/importlookup.h"

using namespace Qt::StringLiterals;

namespace shuzhi {

DistributionPlanner::DistributionPlanner(const ImportRequest &request, const SheetLayout &layout,
                                         RowLedger &ledger, StepBuffer &steps)
    : m_field(layout.field(u"distributions"_s))
    , m_policy(request.policyOf(u"distributions"_s))
    , m_ledger(ledger)
    , m_steps(steps)
{
}

QString DistributionPlanner::key(const QString &catalog, const Distribution &distribution)
{
    return catalog + u'\n' + distribution.kind + u'\n' + text::normalised(distribution.locator);
}

Status DistributionPlanner::load(Connection &connection)
{
    if (!m_field)
        return {};
    const TableRead read{u"resource"_s, {u"catalog_id"_s, u"kind"_s, u"locator"_s}};
    return readTable(connection, read, [&](const SqlRow &row) {
        m_known.insert(key(row.text(1), {row.text(2), {}, row.text(3)}));
        m_catalogs.insert(row.text(1));
    });
}

QList<Distribution> DistributionPlanner::missing(const QString &catalog, bool fresh,
                                                 const QList<Distribution> &distributions)
{
    const bool closed =
        m_policy == ImportRequest::Skip || (m_policy == ImportRequest::Fill && m_catalogs.contains(catalog));
    QList<Distribution> out;
    if (closed && !fresh)
        return out;
    for (const Distribution &distribution : distributions) {
        if (m_known.contains(key(catalog, distribution)))
            continue;
        if (resourcekind::holdsSecret(distribution.locator) || resourcekind::holdsSecret(distribution.name))
            m_ledger.warn({u"secret_in_locator"_s,
                           m_field->header,
                           {},
                           u"a distribution's address holds a password; it was left out"_s});
        else
            out += distribution;
    }
    return out;
}

CellDifference DistributionPlanner::difference(const QList<Distribution> &distributions) const
{
    QStringList names;
    for (const Distribution &distribution : distributions)
        names += distribution.name.isEmpty() ? distribution.locator : distribution.name;
    return {m_field->header, m_field->field.name, {}, names.join(u'\n')};
}

void DistributionPlanner::add(const QString &catalog, const QList<Distribution> &distributions)
{
    for (const Distribution &distribution : distributions) {
        m_known.insert(key(catalog, distribution));
        m_catalogs.insert(catalog);
        m_steps.insert(
            u"resource"_s,
            {u"catalog_id"_s, u"kind"_s, u"name"_s, u"locator"_s, u"mapping_complete"_s, u"state"_s},
            newUid(),
            {catalog, distribution.kind, distribution.name, distribution.locator, u"no"_s, u"draft"_s});
        m_ledger.warn({u"resources_as_drafts"_s,
                       m_field->header,
                       {},
                       u"distributions became resources in state draft, which count for no rate until they "
                       "are confirmed and published"_s});
    }
}

} // namespace shuzhi
