// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/demo/catalogwriter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shuzhi::demo {

namespace {

/// Runs the writers of one day in order until one fails.
template<class... Writers>
Status inOrder(Writers... writers)
{
    Status status;
    ((status = status ? writers() : status), ...);
    return status;
}

} // namespace

CatalogWriter::CatalogWriter(const City &city, StepStream &stream)
    : m_city(city)
    , m_stream(stream)
    , m_rows(city)
    , m_usage(planUsage(city.plan()))
    , m_updates(planUpdates(city.plan()))
{
    for (int i = 0; i < city.plan().totals.catalogs; ++i) {
        const CatalogPlan &catalog = city.plan().catalog(i);
        if (!catalog.throughDraft)
            continue;
        m_submitted[city.plan().calendar.workdayAfter(catalog.appears, 1)].push_back(i);
        m_published[city.plan().calendar.workdayAfter(catalog.appears, 2)].push_back(i);
    }
}

Status CatalogWriter::write(int place)
{
    return inOrder([&] { return writeCatalogs(place); }, [&] { return writeItems(place); },
                   [&] { return writeResources(place); }, [&] { return publishResources(place); },
                   [&] { return moveDrafts(place); }, [&] { return writeUsage(place); },
                   [&] { return writeUpdates(place); });
}

Status CatalogWriter::writeCatalogs(int place)
{
    m_stream.begin(StepKind::Insert, u"catalog"_s, CatalogRows::columns());
    for (const int catalog : m_city.appearing(place))
        if (const Status added = m_stream.add(m_city.catalogUid(catalog), m_rows.values(catalog)); !added)
            return added;
    return m_stream.end();
}

Status CatalogWriter::writeItems(int place)
{
    m_stream.begin(StepKind::Insert, u"data_item"_s,
                   {u"catalog_id"_s, u"position"_s, u"name"_s, u"data_type"_s, u"length"_s, u"is_required"_s,
                    u"is_unique"_s, u"column_name"_s});
    for (const int catalog : m_city.appearing(place))
        if (const Status added = writeItemsOf(catalog); !added)
            return added;
    return m_stream.end();
}

Status CatalogWriter::writeItemsOf(int catalog)
{
    constexpr quint64 mostItems = 256; // of one catalog
    const int average = m_city.plan().parameters.itemsPerCatalog;
    const DepartmentPlan &department = m_city.plan().department(m_city.plan().catalog(catalog).department);
    Dice dice = m_city.dice(Purpose::Items, static_cast<quint64>(catalog));
    if (average == 0 || dice.chance(department.gap / 2)) // some catalogs have no items at all
        return {};
    const int count = average - average / 2 + dice.below(2 * (average / 2) + 1);
    const ObjectKind kind = m_city.titles().object(catalog).kind;
    const int offset = dice.below(3);
    const int known =
        static_cast<int>(m_city.lexicon().items[static_cast<std::size_t>(kind)].size()) - offset;
    const int own = std::min(known, (2 * count + 2) / 3);
    const int from = dice.below(static_cast<int>(m_city.lexicon().commonItems.size()));
    for (int position = 0; position < count; ++position) {
        const bool beyond = position >= own;
        const ItemWord word = itemWord(kind, own, beyond ? from : offset, position);
        const QString type =
            dice.chance(department.unknownTypes) ? dice.pick(m_city.lexicon().unknownTypes) : word.type;
        const Status added = m_stream.add(
            uidOf(m_stream.seed(), Entity::DataItem,
                  static_cast<quint64>(catalog) * mostItems + static_cast<quint64>(position), m_stream.day()),
            {m_city.catalogUid(catalog), position + 1, word.name, type, word.length,
             position < 2 || dice.chance(400'000) ? u"yes"_s : u"no"_s, word.unique ? u"yes"_s : u"no"_s,
             word.column});
        if (!added)
            return added;
    }
    return {};
}

ItemWord CatalogWriter::itemWord(ObjectKind kind, int own, int offset, int position) const
{
    const Lexicon &lexicon = m_city.lexicon();
    if (position < own)
        return lexicon.items[static_cast<std::size_t>(kind)][offset + position];
    const int size = static_cast<int>(lexicon.commonItems.size());
    const int round = (position - own) / size; // a long list repeats names with a qualifier: 变更前…
    ItemWord word = lexicon.commonItems[(offset + position - own) % size];
    if (round > 0) {
        const ItemWord &qualifier = lexicon.itemQualifiers[(round - 1) % lexicon.itemQualifiers.size()];
        word.name.prepend(qualifier.name);
        word.column.prepend(qualifier.column + u'_');
    }
    return word;
}

QString CatalogWriter::resourceUid(int catalog, int number) const
{
    const CatalogPlan &plan = m_city.plan().catalog(catalog);
    return uidOf(m_stream.seed(), Entity::Resource,
                 static_cast<quint64>(catalog) * 2 + static_cast<quint64>(number),
                 m_city.day(plan.resourceThroughDraft ? plan.appears : plan.mounts));
}

Status CatalogWriter::writeResources(int place)
{
    m_stream.begin(StepKind::Insert, u"resource"_s,
                   {u"catalog_id"_s, u"kind"_s, u"name"_s, u"locator"_s, u"mapping_complete"_s, u"state"_s});
    for (const int catalog : m_city.appearing(place))
        if (m_city.plan().catalog(catalog).resourceThroughDraft)
            if (const Status added = addResources(catalog, true); !added)
                return added;
    for (const int catalog : m_city.mounting(place))
        if (!m_city.plan().catalog(catalog).resourceThroughDraft)
            if (const Status added = addResources(catalog, false); !added)
                return added;
    return m_stream.end();
}

Status CatalogWriter::addResources(int catalog, bool draft)
{
    const CatalogPlan &plan = m_city.plan().catalog(catalog);
    const DepartmentPlan &department = m_city.plan().department(plan.department);
    const int serial = catalog - department.first + 1;
    int number = 0;
    for (const ResourceKind kind : {plan.kind, plan.secondKind}) {
        if (kind == ResourceKind::None)
            continue;
        const QString pattern = kind == ResourceKind::Table ? u"share_%1.t_%2_%3"_s
            : kind == ResourceKind::Api                     ? u"/share/%1/%2/v%3"_s
                                                            : u"%1/%2_%3.xlsx"_s;
        const QString locator =
            pattern.arg(department.words->abbreviation).arg(serial, 6, 10, QChar(u'0')).arg(number + 1);
        const Status added =
            m_stream.add(resourceUid(catalog, number),
                         {m_city.catalogUid(catalog), kindCode(kind), m_city.titles().title(catalog), locator,
                          draft ? u"no"_s : u"yes"_s, draft ? u"draft"_s : u"published"_s});
        if (!added)
            return added;
        ++number;
    }
    return {};
}

Status CatalogWriter::publishResources(int place)
{
    m_stream.begin(StepKind::Update, u"resource"_s, {u"mapping_complete"_s, u"state"_s});
    for (const int catalog : m_city.mounting(place)) {
        const CatalogPlan &plan = m_city.plan().catalog(catalog);
        const int resources = !plan.resourceThroughDraft ? 0 : plan.secondKind == ResourceKind::None ? 1 : 2;
        for (int number = 0; number < resources; ++number)
            if (const Status added = m_stream.add(resourceUid(catalog, number), {u"yes"_s, u"published"_s});
                !added)
                return added;
    }
    return m_stream.end();
}

Status CatalogWriter::moveDrafts(int place)
{
    for (const auto &[plan, state] :
         {std::pair(&m_submitted, u"submitted"_s), std::pair(&m_published, u"published"_s)}) {
        const auto moved = plan->find(place);
        if (moved == plan->end())
            continue;
        m_stream.begin(StepKind::Update, u"catalog"_s, {u"state"_s});
        for (const int catalog : moved->second)
            if (const Status added = m_stream.add(m_city.catalogUid(catalog), {state}); !added)
                return added;
        if (const Status ended = m_stream.end(); !ended)
            return ended;
    }
    return {};
}

Status CatalogWriter::writeUsage(int place)
{
    m_stream.begin(StepKind::Insert, u"usage_day"_s,
                   {u"catalog_id"_s, u"consumer_id"_s, u"day"_s, u"calls"_s});
    const QString day = m_stream.day().toString(Qt::ISODate);
    for (; m_nextUsage < m_usage.size() && m_usage[m_nextUsage].place == place; ++m_nextUsage) {
        const UsageEvent &event = m_usage[m_nextUsage];
        const Status added = m_stream.add(
            uidOf(m_stream.seed(), Entity::Usage, m_nextUsage, m_stream.day()),
            {m_city.catalogUid(event.catalog), m_city.departmentUid(event.consumer), day, event.calls});
        if (!added)
            return added;
    }
    return m_stream.end();
}

Status CatalogWriter::writeUpdates(int place)
{
    const auto updates = m_updates.find(place);
    if (updates == m_updates.end())
        return {};
    m_stream.begin(StepKind::Update, u"catalog"_s, {u"last_updated"_s});
    for (const UpdateEvent &event : updates->second)
        if (const Status added =
                m_stream.add(m_city.catalogUid(event.catalog), {event.updated.toString(Qt::ISODate)});
            !added)
            return added;
    return m_stream.end();
}

} // namespace shuzhi::demo
