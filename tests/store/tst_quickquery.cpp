// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/text.h"
#include "models/store/quickquery.h"
#include "models/store/searchquery.h"
#include "tests/support/city.h"
#include "tests/support/testdialect.h"

#include <QSet>
#include <QTest>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// The palette finds the same catalogs as the page, the best first, today and on a past day.
class QuickQueryTest : public QObject
{
    Q_OBJECT
private slots:
    void totalsAreThoseOfTheSearch_data() { addDialectRows(); }
    void totalsAreThoseOfTheSearch();
    void theBetterReasonComesFirst_data() { addDialectRows(); }
    void theBetterReasonComesFirst();
    void dutiesAreFound_data() { addDialectRows(); }
    void dutiesAreFound();
    void itemsAreFound_data() { addDialectRows(); }
    void itemsAreFound();
    void placesAreAllThere_data() { addDialectRows(); }
    void placesAreAllThere();
    void signsOfLikeAreText();
};

void QuickQueryTest::totalsAreThoseOfTheSearch()
{
    QFETCH(Dialect, dialect);
    TestCity city(dialect, smallCity);
    QVERIFY2(city.fault().isEmpty(), qPrintable(city.fault()));
    const QString title = city.text(u"SELECT title FROM catalog ORDER BY uid LIMIT 1"_s);
    QVERIFY(title.size() > 3);
    int answers = 0;
    for (const QString &day : {QString(), u"2023-03-31"_s}) {
        for (const QString &typed : {title, title.left(2), title.mid(1, 1), text::initials(title).left(3),
                                     text::pinyin(title).left(5), u"没有这样的目录"_s}) {
            const Result<QuickAnswer> answer = QuickCatalogsQuery{typed, day}(city.connection());
            VERIFY_RESULT(answer);
            Filter filter;
            filter.text = typed;
            filter.asOf = day;
            const Result<qint64> total = CountQuery{filter}(city.connection());
            VERIFY_RESULT(total);
            QCOMPARE(answer->total, *total);
            QCOMPARE(answer->rows.size(), std::min<qint64>(*total, 8));
            answers += int(answer->rows.size());
        }
    }
    QVERIFY(answers > 5);
}

void QuickQueryTest::theBetterReasonComesFirst()
{
    QFETCH(Dialect, dialect);
    TestCity city(dialect, smallCity);
    QVERIFY2(city.fault().isEmpty(), qPrintable(city.fault()));
    const QString title = city.text(u"SELECT title FROM catalog ORDER BY uid LIMIT 1"_s);
    const QString typed = title.mid(0, 2);
    const Result<QuickAnswer> answer = QuickCatalogsQuery{typed, {}, 1000}(city.connection());
    VERIFY_RESULT(answer);
    bool inner = false; // from here on the words stand inside the name
    for (const QuickPlace &row : answer->rows) {
        const bool begins = text::fold(row.name).startsWith(text::fold(typed));
        QVERIFY2(!begins || !inner, qPrintable(row.name));
        inner = inner || !begins;
        QVERIFY(!row.owner.isEmpty() && !row.state.isEmpty());
    }
    QVERIFY(text::fold(answer->rows.first().name).startsWith(text::fold(typed)));
}

void QuickQueryTest::dutiesAreFound()
{
    QFETCH(Dialect, dialect);
    TestCity city(dialect, smallCity);
    QVERIFY2(city.fault().isEmpty(), qPrintable(city.fault()));
    const QString name = city.text(u"SELECT name FROM duty WHERE level = 'duty' ORDER BY uid LIMIT 1"_s);
    QVERIFY(!name.isEmpty());
    for (const QString &typed : {name, text::initials(name)}) {
        const Result<QuickAnswer> answer = QuickDutiesQuery{typed}(city.connection());
        VERIFY_RESULT(answer);
        QVERIFY(answer->total > 0);
        QCOMPARE(answer->rows.size(), std::min<qint64>(answer->total, 5));
        QCOMPARE(answer->rows.first().name, name);
        QVERIFY(!answer->rows.first().owner.isEmpty());
    }
}

void QuickQueryTest::itemsAreFound()
{
    QFETCH(Dialect, dialect);
    TestCity city(dialect, smallCity);
    QVERIFY2(city.fault().isEmpty(), qPrintable(city.fault()));
    const QString name =
        city.text(u"SELECT i.name FROM data_item i JOIN catalog c ON c.id = i.catalog_id WHERE c.state <> "
                  "'retired' AND length(i.name) > 2 ORDER BY i.uid LIMIT 1"_s);
    QVERIFY(!name.isEmpty());
    for (const QString &typed : QStringList{name, name.mid(1), name.left(1) + u' ' + name.right(1)}) {
        const Result<QList<QuickItem>> items = QuickItemsQuery{typed, 1000}(city.connection());
        VERIFY_RESULT(items);
        bool inner = false; // from here on the words stand inside the name
        QSet<QString> uids;
        for (const QuickItem &item : *items) {
            for (const QString &word : typed.split(u' '))
                QVERIFY2(item.name.contains(word), qPrintable(item.name));
            const bool begins = item.name.startsWith(typed);
            QVERIFY2(!begins || !inner, qPrintable(item.name));
            inner = inner || !begins;
            QVERIFY(!item.catalogUid.isEmpty() && !item.catalog.isEmpty() && !item.department.isEmpty());
            uids.insert(item.uid);
        }
        QStringList tests;
        for (const QString &word : typed.split(u' '))
            tests += u"i.name LIKE '%%1%'"_s.arg(word);
        QCOMPARE(QString::number(uids.size()),
                 city.text(u"SELECT count(*) FROM data_item i JOIN catalog c ON c.id = i.catalog_id WHERE "
                           "c.state <> 'retired' AND "_s
                           + tests.join(u" AND "_s)));
    }
    for (const QString &typed : {u"%"_s, u"_"_s, u"\\"_s, u" "_s, u"没有这样的信息项"_s}) {
        const Result<QList<QuickItem>> items = QuickItemsQuery{typed}(city.connection());
        VERIFY_RESULT(items);
        QVERIFY(items->isEmpty());
    }
}

void QuickQueryTest::placesAreAllThere()
{
    QFETCH(Dialect, dialect);
    TestCity city(dialect, smallCity);
    QVERIFY2(city.fault().isEmpty(), qPrintable(city.fault()));
    const Result<QuickPlaces> places = QuickPlacesQuery{}(city.connection());
    VERIFY_RESULT(places);
    QCOMPARE(QString::number(places->departments.size()),
             city.text(u"SELECT count(*) FROM department WHERE merged_into_id IS NULL"_s));
    QCOMPARE(QString::number(places->libraries.size()), city.text(u"SELECT count(*) FROM library"_s));
}

void QuickQueryTest::signsOfLikeAreText()
{
    TestCity city(testDialect(), smallCity);
    QVERIFY2(city.fault().isEmpty(), qPrintable(city.fault()));
    for (const QString &typed : {u"%"_s, u"_"_s, u"\\"_s}) {
        const Result<QuickAnswer> answer = QuickCatalogsQuery{typed, {}}(city.connection());
        VERIFY_RESULT(answer);
        QCOMPARE(answer->total, 0);
        QVERIFY(answer->rows.isEmpty());
    }
}

QTEST_GUILESS_MAIN(QuickQueryTest)
#include "tst_quickquery.moc"
