// SPDX-License-Identifier: GPL-3.0-or-later
// What DutyPlanner writes for a row whose fate is decided.
#include "models/domain/uid.h"
#include "models/services/import/dutyplanner.h"

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

const QStringList levels{u"function"_s, u"matter"_s, u"duty"_s};

QVariant filled(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

} // namespace

/// The department's draft list, made where the newest list is none.
void DutyPlanner::openList(const Typed &row)
{
    m_departments.use(row.department, {});
    KnownDutyList &list = m_duties.list(row.department);
    if (list.stored && list.state != u"withdrawn")
        return;
    list = {newUid(), u"draft"_s, list.version + 1, 0, true};
    m_steps.insert(u"duty_list"_s, {u"department_id"_s, u"version"_s, u"title"_s, u"state"_s}, list.uid,
                   {row.department, list.version, m_departments.name(row.department), list.state});
}

int DutyPlanner::make(const Typed &row, int level, const QString &parent, qint64 position)
{
    const QString list = m_duties.list(row.department).uid;
    const bool own = level == row.level;
    KnownDuty duty{newUid(),
                   levels[level],
                   row.names[level],
                   level == 0 ? row.clause : QString(),
                   {},
                   {},
                   {},
                   own ? m_ledger.row() : 0,
                   0,
                   true};
    QStringList columns{u"duty_list_id"_s, u"parent_id"_s, u"level"_s, u"position"_s, u"name"_s, u"clause"_s};
    QVariantList values{list, filled(parent), duty.level, position, duty.name, filled(duty.clause)};
    for (int i = 0; i < m_cells.size(); ++i) {
        const QString value = own ? row.values[i] : QString();
        duty.values += value;
        columns += m_columns[i];
        values += m_columns[i] == u"state" && value.isEmpty() ? QVariant(u"pending"_s) : filled(value);
        if (m_cells[i].field.kind == ImportField::Kind::Department && !value.isEmpty())
            m_departments.use(value, {});
    }
    m_steps.insert(u"duty"_s, columns, duty.uid, values);
    const bool saysClause = !duty.clause.isEmpty();
    const int place = m_duties.add(list, parent, std::move(duty));
    if (saysClause)
        m_clauses.insert(place);
    return place;
}

void DutyPlanner::write(const Typed &row, const Path &path)
{
    openList(row);
    if (path.function >= 0)
        writeClause(row, path.function);
    QString parent;
    int place = -1, above = -1;
    qsizetype step = 0;
    for (int level = 0; level <= row.level; ++level) {
        if (row.names[level].isEmpty())
            continue;
        place = path.places[step++];
        if (place < 0) {
            qint64 &last = above < 0 ? m_duties.list(row.department).lastChild : m_duties.at(above).lastChild;
            const qint64 position = ++last; // `make` may move the nodes
            place = make(row, level, parent, position);
        }
        above = place;
        parent = m_duties.at(place).uid;
    }
    KnownDuty &node = m_duties.at(place);
    if (path.node >= 0)
        writeChanges(row, node);
    writeLink(row, node);
}

void DutyPlanner::writeClause(const Typed &row, int function)
{
    KnownDuty &known = m_duties.at(function);
    if (!m_clause || changedPlaces({known.clause}, {row.clause}, m_clauseRule).isEmpty())
        return;
    m_steps.update(u"duty"_s, {u"clause"_s}, known.uid, {row.clause});
    known.clause = row.clause;
}

void DutyPlanner::writeChanges(const Typed &row, KnownDuty &node)
{
    QStringList columns;
    QVariantList values;
    for (const int i : changedPlaces(node.values, row.values, m_rules)) {
        columns += m_columns[i];
        values += row.values[i];
        if (m_cells[i].field.kind == ImportField::Kind::Department)
            m_departments.use(row.values[i], {});
    }
    if (!columns.isEmpty())
        m_steps.update(u"duty"_s, columns, node.uid, values);
    node.values = row.values;
    node.row = m_ledger.row();
}

void DutyPlanner::writeLink(const Typed &row, KnownDuty &node)
{
    node.met.insert(row.catalog);
    if (row.catalog.isEmpty() || node.catalogs.contains(row.catalog)
        || (m_policy == ImportRequest::Skip && !node.fresh))
        return;
    node.catalogs.insert(row.catalog);
    m_steps.insert(u"duty_catalog"_s, {u"duty_id"_s, u"catalog_id"_s}, newUid(), {node.uid, row.catalog});
}

} // namespace shuzhi
