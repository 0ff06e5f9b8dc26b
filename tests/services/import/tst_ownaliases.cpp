// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/vocabulary.h"
#include "models/services/citysettings.h"
#include "models/services/import/previewquery.h"
#include "models/services/ownaliases.h"
#include "tests/services/import/importcity.h"

using namespace shuzhi;
using namespace Qt::StringLiterals;

/// Settings of the city by edits, and what they do to the next import of whoever.
class OwnAliasesTest : public QObject
{
    Q_OBJECT
private slots:
    void settingsAreChecked_data();
    void settingsAreChecked();
    void settingsAreWrittenWithHistory();
    void ownHeadsAreRead();
    void ownSpellingsAreRead();
    void brokenTextIsNoAlias();

private:
    [[nodiscard]] QHash<QString, CitySetting> settings()
    {
        return CitySettingsQuery{}(m_city.city()).value_or(QHash<QString, CitySetting>());
    }
    void write(const RowEdit &edit)
    {
        const Result<EditOutcome> done = EditQuery{Actor::current(u"测试"_s), {edit}}(m_city.city());
        VERIFY_RESULT(done);
    }

    ImportCity m_city;
};

void OwnAliasesTest::settingsAreChecked_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("good");
    const auto row = [](const char *key, const QString &value, bool good) {
        QTest::addRow("%s=%s", key, qPrintable(value)) << QString::fromLatin1(key) << value << good;
    };
    row("grace_days", u"0"_s, true);
    row("grace_days", u"366"_s, true);
    row("grace_days", u"367"_s, false);
    row("grace_days", u"-1"_s, false);
    row("grace_days", u"07"_s, false);
    row("grace_days", u"a week"_s, false);
    row("grace_days", {}, false);
    row("own_use", u"counted"_s, true);
    row("own_use", u"perhaps"_s, false);
    row("reference_day", {}, true);
    row("reference_day", u"2023-06-30"_s, true);
    row("reference_day", u"2023-06-31"_s, false);
    row("reference_day", u"2023-6-30"_s, false);
    row("city_name", u"甲市"_s, true);
    row("city_name", u"  "_s, false);
}

void OwnAliasesTest::settingsAreChecked()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(bool, good);
    const CitySettingSpec *spec = citySettingSpec(key);
    QVERIFY(spec);
    QCOMPARE(checkCitySetting(*spec, value).has_value(), good);
}

void OwnAliasesTest::settingsAreWrittenWithHistory()
{
    const CitySettingSpec &grace = *citySettingSpec(u"grace_days"_s);
    QCOMPARE(cityValue(grace, settings()), u"0"_s); // never set
    write(citySettingEdit(settings(), grace.key, u"5"_s, u"first"_s));
    const QHash<QString, CitySetting> stale = settings();
    write(citySettingEdit(settings(), grace.key, u"7"_s, u"second"_s));
    QCOMPARE(cityValue(grace, settings()), u"7"_s);
    QCOMPARE(settings().value(grace.key).basis, u"second"_s);
    // Somebody was quicker.
    const Result<EditOutcome> late =
        EditQuery{Actor::current(u"测试"_s), {citySettingEdit(stale, grace.key, u"9"_s, {})}}(m_city.city());
    QVERIFY(!late);
    QCOMPARE(late.error().code, ErrorCode::Stale);
    const Result<QList<SettingChange>> changes = SettingHistoryQuery{grace.key}(m_city.city());
    VERIFY_RESULT(changes);
    QCOMPARE(changes->size(), 4);
    QCOMPARE(changes->first().column, u"value"_s);
    QCOMPARE(changes->first().before, u"5"_s);
    QCOMPARE(changes->first().after, u"7"_s);
    QVERIFY(changes->first().actor.contains(u"测试"));
    QVERIFY(m_city.verifies());
}

void OwnAliasesTest::ownHeadsAreRead()
{
    const QString text = u"本市专用表头,提供方\n某某目录,市民政局\n"_s;
    ImportRequest request;
    request.path = m_city.csv(text);
    QVERIFY(!m_city.run(request)); // no column means a title
    OwnAliases aliases = OwnAliases::from(settings());
    aliases.heads.insert(u"本市专用表头"_s, u"title"_s);
    write(aliases.headsEdit(settings()));
    QCOMPARE(OwnAliases::from(settings()), aliases);

    PreviewQuery preview;
    preview.request = request;
    JobContext context({}, {});
    const Result<SourcePreview> seen = preview(m_city.city(), context);
    VERIFY_RESULT(seen);
    QCOMPARE(seen->columns.first().field, u"title"_s);
    const Result<ImportReport> report = m_city.run(request);
    VERIFY_RESULT(report);
    QCOMPARE(fates(*report), u"1 0 0 0 0"_s);
    QCOMPARE(m_city.one(u"SELECT title FROM catalog"_s), u"某某目录"_s);
    // A file without that head says nothing about it.
    const ImportReport other = m_city.take(u"信息资源名称,提供方\n另一目录,市民政局\n"_s);
    QVERIFY(warning(other, u"unused_mapping"_s).rule.isEmpty());
}

void OwnAliasesTest::ownSpellingsAreRead()
{
    const QString text = u"信息资源名称,提供方,共享类型\n目录甲,市民政局,全面放开\n"_s;
    QVERIFY(!warning(m_city.take(text), u"unknown_value"_s).rule.isEmpty());
    OwnAliases aliases = OwnAliases::from(settings());
    aliases.addValue(u"share_type"_s, u"全面放开"_s, u"unconditional"_s);
    write(aliases.valuesEdit(settings()));
    QVERIFY(warning(m_city.take(text), u"unknown_value"_s).rule.isEmpty());
    QCOMPARE(m_city.one(u"SELECT share_type FROM catalog WHERE title = '目录甲'"_s), u"unconditional"_s);
    const Vocabulary &words = vocabulary(u"share_type"_s);
    QCOMPARE(aliases.codeFor(words, u"無條件共享"_s), u"unconditional"_s); // the vocabulary's own
    QCOMPARE(aliases.codeFor(words, u" 全面放開 "_s), u"unconditional"_s);
    QVERIFY(!aliases.codeFor(words, u"半放开"_s));
    QCOMPARE(aliases.spellingsOf(u"share_type"_s, u"unconditional"_s), QStringList{u"全面放开"_s});
    aliases.removeValues(u"share_type"_s, u"unconditional"_s);
    QVERIFY(!aliases.codeFor(words, u"全面放开"_s));
}

void OwnAliasesTest::brokenTextIsNoAlias()
{
    QHash<QString, CitySetting> broken;
    broken.insert(u"value_aliases"_s, {u"x"_s, u"value_aliases"_s, u"{no json"_s, {}, 1});
    broken.insert(u"header_aliases"_s, {u"y"_s, u"header_aliases"_s, u"[1]"_s, {}, 1});
    QVERIFY(OwnAliases::from(broken).isEmpty());
    // A code that the vocabulary does not have is no answer.
    OwnAliases aliases;
    aliases.addValue(u"share_type"_s, u"某写法"_s, u"no_such_code"_s);
    QVERIFY(!aliases.codeFor(vocabulary(u"share_type"_s), u"某写法"_s));
}

QTEST_GUILESS_MAIN(OwnAliasesTest)
#include "tst_ownaliases.moc"
