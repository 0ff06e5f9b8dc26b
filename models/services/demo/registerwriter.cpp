// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/demo/registerwriter.h"

#include "models/domain/uscc.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace shuzhi::demo {

namespace {

/// No city has this administrative division code.
const QString region = u"329900"_s;

QVariant numberOrNull(const QJsonValue &value)
{
    return value.isUndefined() ? QVariant() : QVariant(value.toInteger());
}

} // namespace

RegisterWriter::RegisterWriter(const City &city, StepStream &stream)
    : m_city(city)
    , m_stream(stream)
{
    const DemoCalendar &calendar = city.plan().calendar;
    const int last = calendar.lastPlace();
    const DemoTotals &totals = city.plan().totals;
    for (int i = 0; i < totals.demands; ++i) {
        Dice dice = city.dice(Purpose::Demands, static_cast<quint64>(i));
        DemandPlan demand;
        demand.received = dice.chance(300'000) ? 0 : calendar.registration(dice, last);
        if (dice.chance(820'000))
            demand.closed = calendar.workdayAfter(demand.received, dice.between(1, 14));
        demand.rejected = dice.chance(90'000);
        m_demands.push_back(demand);
        m_received[demand.received].push_back(i);
        if (demand.closed > 0)
            m_closed[demand.closed].push_back(i);
    }
    Dice dice = city.dice(Purpose::Registers, 0);
    for (int i = 0; i < totals.scenarios; ++i)
        m_scenarios[dice.chance(400'000) ? 0 : calendar.registration(dice, last)].push_back(i);
    for (int i = 0; i < totals.openUnits; ++i)
        m_openUnits[dice.chance(500'000) ? 0 : calendar.registration(dice, last)].push_back(i);
}

Status RegisterWriter::writeFoundation()
{
    for (const auto writer :
         {&RegisterWriter::writeSettings, &RegisterWriter::writeDepartments, &RegisterWriter::writeLibraries})
        if (const Status done = (this->*writer)(); !done)
            return done;
    return {};
}

Status RegisterWriter::write(int place)
{
    for (const auto writer : {&RegisterWriter::writeScenarios, &RegisterWriter::writeOpenUnits,
                              &RegisterWriter::writeDemands, &RegisterWriter::closeDemands})
        if (const Status done = (this->*writer)(place); !done)
            return done;
    if (place != m_city.plan().calendar.lastPlace())
        return {};
    // figures published for the reference day are entered on it
    const Status peers = writePeers();
    return peers ? writeFigures() : peers;
}

Status RegisterWriter::writeSettings()
{
    m_stream.begin(StepKind::Insert, u"setting"_s, {u"key"_s, u"value"_s, u"basis"_s});
    quint64 number = 0;
    for (const QJsonValue &setting : m_city.lexicon().registers[u"settings"].toArray()) {
        const Status added = m_stream.add(
            uidOf(m_stream.seed(), Entity::Setting, number++, m_stream.day()),
            {setting[u"key"].toString(), setting[u"value"].toString(), setting[u"basis"].toString()});
        if (!added)
            return added;
    }
    return m_stream.end();
}

Status RegisterWriter::writeDepartments()
{
    m_stream.begin(StepKind::Insert, u"department"_s,
                   {u"name"_s, u"code"_s, u"level"_s, u"category"_s, u"leader"_s, u"contact"_s, u"phone"_s,
                    u"origin"_s});
    for (int d = 0; d < m_city.plan().parameters.departments; ++d) {
        const DepartmentPlan &department = m_city.plan().department(d);
        const quint64 seat = static_cast<quint64>(d) * 16;
        const Status added = m_stream.add(m_city.departmentUid(d),
                                          {department.name, uscc::synthetic(region, d + 1),
                                           department.district.isEmpty() ? u"municipal"_s : u"county"_s,
                                           department.words->category, m_city.person(seat + 15),
                                           m_city.person(seat), m_city.phone(seat), u"demo"_s});
        if (!added)
            return added;
    }
    return m_stream.end();
}

Status RegisterWriter::writeLibraries()
{
    m_stream.begin(StepKind::Insert, u"library"_s, {u"name"_s, u"kind"_s, u"state"_s});
    for (const QJsonValue &library : m_city.lexicon().registers[u"libraries"].toArray()) {
        const Status added =
            m_stream.add(m_city.libraryUid(library[u"name"].toString()),
                         {library[u"title"].toString(), library[u"kind"].toString(), u"built"_s});
        if (!added)
            return added;
    }
    return m_stream.end();
}

Status RegisterWriter::writePeers()
{
    const QJsonObject &registers = m_city.lexicon().registers;
    m_stream.begin(StepKind::Insert, u"peer"_s,
                   {u"name"_s, u"catalogs"_s, u"mounted"_s, u"open_records"_s, u"interfaces"_s, u"as_of"_s,
                    u"source"_s, u"note"_s});
    quint64 number = 0;
    for (const QJsonValue &peer : registers[u"peers"].toArray()) {
        const Status added =
            m_stream.add(uidOf(m_stream.seed(), Entity::Peer, number++, m_stream.day()),
                         {peer[u"name"].toString(), numberOrNull(peer[u"catalogs"]),
                          numberOrNull(peer[u"mounted"]), numberOrNull(peer[u"openRecords"]),
                          numberOrNull(peer[u"interfaces"]), referenceDay().toString(Qt::ISODate),
                          registers[u"peerSource"].toString(), registers[u"peerNote"].toString()});
        if (!added)
            return added;
    }
    return m_stream.end();
}

Status RegisterWriter::writeFigures()
{
    const QJsonObject &registers = m_city.lexicon().registers;
    const DemoParameters &parameters = m_city.plan().parameters;
    const bool published = parameters.catalogs == DemoParameters().catalogs;
    m_stream.begin(StepKind::Insert, u"city_figure"_s,
                   {u"key"_s, u"value"_s, u"unit"_s, u"as_of"_s, u"source"_s});
    quint64 number = 0;
    for (const QJsonValue &figure : registers[u"figures"].toArray()) {
        const Status added =
            m_stream.add(uidOf(m_stream.seed(), Entity::Figure, number++, m_stream.day()),
                         {figure[u"key"].toString(), scaled(figure[u"value"].toInteger(), parameters),
                          figure[u"unit"].toString(), referenceDay().toString(Qt::ISODate),
                          registers[published ? u"figureSource"_s : u"scaledFigureSource"_s].toString()});
        if (!added)
            return added;
    }
    return m_stream.end();
}

/// The first round keeps the plain name, later ones stand for a part of the city.
QString RegisterWriter::numbered(const QString &name, int round) const
{
    const QStringList &districts = m_city.lexicon().districts;
    const QStringList &streets = m_city.lexicon().streets;
    if (round == 0)
        return name;
    const int part = round - 1;
    if (part < districts.size())
        return districts[part] + name;
    const int street = part - static_cast<int>(districts.size());
    return districts[street % districts.size()] + streets[street / districts.size() % streets.size()] + name;
}

Status RegisterWriter::writeScenarios(int place)
{
    m_stream.begin(StepKind::Insert, u"scenario"_s,
                   {u"name"_s, u"description"_s, u"lead_id"_s, u"state"_s, u"started_on"_s});
    const QJsonArray scenarios = m_city.lexicon().registers[u"scenarios"].toArray();
    for (const int index : m_scenarios[place]) {
        const QJsonValue scenario = scenarios[index % scenarios.size()];
        QVariant lead;
        for (int d = 0; d < m_city.plan().parameters.departments; ++d)
            if (m_city.plan().department(d).name == scenario[u"lead"].toString())
                lead = m_city.departmentUid(d);
        const Status added = m_stream.add(
            uidOf(m_stream.seed(), Entity::Scenario, static_cast<quint64>(index), m_stream.day()),
            {numbered(scenario[u"name"].toString(), static_cast<int>(index / scenarios.size())),
             scenario[u"description"].toString(), lead, u"running"_s, m_stream.day().toString(Qt::ISODate)});
        if (!added)
            return added;
    }
    return m_stream.end();
}

Status RegisterWriter::writeOpenUnits(int place)
{
    m_stream.begin(StepKind::Insert, u"open_unit"_s, {u"name"_s, u"kind"_s, u"since"_s});
    const QJsonValue units = m_city.lexicon().registers[u"openUnits"];
    const QStringList first = texts(units[u"first"]);
    const QStringList second = texts(units[u"second"]);
    const QJsonArray suffixes = units[u"suffixes"].toArray();
    for (const int index : m_openUnits[place]) {
        // three words in turn, each at its own pace, so that all combinations come once
        const qsizetype combinations = first.size() * second.size() * suffixes.size();
        const qsizetype cell = index * qsizetype(1237) % combinations;
        const QJsonValue suffix = suffixes[cell % suffixes.size()];
        const QString name = first[cell / suffixes.size() % first.size()]
            + second[cell / suffixes.size() / first.size()] + suffix[u"name"].toString();
        const Status added = m_stream.add(
            uidOf(m_stream.seed(), Entity::OpenUnit, static_cast<quint64>(index), m_stream.day()),
            {numbered(name, static_cast<int>(index / combinations)), suffix[u"kind"].toString(),
             m_stream.day().toString(Qt::ISODate)});
        if (!added)
            return added;
    }
    return m_stream.end();
}

QString RegisterWriter::demandUid(int index) const
{
    return uidOf(m_stream.seed(), Entity::Demand, static_cast<quint64>(index),
                 m_city.day(m_demands[static_cast<std::size_t>(index)].received));
}

int RegisterWriter::requester(Dice &dice, int provider) const
{
    const int departments = m_city.plan().parameters.departments;
    return departments == 1 ? provider : (provider + 1 + dice.below(departments - 1)) % departments;
}

QList<QVariant> RegisterWriter::demandValues(int index) const
{
    const CityPlan &plan = m_city.plan();
    Dice dice = m_city.dice(Purpose::Demands, static_cast<quint64>(index) + (1ULL << 32));
    const QJsonObject &registers = m_city.lexicon().registers;
    const int catalog = dice.below(plan.totals.catalogs);
    const int provider = plan.catalog(catalog).department;
    const int received = m_demands[static_cast<std::size_t>(index)].received;
    // some ask for what no catalog describes yet
    const bool known = plan.catalog(catalog).appears <= received && dice.chance(850'000);
    QString title = dice.pick(texts(registers[u"demandTitle"]));
    title.replace(u"{title}"_s, m_city.titles().title(catalog));
    const QDate day = m_city.day(received).addDays(received == 0 ? -dice.below(60) : 0);
    return {title,
            m_city.departmentUid(requester(dice, provider)),
            m_city.departmentUid(provider),
            known ? QVariant(m_city.catalogUid(catalog)) : QVariant(),
            dice.pick(texts(registers[u"demandPurposes"])),
            u"submitted"_s,
            day.toString(Qt::ISODate),
            m_city.day(received).addDays(14).toString(Qt::ISODate)};
}

Status RegisterWriter::writeDemands(int place)
{
    m_stream.begin(StepKind::Insert, u"demand"_s,
                   {u"title"_s, u"requester_id"_s, u"provider_id"_s, u"catalog_id"_s, u"purpose"_s,
                    u"state"_s, u"received_on"_s, u"due_on"_s});
    for (const int index : m_received[place])
        if (const Status added = m_stream.add(demandUid(index), demandValues(index)); !added)
            return added;
    return m_stream.end();
}

Status RegisterWriter::closeDemands(int place)
{
    m_stream.begin(StepKind::Update, u"demand"_s, {u"state"_s, u"closed_on"_s});
    for (const int index : m_closed[place]) {
        const bool rejected = m_demands[static_cast<std::size_t>(index)].rejected;
        const Status added =
            m_stream.add(demandUid(index),
                         {rejected ? u"rejected"_s : u"completed"_s, m_stream.day().toString(Qt::ISODate)});
        if (!added)
            return added;
    }
    return m_stream.end();
}

} // namespace shuzhi::demo
