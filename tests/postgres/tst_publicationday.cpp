// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/bulkchange.h"
#include "models/services/edithistory.h"
#include "models/store/ownsubmissions.h"
#include "tests/postgres/rolecity.h"
#include "tests/support/await.h"
#include "tests/support/city.h"

#include <QTest>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

namespace {

/// Who publishes in these tests, each two catalogs of his own.
const QStringList &publishers()
{
    static const QStringList all{u"owner"_s, u"cdo"_s, u"authority"_s, u"file"_s};
    return all;
}

/// Of each publisher a submitted catalog without a day of publication and one with.
QStringList onServer()
{
    QStringList statements{
        u"SELECT set_config('shuzhi.day', '2023-01-31', true)"_s,
        u"INSERT INTO setting (uid, key, value) VALUES ('day', 'reference_day', '2023-06-30')"_s,
        u"INSERT INTO department (id, uid, name) VALUES (801, 'own', '甲'), (802, 'other', '乙')"_s};
    for (const QString &who : publishers() + QStringList{u"plain"_s, u"both"_s})
        statements += u"INSERT INTO catalog (uid, department_id, title, state, publish_date) VALUES "
                      "('%1.undated', 801, '一', 'submitted', ''), ('%1.dated', 801, '二', 'submitted', "
                      "'2020-01-02')"_s.arg(who);
    return statements;
}

QList<Step> inFile()
{
    const QString day = u"2023-01-31"_s;
    return {{StepKind::Insert,
             u"setting"_s,
             {u"key"_s, u"value"_s},
             {{u"day"_s, {u"reference_day"_s, u"2023-06-30"_s}}},
             {},
             day},
            {StepKind::Insert, u"department"_s, {u"name"_s}, {{u"own"_s, {u"甲"_s}}}, {}, day},
            {StepKind::Insert,
             u"catalog"_s,
             {u"department_id"_s, u"title"_s, u"state"_s, u"publish_date"_s},
             {{u"file.undated"_s, {u"own"_s, u"一"_s, u"submitted"_s, u""_s}},
              {u"file.dated"_s, {u"own"_s, u"二"_s, u"submitted"_s, u"2020-01-02"_s}}},
             {},
             day}};
}

} // namespace

/// What is published gets its day with that, loses it where that is taken back, and nobody who only
/// publishes writes it otherwise.
class PublicationDayTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void publishedTakenBackAndAgain_data();
    void publishedTakenBackAndAgain();
    void publishedByAnEdit_data();
    void publishedByAnEdit();
    void publisherDoesNotChooseTheDay();
    void loginOfTwoGroups();
    void whateverTool();
    void returnedAndTakenBack_data();
    void returnedAndTakenBack();
    void ownAmongOthers();
    void rolesBringTheirTriggers();
    void trailIsWhole();

private:
    void addWho(bool withOwner);
    [[nodiscard]] bool onFile(const QString &who) const { return who == u"file"; }
    [[nodiscard]] QString text(const QString &who, const QString &sql)
    {
        return onFile(who) ? m_file->text(sql) : m_city->text(u"owner"_s, sql);
    }
    /// State and day, "published|2023-06-30".
    [[nodiscard]] QString stands(const QString &who, const QString &uid)
    {
        return text(who, u"SELECT state || '|' || publish_date FROM catalog WHERE uid = '%1'"_s.arg(uid));
    }
    [[nodiscard]] QString lastEntry(const QString &who, const QString &uid)
    {
        return text(who,
                    u"SELECT old_values || new_values FROM change_log WHERE row_uid = '%1' ORDER BY id "
                    "DESC LIMIT 1"_s.arg(uid));
    }
    [[nodiscard]] QString tried(const QString &role, const QString &statement) const
    {
        return m_city->tried(role, {statement}).first().shown();
    }

    std::unique_ptr<RoleCity> m_city;
    std::unique_ptr<TestCity> m_file;
};

void PublicationDayTest::initTestCase()
{
    m_city = std::make_unique<RoleCity>();
    QCOMPARE(m_city->fault(), QString());
    QCOMPARE(m_city->prepare(onServer().join(u"; "_s)), QString());
    m_city->nameMembers();
    QCOMPARE(m_city->fault(), QString());
    m_file = std::make_unique<TestCity>(Dialect::Sqlite);
    QCOMPARE(m_file->fault(), QString());
    VERIFY_RESULT(m_file->write(inFile()));
}

void PublicationDayTest::addWho(bool withOwner)
{
    QTest::addColumn<QString>("who");
    for (const QString &who : publishers()) {
        if (withOwner || who == u"cdo" || who == u"authority")
            QTest::newRow(qPrintable(who)) << who;
    }
}

void PublicationDayTest::publishedTakenBackAndAgain_data()
{
    addWho(true);
}

void PublicationDayTest::publishedTakenBackAndAgain()
{
    QFETCH(QString, who);
    const QString undated = who + u".undated"_s, dated = who + u".dated"_s;
    const auto both = [&] { return QStringList{stands(who, undated), stands(who, dated)}; };
    const QStringList before{u"submitted|"_s, u"submitted|2020-01-02"_s},
        after{u"published|2023-06-30"_s, u"published|2020-01-02"_s};
    QList<qint64> ids;
    for (const QString &uid : {undated, dated})
        ids += text(who, u"SELECT id FROM catalog WHERE uid = '%1'"_s.arg(uid)).toLongLong();
    QCOMPARE(both(), before);

    Mailbox mailbox;
    Store store(mailbox, onFile(who) ? m_file->location() : m_city->location(who), OpenMode::ReadWrite);
    const Actor actor = Actor::current(u"发布人"_s);
    EditHistory history(store, actor);
    const Result<BulkDone> done = await(store, LaneId::Write, MoveCatalogsQuery{actor, ids, u"published"_s});
    VERIFY_RESULT(done);
    QCOMPARE(done->changed, 2);
    QCOMPARE(both(), after);
    // one entry a catalog, and it says of the day what became of it
    QCOMPARE(text(who, u"SELECT entries FROM change_chain WHERE chain = %1"_s.arg(done->chain)), u"2"_s);
    QCOMPARE(lastEntry(who, undated),
             u"{\"publish_date\":\"\",\"state\":\"submitted\"}"
             "{\"publish_date\":\"2023-06-30\",\"state\":\"published\"}"_s);
    QCOMPARE(lastEntry(who, dated), u"{\"state\":\"submitted\"}{\"state\":\"published\"}"_s);

    history.remember(u"Publish"_s, done->chain);
    const auto step = [&](bool back) {
        std::optional<Status> said;
        const auto answer = [&](const Status &status) { said = status; };
        back ? history.undo(&history, answer) : history.redo(&history, answer);
        if (!QTest::qWaitFor([&] { return said.has_value(); }, 30'000))
            return u"no answer"_s;
        return *said ? QString() : faultOf(said->error());
    };
    for (int round = 0; round < 2; ++round) {
        QCOMPARE(step(true), QString());
        QCOMPARE(both(), before);
        QCOMPARE(lastEntry(who, undated),
                 u"{\"publish_date\":\"2023-06-30\",\"state\":\"published\"}"
                 "{\"publish_date\":\"\",\"state\":\"submitted\"}"_s);
        QCOMPARE(step(false), QString());
        QCOMPARE(both(), after);
    }
    QCOMPARE(step(true), QString());
    QCOMPARE(both(), before);
}

void PublicationDayTest::publishedByAnEdit_data()
{
    addWho(false);
}

/// The same by an edit that speaks of the state alone: what the server adds makes its undo no conflict.
void PublicationDayTest::publishedByAnEdit()
{
    QFETCH(QString, who);
    const QString uid = who + u".undated"_s;
    const auto city = m_city->open(who);
    VERIFY_RESULT(city);
    const Actor actor = Actor::current(u"发布人"_s);
    const RowEdit publish{StepKind::Update, u"catalog"_s, uid, {u"state"_s}, {u"published"_s}, {},
                          {u"submitted"_s}};
    const Result<EditOutcome> done = EditQuery{actor, {publish}}(**city);
    VERIFY_RESULT(done);
    QCOMPARE(stands(who, uid), u"published|2023-06-30"_s);
    const Result<EditOutcome> undone = EditQuery{actor, done->inverse, true}(**city);
    VERIFY_RESULT(undone);
    QCOMPARE(stands(who, uid), u"submitted|"_s);
    const Result<EditOutcome> redone = EditQuery{actor, undone->inverse, true}(**city);
    VERIFY_RESULT(redone);
    QCOMPARE(stands(who, uid), u"published|2023-06-30"_s);
    VERIFY_RESULT((EditQuery{actor, redone->inverse, true}(**city)));
    QCOMPARE(stands(who, uid), u"submitted|"_s);
}

void PublicationDayTest::publisherDoesNotChooseTheDay()
{
    const QString uid = u"plain.undated"_s;
    const QString publish = u"UPDATE catalog SET state = 'published' WHERE uid = '%1'"_s.arg(uid),
                  day = u"UPDATE catalog SET publish_date = '2001-01-01' WHERE uid = '%1'"_s.arg(uid),
                  withDay =
                      u"UPDATE catalog SET state = '%1', publish_date = '2001-01-01' WHERE uid = '%2'"_s;
    QCOMPARE(tried(u"cdo"_s, withDay.arg(u"published"_s, uid)), u"-"_s);
    QCOMPARE(tried(u"cdo"_s, publish), u"1"_s);
    QCOMPARE(m_city->psql(u"cdo"_s, publish + u';'), QString());
    for (const QString &role : {u"cdo"_s, u"auditor"_s, u"reader"_s, u"nobody"_s}) {
        QCOMPARE(tried(role, day), u"-"_s);
        QCOMPARE(tried(role, withDay.arg(u"submitted"_s, uid)), u"-"_s);
    }
    QCOMPARE(tried(u"department"_s, day), u"0"_s);
    QCOMPARE(tried(u"authority"_s, day), u"1"_s); // edits what is published
    QCOMPARE(stands(u"owner"_s, uid), u"published|2023-06-30"_s);
}

/// Grants of two groups add up, the triggers do not.
void PublicationDayTest::loginOfTwoGroups()
{
    const QString login = m_city->login(u"cdo"_s), uid = u"both.undated"_s;
    const QString set = u"UPDATE catalog SET %1 WHERE uid = '%2'"_s;
    QCOMPARE(m_city->psql(u"admin"_s, u"GRANT shuzhi_department TO %1;"_s.arg(login)), QString());
    QCOMPARE(tried(u"cdo"_s, set.arg(u"publish_date = '2001-01-01'"_s, uid)), u"-"_s);
    QCOMPARE(
        m_city->psql(u"cdo"_s, set.arg(u"state = 'published', publish_date = '2001-01-01'"_s, uid) + u';'),
        QString());
    QCOMPARE(stands(u"owner"_s, uid), u"published|2023-06-30"_s);
    for (const QString &change : {u"publish_date = '2001-01-01'"_s, u"title = '改'"_s})
        QCOMPARE(tried(u"cdo"_s, set.arg(change, uid)), u"-"_s);
    QCOMPARE(
        m_city->psql(u"cdo"_s, set.arg(u"state = 'submitted', publish_date = '2001-01-01'"_s, uid) + u';'),
        QString());
    QCOMPARE(stands(u"owner"_s, uid), u"submitted|"_s);
    QCOMPARE(m_city->psql(u"admin"_s, u"REVOKE shuzhi_department FROM %1;"_s.arg(login)), QString());
}

/// The authority by plain SQL: its own day stands; without one the server's does; and what it changed since
/// is not taken back with the publication.
void PublicationDayTest::whateverTool()
{
    const QString dated = u"plain.dated"_s, uid = u"both.dated"_s;
    const auto say = [&](const QString &role, const QString &set, const QString &of) {
        return m_city->psql(role, u"UPDATE catalog SET %1 WHERE uid = '%2';"_s.arg(set, of));
    };
    QCOMPARE(say(u"authority"_s, u"state = 'published', publish_date = '2022-02-02'"_s, dated), QString());
    QCOMPARE(stands(u"owner"_s, dated), u"published|2022-02-02"_s);
    QCOMPARE(say(u"cdo"_s, u"state = 'submitted'"_s, dated), QString());
    QCOMPARE(stands(u"owner"_s, dated), u"submitted|2020-01-02"_s);

    QCOMPARE(say(u"authority"_s, u"state = 'published', publish_date = ''"_s, uid), QString());
    QCOMPARE(stands(u"owner"_s, uid), u"published|2023-06-30"_s);
    QCOMPARE(say(u"authority"_s, u"publish_date = '2022-02-02'"_s, uid), QString());
    QCOMPARE(say(u"cdo"_s, u"state = 'submitted'"_s, uid), QString());
    QCOMPARE(stands(u"owner"_s, uid), u"submitted|2022-02-02"_s);
    // published with a day: that publication gave it none
    QCOMPARE(say(u"cdo"_s, u"state = 'published'"_s, uid), QString());
    QCOMPARE(say(u"cdo"_s, u"state = 'submitted'"_s, uid), QString());
    QCOMPARE(stands(u"owner"_s, uid), u"submitted|2022-02-02"_s);
}

void PublicationDayTest::returnedAndTakenBack_data()
{
    addWho(false);
}

/// Who takes his return back has not submitted it; who submits it anew after a change has.
void PublicationDayTest::returnedAndTakenBack()
{
    QFETCH(QString, who);
    const QString uid = who + u".dated"_s;
    const auto say = [&](const QString &set) {
        return m_city->psql(who, u"UPDATE catalog SET %1 WHERE uid = '%2';"_s.arg(set, uid));
    };
    const QString publish = u"UPDATE catalog SET state = 'published' WHERE uid = '%1'"_s.arg(uid);
    QCOMPARE(say(u"state = 'returned'"_s), QString());
    QCOMPARE(say(u"state = 'submitted'"_s), QString());
    QCOMPARE(tried(who, publish), u"1"_s);
    QCOMPARE(say(u"state = 'returned'"_s), QString());
    QCOMPARE(m_city->psql(u"department"_s, u"UPDATE catalog SET title = '改' WHERE uid = '%1';"_s.arg(uid)),
             QString());
    QCOMPARE(say(u"state = 'submitted'"_s), QString());
    QCOMPARE(tried(who, publish), u"-"_s);
    QCOMPARE(tried(who == u"cdo" ? u"authority"_s : u"cdo"_s, publish), u"1"_s);
}

/// Many at once: what the login submitted itself stays and is named, the rest is published.
void PublicationDayTest::ownAmongOthers()
{
    const QString submit = u"INSERT INTO catalog (uid, department_id, title, state) VALUES ('mine.%1', 801, "
                           "'自报%1', 'submitted');"_s;
    for (int which = 0; which < 2; ++which)
        QCOMPARE(m_city->psql(u"authority"_s, submit.arg(which)), QString());
    QCOMPARE(m_city->prepare(u"INSERT INTO catalog (uid, department_id, title, state) VALUES ('theirs', 801, "
                             "'他报', 'submitted')"_s),
             QString());
    const QStringList uids{u"mine.0"_s, u"mine.1"_s, u"theirs"_s};
    QList<qint64> ids;
    for (const QString &uid : uids)
        ids += m_city->text(u"owner"_s, u"SELECT id FROM catalog WHERE uid = '%1'"_s.arg(uid)).toLongLong();
    const auto ownOf = [&](const QString &role) -> QString {
        const auto city = m_city->open(role);
        const Result<QStringList> own = city ? OwnSubmissionsQuery{u"catalog"_s, uids}(**city)
                                             : Result<QStringList>(tl::unexpected(city.error()));
        return own ? own->join(u' ') : faultOf(own.error());
    };
    QCOMPARE(ownOf(u"authority"_s), u"mine.0 mine.1"_s);
    for (const QString &role : {u"owner"_s, u"cdo"_s, u"department"_s, u"auditor"_s, u"reader"_s})
        QCOMPARE(ownOf(role), QString());
    const auto publish = [&](const QString &role) -> Result<BulkDone> {
        const auto city = m_city->open(role);
        JobContext job({}, {});
        return city ? MoveCatalogsQuery{Actor::current(u"发布人"_s), ids, u"published"_s}(**city, job)
                    : Result<BulkDone>(tl::unexpected(city.error()));
    };
    const Result<BulkDone> some = publish(u"authority"_s);
    VERIFY_RESULT(some);
    QCOMPARE(some->ownTitles.join(u' '), u"自报0 自报1"_s);
    QCOMPARE(some->changed, 1);
    QCOMPARE(some->refused, 2);
    QCOMPARE(stands(u"owner"_s, u"theirs"_s), u"published|2023-06-30"_s);
    QCOMPARE(stands(u"owner"_s, u"mine.0"_s), u"submitted|"_s);
    const Result<BulkDone> rest = publish(u"cdo"_s);
    VERIFY_RESULT(rest);
    QCOMPARE(rest->ownTitles, QStringList());
    QCOMPARE(rest->changed, 2);
    QCOMPARE(rest->refused, 1);
}

/// A city made by an earlier program: `db roles` brings what it lacks.
void PublicationDayTest::rolesBringTheirTriggers()
{
    QCOMPARE(m_city->prepare(u"DROP TRIGGER hands_publication ON catalog; DROP FUNCTION hands_publication; "
                             "DROP FUNCTION shuzhi_own_submission"_s),
             QString());
    QVERIFY(m_city->verified(u"owner"_s) != u"ok"_s);
    QCOMPARE(m_city->madeBy(u"admin"_s), u"made"_s);
    QCOMPARE(m_city->verified(u"owner"_s), u"ok"_s);
}

void PublicationDayTest::trailIsWhole()
{
    QCOMPARE(m_city->verified(u"owner"_s), u"ok"_s);
    QCOMPARE(m_city->verified(u"auditor"_s), u"ok"_s);
    QCOMPARE(m_file->verify(), QString());
}

QTEST_GUILESS_MAIN(PublicationDayTest)
#include "tst_publicationday.moc"
