// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/postgres/hiddencity.h"

#include "models/store/cityinfoquery.h"
#include "models/store/historywriter.h"
#include "tests/support/city.h"

using namespace Qt::StringLiterals;

namespace shuzhi::test {

namespace {

/// Columns of catalog that hold text of the department's own.
const QStringList &catalogTexts()
{
    static const QStringList all{u"title"_s,           u"code"_s,           u"english_name"_s,
                                 u"provider_unit"_s,   u"abstract"_s,       u"format_note"_s,
                                 u"share_condition"_s, u"open_condition"_s, u"related_codes"_s,
                                 u"source_system"_s,   u"contact"_s,        u"extension"_s,
                                 u"classification"_s};
    return all;
}

const QStringList &itemTexts()
{
    static const QStringList all{u"name"_s, u"english_name"_s, u"share_condition"_s, u"column_name"_s,
                                 u"description"_s};
    return all;
}

const QStringList &dutyTexts()
{
    static const QStringList all{u"name"_s,   u"clause"_s,  u"source_system"_s, u"items"_s, u"office"_s,
                                 u"person"_s, u"contact"_s, u"basis"_s,         u"note"_s};
    return all;
}

QVariantList repeated(const QString &text, qsizetype times)
{
    return QVariantList(times, text);
}

} // namespace

bool saysHiddenWord(const QString &text)
{
    return text.contains(u"夜鹭"_s) || text.contains(u"yeluhidden"_s, Qt::CaseInsensitive);
}

HiddenCity::HiddenCity(const DemoParameters &parameters)
{
    fill(parameters);
    const auto ofOwner = [this](const char *sql) { return text(u"owner"_s, QString::fromLatin1(sql)); };
    m_department = ofOwner("SELECT uid FROM department WHERE id = 2");
    m_departmentName = ofOwner("SELECT name FROM department WHERE id = 2");
    m_consumer = ofOwner("SELECT uid FROM department WHERE id = 3");
    m_published = ofOwner("SELECT min(uid) FROM catalog WHERE department_id = 2 AND state = 'published'");
    nameMembers(ofOwner("SELECT name FROM department WHERE id = 1"), m_departmentName);
    m_plantFault = fault();
    if (!m_plantFault.isEmpty())
        return;
    if (const Status planted = plant(); !planted)
        m_plantFault = faultOf(planted.error());
}

Status HiddenCity::plant()
{
    const auto owner = open(u"owner"_s);
    if (!owner)
        return tl::unexpected(owner.error());
    const auto write = [&](const QList<Step> &steps) {
        return writeHistory(**owner, Actor{u"测试"_s, u"tester"_s, {}}, [&](const StepSink &sink) {
            Status done;
            for (qsizetype i = 0; done && i < steps.size(); ++i)
                done = sink(steps[i]);
            return done;
        });
    };
    Status done = write(before());
    if (!done)
        return done;
    const Result<Step> day = settingStep(**owner, u"reference_day"_s, u"2023-07-10"_s);
    if (!day)
        return tl::unexpected(day.error());
    done = write({*day});
    if (done)
        done = write(now() + dutyList());
    return done ? (*owner)->execScript(u"ANALYZE"_s) : done;
}

QList<Step> HiddenCity::before() const
{
    const QString word = hiddenWord();
    return {{StepKind::Insert,
             u"catalog"_s,
             QStringList{u"department_id"_s, u"state"_s} + catalogTexts(),
             {{u"was"_s, QVariantList{m_department, u"draft"_s} + repeated(word, catalogTexts().size())},
              {u"later"_s,
               QVariantList{m_department, u"published"_s} + repeated(u"曾经公开"_s, catalogTexts().size())}},
             {},
             {}},
            {StepKind::Insert,
             u"data_item"_s,
             QStringList{u"catalog_id"_s} + itemTexts(),
             {{u"was-item"_s, QVariantList{u"was"_s} + repeated(word, itemTexts().size())},
              {u"later-item"_s, QVariantList{u"later"_s} + repeated(u"公开项"_s, itemTexts().size())}},
             {},
             {}},
            {StepKind::Insert,
             u"resource"_s,
             {u"catalog_id"_s, u"kind"_s, u"name"_s, u"locator"_s, u"mapping_complete"_s, u"state"_s},
             {{u"was-api"_s, {u"was"_s, u"api"_s, word, word, u"yes"_s, u"draft"_s}},
              {u"later-api"_s, {u"later"_s, u"api"_s, u"公开接口"_s, u"/a"_s, u"yes"_s, u"published"_s}}},
             {},
             {}}};
}

QList<Step> HiddenCity::now() const
{
    const QString word = hiddenWord();
    const auto change = [](const QString &table, const QStringList &columns, const QList<StepRow> &rows) {
        return Step{StepKind::Update, table, columns, rows, {}, {}};
    };
    Step catalogs{StepKind::Insert,
                  u"catalog"_s,
                  QStringList{u"department_id"_s, u"state"_s} + catalogTexts(),
                  {},
                  {},
                  {}};
    Step items{StepKind::Insert, u"data_item"_s, QStringList{u"catalog_id"_s} + itemTexts(), {}, {}, {}};
    Step resources{StepKind::Insert,
                   u"resource"_s,
                   {u"catalog_id"_s, u"kind"_s, u"name"_s, u"locator"_s, u"mapping_complete"_s, u"state"_s},
                   {},
                   {},
                   {}};
    Step usage{StepKind::Insert,
               u"usage_day"_s,
               {u"catalog_id"_s, u"consumer_id"_s, u"day"_s, u"calls"_s},
               {},
               {},
               {}};
    for (const char *state : {"draft", "submitted", "returned", "retired"}) {
        const QString name = QString::fromLatin1(state), uid = u"hidden-"_s + name;
        catalogs.rows +=
            StepRow{uid, QVariantList{m_department, name} + repeated(word, catalogTexts().size())};
        items.rows += StepRow{uid + u"-item"_s, QVariantList{uid} + repeated(word, itemTexts().size())};
        resources.rows += StepRow{uid + u"-api"_s, {uid, u"api"_s, word, word, u"yes"_s, u"published"_s}};
        usage.rows += StepRow{uid + u"-use"_s, {uid, m_consumer, u"2023-07-01"_s, 5}};
    }
    for (const QString &state : {u"draft"_s, u"submitted"_s})
        resources.rows +=
            StepRow{u"hidden-mount-"_s + state, {m_published, u"file"_s, word, word, u"yes"_s, state}};
    return {change(u"catalog"_s, QStringList{u"state"_s} + catalogTexts(),
                   {{u"was"_s, QVariantList{u"published"_s} + repeated(u"现已公开"_s, catalogTexts().size())},
                    {u"later"_s, QVariantList{u"draft"_s} + repeated(word, catalogTexts().size())}}),
            change(u"data_item"_s, itemTexts(),
                   {{u"was-item"_s, repeated(u"已公开项"_s, itemTexts().size())},
                    {u"later-item"_s, repeated(word, itemTexts().size())}}),
            change(u"resource"_s, {u"name"_s, u"locator"_s, u"state"_s},
                   {{u"was-api"_s, {u"已公开接口"_s, u"/b"_s, u"published"_s}},
                    {u"later-api"_s, {word, word, u"published"_s}}}),
            catalogs,
            items,
            resources,
            usage};
}

QList<Step> HiddenCity::dutyList() const
{
    const QString word = hiddenWord();
    Step lists{StepKind::Insert,
               u"duty_list"_s,
               {u"department_id"_s, u"version"_s, u"title"_s, u"author"_s},
               {},
               {},
               {}};
    Step duties{StepKind::Insert,
                u"duty"_s,
                QStringList{u"duty_list_id"_s, u"level"_s, u"kinds"_s, u"state"_s} + dutyTexts(),
                {},
                {},
                {}};
    Step links{StepKind::Insert, u"duty_catalog"_s, {u"duty_id"_s, u"catalog_id"_s}, {}, {}, {}};
    const QString uid = u"hidden-list"_s, duty = u"hidden-list-duty"_s;
    lists.rows += StepRow{uid, {m_department, 91, word, word}};
    duties.rows += StepRow{duty,
                           QVariantList{uid, u"duty"_s, u"collect"_s, u"confirmed"_s}
                               + repeated(word, dutyTexts().size())};
    links.rows += StepRow{u"hidden-list-link"_s, {duty, m_published}};
    return {lists, duties, links};
}

} // namespace shuzhi::test
