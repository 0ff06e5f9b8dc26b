// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/demo/catalogrows.h"

#include "models/services/demo/freshness.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace shuzhi::demo {

struct CatalogRows::Draft
{
    int index;
    const CatalogPlan &plan;
    const DepartmentPlan &department;
    const BusinessObject &object;
    Dice dice;
    QString libraryUid{}, classification{}, title{}, code{}, office{}, abstract{}, formatCategory{},
        formatType{}, formatNote{}, shareCondition{}, shareMethod{}, openType{}, openCondition{},
        publishDate{}, records{}, storage{};

    /// Whether this row has the fault: rare, by department.
    bool faulty(int times = 1) { return dice.chance(department.fault * times); }
};

CatalogRows::CatalogRows(const City &city)
    : m_city(city)
    , m_offices(city.lexicon().list(u"offices"))
    , m_abstracts(city.lexicon().list(u"abstracts"))
    , m_shareConditions(city.lexicon().list(u"shareConditions"))
    , m_refusalBases(city.lexicon().list(u"refusalBases"))
    , m_openConditions(city.lexicon().list(u"openConditions"))
    , m_badCensus(city.lexicon().list(u"badCensus"))
{
}

QStringList CatalogRows::columns()
{
    return {u"department_id"_s, u"library_id"_s,     u"classification"_s, u"title"_s,
            u"code"_s,          u"provider_unit"_s,  u"abstract"_s,       u"format_category"_s,
            u"format_type"_s,   u"format_note"_s,    u"share_type"_s,     u"share_condition"_s,
            u"share_method"_s,  u"is_open"_s,        u"open_type"_s,      u"open_condition"_s,
            u"update_cycle"_s,  u"publish_date"_s,   u"last_updated"_s,   u"source_system"_s,
            u"contact"_s,       u"census_storage"_s, u"census_records"_s, u"state"_s};
}

QList<QVariant> CatalogRows::values(int catalog) const
{
    const CatalogPlan &plan = m_city.plan().catalog(catalog);
    Draft draft{.index = catalog,
                .plan = plan,
                .department = m_city.plan().department(plan.department),
                .object = m_city.titles().object(catalog),
                .dice = m_city.dice(Purpose::Row, static_cast<quint64>(catalog)),
                .title = m_city.titles().title(catalog)};
    classify(draft);
    format(draft);
    shareAndOpen(draft);
    describe(draft);
    census(draft);
    leaveGaps(draft);
    const QVariant library = draft.libraryUid.isEmpty() ? QVariant() : QVariant(draft.libraryUid);
    const QString system =
        m_city.lexicon().text(u"sourceSystem").replace(u"{short}"_s, draft.department.words->shortName);
    return {m_city.departmentUid(plan.department),
            library,
            draft.classification,
            draft.title,
            draft.code,
            draft.office,
            draft.abstract,
            draft.formatCategory,
            draft.formatType,
            draft.formatNote,
            shareCode(plan.share),
            draft.shareCondition,
            draft.shareMethod,
            plan.open ? u"yes"_s : u"no"_s,
            draft.openType,
            draft.openCondition,
            cycleCode(plan.cycle),
            draft.publishDate,
            firstUpdate(m_city.plan(), catalog).toString(Qt::ISODate),
            system,
            m_city.person(static_cast<quint64>(plan.department) * 16 + draft.dice.below(8)),
            draft.storage,
            draft.records,
            plan.throughDraft ? u"draft"_s : u"published"_s};
}

QString CatalogRows::code(int catalog) const
{
    const CatalogPlan &plan = m_city.plan().catalog(catalog);
    const DepartmentPlan &department = m_city.plan().department(plan.department);
    const int serial = (catalog - department.first + 1) % 1'000'000;
    // 3 部门信息资源, 07 departments of cities, then department and function as 目 and 细目
    return u"307021%1%2/%3"_s.arg(plan.department + 1, 3, 10, QChar(u'0'))
        .arg(m_city.titles().object(catalog).function + 1, 2, 10, QChar(u'0'))
        .arg(serial, 6, 10, QChar(u'0'));
}

void CatalogRows::classify(Draft &draft) const
{
    const QJsonValue classes = m_city.lexicon().words[u"classes"];
    const DepartmentFunction &function = draft.department.words->functions[draft.object.function];
    draft.code = code(draft.index);
    draft.classification =
        classes[u"department"].toString() + u'/' + draft.department.name + u'/' + function.name;
    if (!function.library.isEmpty() && draft.dice.chance(350'000)) {
        draft.libraryUid = m_city.libraryUid(function.library);
        for (const QJsonValue &library : m_city.lexicon().registers[u"libraries"].toArray())
            if (library[u"name"].toString() == function.library)
                draft.classification = classes[library[u"kind"].toString()].toString() + u'/'
                    + library[u"title"].toString() + u'/' + draft.department.name;
    }
    if (draft.faulty()) // a code in short: department and serial only
        draft.code = u"%1/%2"_s.arg(draft.plan.department + 1).arg(draft.index - draft.department.first + 1);
}

void CatalogRows::format(Draft &draft) const
{
    struct Form
    {
        QString category, method;
    };
    static const QList<Form> tables{{u"database"_s, u"platform_database"_s},
                                    {u"database"_s, u"platform_api"_s}};
    static const QList<Form> files{{u"spreadsheet"_s, u"platform_file"_s},
                                   {u"spreadsheet"_s, u"platform_file"_s},
                                   {u"electronic_file"_s, u"platform_file"_s},
                                   {u"image"_s, u"platform_file"_s}};
    static const Form service{u"service_interface"_s, u"platform_api"_s};
    ResourceKind kind = draft.plan.kind;
    if (kind == ResourceKind::None)
        kind = draft.dice.chance(550'000) ? ResourceKind::Table
            : draft.dice.chance(70'000)   ? ResourceKind::Api
                                          : ResourceKind::File;
    Form form = service;
    if (kind == ResourceKind::Table)
        form = tables[draft.dice.chance(250'000) ? 1 : 0];
    else if (kind == ResourceKind::File)
        form = draft.dice.pick(files);
    if (draft.faulty()) // V6: the way it is shared does not go with its format
        form.method = kind == ResourceKind::File ? u"platform_database"_s : u"platform_file"_s;
    const QJsonValue types = m_city.lexicon().words[u"formatTypes"];
    const QStringList legal = texts(types[form.category]);
    draft.formatCategory = form.category;
    draft.shareMethod = form.method;
    if (!legal.isEmpty())
        draft.formatType = draft.dice.pick(legal);
    if (draft.faulty()) // V5: a type of another category
        draft.formatType =
            draft.dice.pick(texts(types[kind == ResourceKind::File ? u"database"_s : u"image"_s]));
}

void CatalogRows::shareAndOpen(Draft &draft) const
{
    const bool missing = draft.faulty(2);
    if (draft.plan.share == ShareType::Conditional && !missing)
        draft.shareCondition = draft.dice.pick(m_shareConditions);
    else if (draft.plan.share == ShareType::NotShared && !draft.dice.chance(draft.department.fault * 6))
        draft.shareCondition = draft.dice.pick(m_refusalBases);
    if (!draft.plan.open)
        return;
    const int way = draft.dice.below(static_cast<int>(m_openConditions.size()));
    draft.openType = way == 0 ? u"unconditional"_s : u"conditional"_s;
    if (!draft.faulty(3))
        draft.openCondition = m_openConditions[way];
}

void CatalogRows::describe(Draft &draft) const
{
    const QList<ItemWord> &words = m_city.lexicon().items[static_cast<std::size_t>(draft.object.kind)];
    const int from = draft.dice.below(static_cast<int>(words.size()) - 3);
    const QString items = words[from].name + u"、"_s + words[from + 1].name + u"、"_s + words[from + 2].name;
    const QString system =
        m_city.lexicon().text(u"sourceSystem").replace(u"{short}"_s, draft.department.words->shortName);
    draft.office = draft.dice.pick(m_offices);
    draft.abstract = draft.dice.pick(m_abstracts);
    draft.abstract.replace(u"{object}"_s, draft.object.name)
        .replace(u"{title}"_s, draft.title)
        .replace(u"{items}"_s, items)
        .replace(u"{office}"_s, draft.office)
        .replace(u"{department}"_s, draft.department.name)
        .replace(u"{system}"_s, system);
    const QDate appears = m_city.day(draft.plan.appears);
    const int before = draft.plan.appears == 0 ? draft.dice.below(900) : 0; // the load brings older ones
    draft.publishDate = appears.addDays(-before).toString(Qt::ISODate);
}

void CatalogRows::census(Draft &draft) const
{
    const int records = draft.dice.between(1, 99'999); // in hundreds
    draft.records = QString::number(records / 100.0, 'f', 2);
    draft.storage = QString::number(records / 4000.0 + 0.01, 'f', 2);
    if (draft.faulty())
        draft.records = draft.dice.pick(m_badCensus);
}

void CatalogRows::leaveGaps(Draft &draft) const
{
    for (QString *field : {&draft.classification, &draft.code, &draft.abstract, &draft.formatCategory,
                           &draft.shareMethod, &draft.publishDate, &draft.office})
        if (draft.dice.chance(draft.department.gap))
            field->clear();
    if (draft.formatCategory.isEmpty() || draft.dice.chance(draft.department.gap))
        draft.formatType.clear(); // a type without its category would be a fault of another kind
}

} // namespace shuzhi::demo
