// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/demo/dutywriter.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shuzhi::demo {

namespace {

constexpr quint64 listSize = 4096; ///< room for the nodes of one list
constexpr quint64 firstMatter = 32; ///< functions stand before it
constexpr quint64 matterSize = 8;

QString sampleItems(const Lexicon &lexicon, ObjectKind kind, Dice &dice)
{
    const QList<ItemWord> &words = lexicon.items[static_cast<std::size_t>(kind)];
    const int from = dice.below(static_cast<int>(words.size()) - 2);
    return words[from].name + u"、"_s + words[from + 1].name + u"、"_s + words[from + 2].name;
}

} // namespace

DutyWriter::DutyWriter(const City &city, StepStream &stream)
    : m_city(city)
    , m_stream(stream)
{
    const CityPlan &plan = city.plan();
    const std::vector<int> &workdays = plan.calendar.workdays();
    const std::vector<int> &signings = plan.calendar.signings();
    for (int d = 0; d < plan.parameters.departments; ++d) {
        Dice dice = city.dice(Purpose::Duties, static_cast<quint64>(d) + 1);
        Course course;
        // lists are drawn up in the first third of the time, mostly submitted later, half of them signed
        course.drawnUp = workdays[static_cast<std::size_t>(
            dice.below(std::max(1, static_cast<int>(workdays.size()) / 3)))];
        const int state = dice.below(100);
        if (state < 80) {
            const int later = plan.calendar.workdayAfter(course.drawnUp, dice.between(1, 12));
            course.submitted = later >= 0 ? later : signings.front();
        }
        if (state < 50)
            course.signedAt =
                signings[static_cast<std::size_t>(dice.between(1, static_cast<int>(signings.size()) - 1))];
        const DepartmentPlan &department = plan.department(d);
        course.matters.resize(static_cast<std::size_t>(department.words->objects.size()));
        course.matters.front() = true;
        for (int i = department.first; i < department.first + department.count; ++i)
            course.matters[static_cast<std::size_t>(city.titles().subject(i).object)] = true;
        m_courses.push_back(course);
    }
}

Status DutyWriter::write(int place)
{
    Status status = writeLists(place);
    for (const auto writer : {&DutyWriter::writeFunctions, &DutyWriter::writeMatters,
                              &DutyWriter::writeDuties, &DutyWriter::writeLinks, &DutyWriter::moveLists})
        if (status)
            status = (this->*writer)(place);
    return status;
}

QString DutyWriter::listUid(int department) const
{
    return uidOf(m_stream.seed(), Entity::DutyList, static_cast<quint64>(department),
                 m_city.day(m_courses[static_cast<std::size_t>(department)].drawnUp));
}

QString DutyWriter::functionUid(int department, int function) const
{
    return uidOf(m_stream.seed(), Entity::Duty,
                 static_cast<quint64>(department) * listSize + static_cast<quint64>(function),
                 m_city.day(m_courses[static_cast<std::size_t>(department)].drawnUp));
}

QString DutyWriter::dutyUid(int department, int object, DutySlot slot) const
{
    const quint64 number =
        firstMatter + static_cast<quint64>(object) * matterSize + static_cast<quint64>(slot);
    return uidOf(m_stream.seed(), Entity::Duty, static_cast<quint64>(department) * listSize + number,
                 m_city.day(m_courses[static_cast<std::size_t>(department)].drawnUp));
}

bool DutyWriter::hasDuty(int department, int object, DutySlot slot) const
{
    Dice dice = m_city.dice(Purpose::Duties,
                            (static_cast<quint64>(department) * listSize
                             + static_cast<quint64>(object) * matterSize + static_cast<quint64>(slot))
                                + (1ULL << 32));
    switch (slot) {
    case Update: return dice.chance(400'000);
    case Use: return m_city.plan().parameters.departments > 1 && dice.chance(450'000);
    // what is still pending keeps a list from being signed
    case Pending: return dice.chance(250'000) && m_courses[static_cast<std::size_t>(department)].signedAt < 0;
    case Matter:
    case CollectAndShare: break;
    }
    return true;
}

QString DutyWriter::author(int department) const
{
    return m_city.person(static_cast<quint64>(department) * 16);
}

QString DutyWriter::signer(int department) const
{
    quint64 seat = static_cast<quint64>(department) * 16 + 15;
    while (m_city.person(seat) == author(department))
        --seat;
    return m_city.person(seat);
}

Status DutyWriter::writeLists(int place)
{
    m_stream.begin(StepKind::Insert, u"duty_list"_s,
                   {u"department_id"_s, u"version"_s, u"title"_s, u"state"_s, u"author"_s});
    for (int d = 0; d < m_city.plan().parameters.departments; ++d) {
        if (m_courses[static_cast<std::size_t>(d)].drawnUp != place)
            continue;
        const QString title =
            m_city.lexicon().text(u"dutyTitle").replace(u"{department}"_s, m_city.plan().department(d).name);
        const Status added =
            m_stream.add(listUid(d), {m_city.departmentUid(d), 1, title, u"draft"_s, author(d)});
        if (!added)
            return added;
    }
    return m_stream.end();
}

void DutyWriter::beginDuties()
{
    m_stream.begin(StepKind::Insert, u"duty"_s,
                   {u"duty_list_id"_s, u"parent_id"_s, u"level"_s, u"position"_s, u"name"_s, u"clause"_s,
                    u"kinds"_s, u"source_department_id"_s, u"source_system"_s, u"items"_s, u"share_type"_s,
                    u"update_cycle"_s, u"office"_s, u"person"_s, u"contact"_s, u"basis"_s, u"note"_s,
                    u"state"_s});
}

QString DutyWriter::clause(const DepartmentPlan &department, int function) const
{
    QStringList objects;
    for (const BusinessObject &object : department.words->objects)
        if (object.function == function)
            objects.append(object.name);
    const QStringList clauses = m_city.lexicon().list(u"clauses");
    QString clause = clauses[function % clauses.size()];
    return clause.replace(u"{n}"_s, QString::number(function + 2))
        .replace(u"{function}"_s, department.words->functions[function].name)
        .replace(u"{objects}"_s, objects.mid(0, 4).join(u'、'));
}

Status DutyWriter::writeFunctions(int place)
{
    beginDuties();
    for (int d = 0; d < m_city.plan().parameters.departments; ++d) {
        if (m_courses[static_cast<std::size_t>(d)].drawnUp != place)
            continue;
        const DepartmentPlan &department = m_city.plan().department(d);
        for (int f = 0; f < department.words->functions.size(); ++f) {
            const Status added = m_stream.add(
                functionUid(d, f),
                {listUid(d), QVariant(), u"function"_s, f + 1, department.words->functions[f].name,
                 clause(department, f), u""_s, QVariant(), u""_s, u""_s, u""_s, u""_s, u""_s, u""_s, u""_s,
                 m_city.lexicon().text(u"dutyBasis"), u""_s, u"confirmed"_s});
            if (!added)
                return added;
        }
    }
    return m_stream.end();
}

Status DutyWriter::writeMatters(int place)
{
    beginDuties();
    for (int d = 0; d < m_city.plan().parameters.departments; ++d) {
        const Course &course = m_courses[static_cast<std::size_t>(d)];
        const QList<BusinessObject> &objects = m_city.plan().department(d).words->objects;
        for (int o = 0; course.drawnUp == place && o < objects.size(); ++o) {
            if (!course.matters[static_cast<std::size_t>(o)])
                continue;
            const QString name = m_city.lexicon().text(u"matter").replace(u"{object}"_s, objects[o].name);
            const Status added = m_stream.add(dutyUid(d, o, Matter),
                                              {listUid(d), functionUid(d, objects[o].function), u"matter"_s,
                                               o + 1, name, u""_s, u""_s, QVariant(), u""_s, u""_s, u""_s,
                                               u""_s, u""_s, u""_s, u""_s, u""_s, u""_s, u"confirmed"_s});
            if (!added)
                return added;
        }
    }
    return m_stream.end();
}

Status DutyWriter::writeDuties(int place)
{
    beginDuties();
    for (int d = 0; d < m_city.plan().parameters.departments; ++d) {
        const Course &course = m_courses[static_cast<std::size_t>(d)];
        for (int o = 0; course.drawnUp == place && o < static_cast<int>(course.matters.size()); ++o)
            if (course.matters[static_cast<std::size_t>(o)])
                if (const Status added = writeDutiesOf(d, o); !added)
                    return added;
    }
    return m_stream.end();
}

Status DutyWriter::writeDutiesOf(int departmentIndex, int objectIndex)
{
    const Lexicon &lexicon = m_city.lexicon();
    const CityPlan &plan = m_city.plan();
    const DepartmentPlan &department = plan.department(departmentIndex);
    const BusinessObject &object = department.words->objects[objectIndex];
    const quint64 seat = static_cast<quint64>(departmentIndex) * 16;
    for (const DutySlot slot : {CollectAndShare, Update, Use, Pending}) {
        if (!hasDuty(departmentIndex, objectIndex, slot))
            continue;
        static const QHash<int, QPair<QString, QString>> words{
            // name in the lexicon, kinds
            {CollectAndShare, {u"collect"_s, u"collect,share"_s}},
            {Update, {u"publish"_s, u"share"_s}},
            {Use, {u"use"_s, u"use"_s}},
            {Pending, {u"pending"_s, u"collect"_s}}};
        Dice dice = m_city.dice(Purpose::Duties,
                                (seat + static_cast<quint64>(slot)) * listSize
                                    + static_cast<quint64>(objectIndex) + (1ULL << 40));
        QVariant source;
        QString name = lexicon.words[u"duties"][words[slot].first].toString();
        name.replace(u"{object}"_s, object.name);
        if (slot == Use) {
            const int others = plan.parameters.departments - 1;
            const int other = (departmentIndex + 1 + dice.below(others)) % plan.parameters.departments;
            source = m_city.departmentUid(other);
            name.replace(u"{source}"_s, plan.department(other).name);
        }
        const bool open = m_courses[static_cast<std::size_t>(departmentIndex)].signedAt < 0;
        const bool pending = slot == Pending || (slot == Use && dice.chance(300'000) && open);
        const QString system =
            lexicon.text(u"sourceSystem").replace(u"{short}"_s, department.words->shortName);
        const Status added = m_stream.add(
            dutyUid(departmentIndex, objectIndex, slot),
            {listUid(departmentIndex), dutyUid(departmentIndex, objectIndex, Matter), u"duty"_s, int(slot),
             name, u""_s, words[slot].second, source, slot == Use ? u""_s : system,
             sampleItems(lexicon, object.kind, dice), shareCode(static_cast<ShareType>(dice.below(2))),
             cycleCode(static_cast<Cycle>(dice.between(2, 8))), dice.pick(lexicon.list(u"offices")),
             m_city.person(seat + static_cast<quint64>(dice.below(8))), m_city.phone(seat),
             lexicon.text(u"dutyBasis"), pending ? dice.pick(lexicon.list(u"dutyNote")) : u""_s,
             pending ? u"pending"_s : u"confirmed"_s});
        if (!added)
            return added;
    }
    return {};
}

Status DutyWriter::writeLinks(int place)
{
    m_stream.begin(StepKind::Insert, u"duty_catalog"_s, {u"duty_id"_s, u"catalog_id"_s});
    const CityPlan &plan = m_city.plan();
    for (int d = 0; d < plan.parameters.departments; ++d) {
        const DepartmentPlan &department = plan.department(d);
        for (int i = department.first; m_courses[static_cast<std::size_t>(d)].drawnUp == place
             && i < department.first + department.count;
             ++i)
            if (plan.catalog(i).appears <= place)
                if (const Status added = link(i); !added)
                    return added;
    }
    for (const int catalog : m_city.appearing(place))
        if (m_courses[static_cast<std::size_t>(plan.catalog(catalog).department)].drawnUp < place)
            if (const Status added = link(catalog); !added)
                return added;
    return m_stream.end();
}

Status DutyWriter::link(int catalog)
{
    const CatalogPlan &plan = m_city.plan().catalog(catalog);
    const int object = m_city.titles().subject(catalog).object;
    DutySlot slot = CollectAndShare;
    if (plan.covered)
        slot = catalog % 2 == 1 && hasDuty(plan.department, object, Update) ? Update : CollectAndShare;
    else if (catalog % 3 == 0 && hasDuty(plan.department, object, Pending))
        slot = Pending;
    else
        return {};
    return m_stream.add(
        uidOf(m_stream.seed(), Entity::DutyCatalog, static_cast<quint64>(catalog), m_stream.day()),
        {dutyUid(plan.department, object, slot), m_city.catalogUid(catalog)});
}

Status DutyWriter::moveLists(int place)
{
    m_stream.begin(StepKind::Update, u"duty_list"_s, {u"state"_s, u"submitted_by"_s, u"submitted_on"_s});
    const QString day = m_stream.day().toString(Qt::ISODate);
    for (int d = 0; d < m_city.plan().parameters.departments; ++d)
        if (m_courses[static_cast<std::size_t>(d)].submitted == place)
            if (const Status added = m_stream.add(listUid(d), {u"submitted"_s, author(d), day}); !added)
                return added;
    if (const Status ended = m_stream.end(); !ended)
        return ended;
    m_stream.begin(StepKind::Update, u"duty_list"_s, {u"state"_s, u"signed_by"_s, u"signed_on"_s});
    for (int d = 0; d < m_city.plan().parameters.departments; ++d) {
        if (m_courses[static_cast<std::size_t>(d)].signedAt != place)
            continue;
        if (const Status added = m_stream.add(listUid(d), {u"signed"_s, signer(d), day}); !added)
            return added;
    }
    return m_stream.end();
}

} // namespace shuzhi::demo
