// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/assessmentbook.h"
#include "models/exchange/bookcheck.h"
#include "models/exchange/sheetreader.h"
#include "tests/domain/assessmentcases.h"

#include <QTemporaryDir>
#include <QTest>

using namespace shuzhi;
using namespace Qt::StringLiterals;

/// The bounds of the file format: said in words or kept by a documented split, never a broken book.
class TestAssessmentBookLimits : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void longTextsFitOrAreRefused_data();
    void longTextsFitOrAreRefused();
    void listsGoOnInAFurtherSheet();
    void hostileTextsReadBackEqual();
    void aDifferenceIsFound();
    void tooManyIndicatorsAreRefused();
    void noDepartmentsMakeABook();

private:
    QString path(const QString &name) const { return m_dir.filePath(name); }
    [[nodiscard]] static QList<QStringList> rows(const QString &file, const QString &sheet);
    [[nodiscard]] static QStringList names(const QString &file);

    QTemporaryDir m_dir;
    Assessment m_assessment;
};

void TestAssessmentBookLimits::initTestCase()
{
    testing::AssessmentCases cases(9);
    const auto outcome = assess(cases.input(*shippedScheme(u"four-heads"_s), 9));
    QVERIFY(outcome);
    m_assessment = *outcome;
}

QStringList TestAssessmentBookLimits::names(const QString &file)
{
    QStringList names;
    const auto source = openSource(file);
    for (const SheetInfo &sheet : source ? (*source)->sheets() : QList<SheetInfo>())
        names.append(sheet.name);
    return names;
}

QList<QStringList> TestAssessmentBookLimits::rows(const QString &file, const QString &sheet)
{
    QList<QStringList> found;
    const auto source = openSource(file);
    const int number = static_cast<int>(names(file).indexOf(sheet));
    if (!source || number < 0)
        return found;
    const Status read = (*source)->readRows(number, [&](qint64, const QStringList &cells) {
        found.append(cells);
        return true;
    });
    return read ? found : QList<QStringList>();
}

void TestAssessmentBookLimits::longTextsFitOrAreRefused_data()
{
    QTest::addColumn<int>("length");
    QTest::addColumn<bool>("fits");
    QTest::newRow("as long as a cell") << 32'767 << true;
    QTest::newRow("one more") << 32'768 << false;
}

void TestAssessmentBookLimits::longTextsFitOrAreRefused()
{
    QFETCH(int, length);
    QFETCH(bool, fits);
    Assessment assessment = m_assessment;
    assessment.scheme.heads[0].indicators[0].reason = {QString(length, u'因'), u"reason"_s};
    const Status status = writeAssessmentBook(assessment, {}, path(u"long.xlsx"_s));
    QCOMPARE(bool(status), fits);
    if (fits) {
        QVERIFY(QFile::remove(path(u"long.xlsx"_s)));
        return;
    }
    QCOMPARE(status.error().code, ErrorCode::TooLarge);
    QVERIFY2(status.error().detail.contains(u"cell G6 of sheet 方案 would hold 32768 characters"),
             qPrintable(status.error().detail));
    QVERIFY(QDir(m_dir.path()).entryList(QDir::Files).isEmpty());
}

// No line is lost or doubled, a department is not torn apart, and every part has the head of the list.
void TestAssessmentBookLimits::listsGoOnInAFurtherSheet()
{
    BookTexts texts;
    texts.rowLimit = 60;
    QVERIFY(writeAssessmentBook(m_assessment, texts, path(u"split.xlsx"_s)));
    QVERIFY(writeAssessmentBook(m_assessment, {}, path(u"whole.xlsx"_s)));
    for (const QString &list : {u"扣分明细"_s, u"数据依据"_s}) {
        QList<QStringList> parts;
        QSet<QString> departments;
        int sheets = 0;
        for (const QString &name : names(path(u"split.xlsx"_s))) {
            if (!name.startsWith(list))
                continue;
            QList<QStringList> part = rows(path(u"split.xlsx"_s), name);
            QVERIFY(part.size() <= texts.rowLimit);
            QCOMPARE(part[3][0], u"部门"_s);
            QSet<QString> here;
            for (const QStringList &row : part.mid(4))
                here.insert(row[0]);
            QVERIFY(!here.intersects(departments));
            departments.unite(here);
            parts += part.mid(4);
            QCOMPARE(name, sheets == 0 ? list : u"%1 (%2)"_s.arg(list).arg(sheets + 1));
            ++sheets;
        }
        QVERIFY(sheets > 1);
        QCOMPARE(parts, rows(path(u"whole.xlsx"_s), list).mid(4));
    }
}

void TestAssessmentBookLimits::hostileTextsReadBackEqual()
{
    const QStringList texts{u"=HYPERLINK(\"http://x\",\"a\")"_s, u"+1"_s, u"_x0041_ <b>&amp;\"'"_s,
                            u" 前后空格 "_s, u"第一行\n第二行\ttab"_s};
    Assessment assessment = m_assessment;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        assessment.departments[i].name = texts[i];
        assessment.departments[i].code = u"00%1E5"_s.arg(i);
    }
    const Status status = writeAssessmentBook(assessment, {}, path(u"hostile.xlsx"_s));
    QVERIFY2(status, status ? "" : qPrintable(status.error().detail));
    const QList<QStringList> ranking = rows(path(u"hostile.xlsx"_s), u"排名"_s);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        QCOMPARE(ranking[5 + i][1], texts[i]);
        QCOMPARE(ranking[5 + i][2], u"00%1E5"_s.arg(i));
    }
}

void TestAssessmentBookLimits::aDifferenceIsFound()
{
    const QString file = path(u"checked.xlsx"_s);
    QVERIFY(writeAssessmentBook(m_assessment, {}, file));
    QList<WrittenSheet> sheets;
    for (const QString &name : names(file))
        sheets.append({name, {}});
    // Said to be empty: the first cell that is there is one too many.
    const Status surplus = checkBookContents(file, sheets);
    QVERIFY(!surplus);
    QVERIFY2(surplus.error().detail.contains(u"cell A1 of sheet 封面"), qPrintable(surplus.error().detail));
    sheets.removeLast();
    QVERIFY(!checkBookContents(file, sheets));
}

void TestAssessmentBookLimits::tooManyIndicatorsAreRefused()
{
    Assessment assessment = m_assessment;
    SchemeHead &head = assessment.scheme.heads[0];
    while (head.indicators.size() < 256)
        head.indicators.append(head.indicators[0]);
    const Status status = writeAssessmentBook(assessment, {}, path(u"wide.xlsx"_s));
    QVERIFY(!status);
    QCOMPARE(status.error().code, ErrorCode::TooLarge);
}

void TestAssessmentBookLimits::noDepartmentsMakeABook()
{
    Assessment assessment = m_assessment;
    assessment.departments.clear();
    const Status status = writeAssessmentBook(assessment, {}, path(u"none.xlsx"_s));
    QVERIFY2(status, status ? "" : qPrintable(status.error().detail));
    QCOMPARE(names(path(u"none.xlsx"_s)).size(), 12);
}

QTEST_GUILESS_MAIN(TestAssessmentBookLimits)
#include "tst_assessmentbooklimits.moc"
