// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/import/importquery.h"
#include "tests/support/city.h"
#include "tests/support/citydigest.h"

#include <QTemporaryFile>
#include <QTest>

#include <algorithm>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// One real catalog of 602 entries makes the same city, whatever encoding, separator and format it comes in.
class SameCityTest : public QObject
{
    Q_OBJECT
private slots:
    void digest_data();
    void digest();
    void digestTellsCitiesApart();

private:
    QString m_first; ///< digest of the first row, which the others must have too
    QStringList m_departments;
};

void SameCityTest::digest_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("encoding");
    const auto add = [](const char *file, const QString &format, const QString &encoding = {}) {
        QTest::newRow(file) << format << encoding;
    };
    add("same-city-utf8.csv", u"csv"_s, u"UTF-8"_s);
    add("same-city-utf8-mark.csv", u"csv"_s, u"UTF-8"_s);
    add("same-city-utf16le.csv", u"csv"_s, u"UTF-16LE"_s);
    add("same-city-gb18030.csv", u"csv"_s, u"GB18030"_s);
    add("same-city-cp950.csv", u"csv"_s, u"Big5"_s);
    add("same-city-tab.txt", u"csv"_s, u"UTF-16LE"_s);
    add("same-city-semicolon.csv", u"csv"_s, u"GB18030"_s);
    add("same-city.xlsx", u"xlsx"_s);
    add("office-same-city.xlsx", u"xlsx"_s);
    add("office-same-city.ods", u"ods"_s);
    add("office-same-city.fods", u"fods"_s);
    add("office-same-city.xls", u"xls"_s);
    add("same-city.json", u"json"_s, u"UTF-8"_s);
    add("same-city-gb18030.json", u"json"_s, u"GB18030"_s);
}

void SameCityTest::digest()
{
    QFETCH(QString, format);
    QFETCH(QString, encoding);
    TestCity city(Dialect::Sqlite);
    QCOMPARE(city.fault(), QString());
    ImportRequest request;
    request.path = QStringLiteral(SHUZHI_CORPUS "/") + QString::fromLatin1(QTest::currentDataTag());
    const auto import = [&] {
        JobContext context({}, {});
        return ImportQuery{request, Actor::current(u"测试"_s)}(city.connection(), context);
    };
    const auto report = import();
    VERIFY_RESULT(report);
    QCOMPARE(report->format, format);
    if (!encoding.isEmpty())
        QCOMPARE(report->encoding, encoding);
    QCOMPARE(report->headerRow, 1);
    QCOMPARE(report->rows, 602);
    QCOMPARE(report->added, 601);
    QCOMPARE(report->duplicates, 1);
    QCOMPARE(report->catalogs, 601);
    QCOMPARE(report->repeats.size(), 1);
    QCOMPARE(report->repeats[0].row, 231);
    QCOMPARE(report->repeats[0].repeats, 227);
    QCOMPARE(report->repeats[0].cells.size(), 2);
    QStringList departments = report->departmentsCreated;
    std::sort(departments.begin(), departments.end());
    QCOMPARE(departments.size(), 26);
    const Result<QString> digest = contentDigest(city.connection());
    VERIFY_RESULT(digest);
    if (m_first.isEmpty()) {
        m_first = *digest;
        m_departments = departments;
    }
    QCOMPARE(departments, m_departments);
    QCOMPARE(*digest, m_first);

    const QString before = stateDigest(city.connection());
    const auto again = import();
    VERIFY_RESULT(again);
    QCOMPARE(again->unchanged, 601);
    QCOMPARE(again->duplicates, 1);
    QCOMPARE(again->added + again->changed + again->rejected, 0);
    QCOMPARE(stateDigest(city.connection()), before);
}

/// One cell more or less, and the digest is another one; who wrote it, and when, does not matter.
void SameCityTest::digestTellsCitiesApart()
{
    const auto digestOf = [](const QString &text) {
        TestCity city(Dialect::Sqlite);
        QTemporaryFile file;
        if (!file.open() || file.write(text.toUtf8()) < 0 || !file.flush())
            return u"no file"_s;
        ImportRequest request;
        request.path = file.fileName();
        JobContext context({}, {});
        const auto report = ImportQuery{request, Actor::current(u"测试"_s)}(city.connection(), context);
        return report ? contentDigest(city.connection()).value_or(QString()) : report.error().detail;
    };
    const QString one = digestOf(u"目录名称,提供方,主要字段\n甲,一局,姓名\n乙,二局,\n"_s);
    QCOMPARE(digestOf(u"提供方,目录名称,主要字段\n二局,乙,\n一局,甲,姓名\n"_s), one);
    QVERIFY(digestOf(u"目录名称,提供方,主要字段\n甲,二局,姓名\n乙,二局,\n"_s) != one);
    QVERIFY(digestOf(u"目录名称,提供方,主要字段\n甲,一局,性别\n乙,二局,\n"_s) != one);
    QVERIFY(digestOf(u"目录名称,提供方\n甲,一局\n乙,二局\n"_s) != one);
}

QTEST_GUILESS_MAIN(SameCityTest)
#include "tst_samecity.moc"
