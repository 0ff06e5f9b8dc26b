// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/dutybook.h"
#include "tests/exchange/officebook.h"

#include <QTemporaryDir>
#include <QTest>

using namespace shuzhi;
using namespace Qt::StringLiterals;

/// The official duty lists as a workbook: what stands where, how it prints, and what is refused.
class DutyBookTest : public QObject
{
    Q_OBJECT
private slots:
    void saysTheList();
    void manyDepartments();
    void sheetNames();
    void refuses();
    void cancelLeavesWhatWasThere();

private:
    [[nodiscard]] static DutySheet sheet(const QString &department, int duties = 1);

    QTemporaryDir m_folder;
};

DutySheet DutyBookTest::sheet(const QString &department, int duties)
{
    DutySheet list;
    list.department = department;
    list.title = department + u"数据职责清单"_s;
    list.version = u"第 1 版"_s;
    list.state = u"已签发"_s;
    list.facts = {u"乙 于 2023-06-30 签发"_s};
    list.columns = {{u"编号"_s, 8}, {u"数据职责"_s, 24}, {u"目录"_s, 30}, {u"备注"_s, 12}};
    list.rows = {{DutySheetRow::Level::Function, u"1"_s, u"婚姻管理"_s, u"三定依据：第二条"_s, {}},
                 {DutySheetRow::Level::Matter, u"1.1"_s, u"婚姻登记"_s, {}, {}}};
    for (int i = 1; i <= duties; ++i) {
        const QString number = u"1.1.%1"_s.arg(i);
        list.rows += {DutySheetRow::Level::Duty,
                      number,
                      u"采集"_s,
                      {},
                      {number, u"=采集\n第二行"_s, u"婚姻登记（007）"_s, QString()}};
    }
    list.signatures = {{u"编制人"_s, u"甲"_s}, {u"审核人"_s, {}}, {u"签发人"_s, u"乙"_s}, {u"日期"_s, {}}};
    list.proofs = {u"内容摘要：ab"_s};
    list.pages = u"第 {page} 页 / 共 {pages} 页"_s;
    return list;
}

void DutyBookTest::saysTheList()
{
    const QString path = m_folder.filePath(u"list.xlsx"_s);
    const Result<WriteReport> written = writeDutyBook({sheet(u"市民政局"_s, 2)}, path);
    QVERIFY2(written, written ? "" : qPrintable(written.error().detail));
    QCOMPARE(written->rows, 2);
    QCOMPARE(written->sha256.size(), 64);
    const testing::Outcome outcome =
        testing::run(u"/usr/bin/python3"_s, {QStringLiteral(SHUZHI_DUTY_SCRIPT), path});
    QVERIFY2(outcome.ok, outcome.errors.constData());
    const QJsonObject read = QJsonDocument::fromJson(outcome.output).array().first().toObject();
    const QJsonObject cells = read[u"cells"].toObject();
    QCOMPARE(read[u"name"].toString(), u"市民政局"_s);
    QCOMPARE(cells[u"A1"].toString(), u"市民政局数据职责清单"_s);
    QCOMPARE(cells[u"A2"].toString(), u"市民政局 · 第 1 版 · 已签发 · 乙 于 2023-06-30 签发"_s);
    QCOMPARE(cells[u"B3"].toString(), u"数据职责"_s);
    QCOMPARE(cells[u"A4"].toString(), u"1 婚姻管理\n三定依据：第二条"_s);
    QCOMPARE(cells[u"A5"].toString(), u"1.1 婚姻登记"_s);
    QCOMPARE(cells[u"A6"].toString(), u"1.1.1"_s);
    QCOMPARE(cells[u"B6"].toString(), u"=采集\n第二行"_s); // a text, never a formula
    QCOMPARE(cells[u"C7"].toString(), u"婚姻登记（007）"_s);
    QCOMPARE(cells[u"A9"].toString(), u"编制人：甲"_s);
    QCOMPARE(cells[u"B9"].toString(), u"审核人："_s);
    QCOMPARE(cells[u"A10"].toString(), u"内容摘要：ab"_s);
    const QJsonArray merged = read[u"merged"].toArray();
    for (const QString &range : {u"A1:D1"_s, u"A2:D2"_s, u"A4:D4"_s, u"A5:D5"_s, u"A10:D10"_s})
        QVERIFY2(merged.contains(range), qPrintable(range));
    QCOMPARE(read[u"freeze"].toString(), u"A4"_s);
    QCOMPARE(read[u"titles"].toString(), u"$3:$3"_s);
    QCOMPARE(read[u"area"].toString(), u"$A$1:$D$10"_s);
    QCOMPARE(read[u"orientation"].toString(), u"landscape"_s);
    QCOMPARE(read[u"paper"].toInt(), 9);
    QCOMPARE(read[u"fit"].toString(), u"1x0"_s);
    QCOMPARE(read[u"footer"].toString(), u"第 &P 页 / 共 &N 页"_s);
    QCOMPARE(read[u"types"].toArray(), (QJsonArray{u"s"_s}));
    // A cell of two lines is high enough for both.
    QVERIFY(read[u"heights"].toObject()[u"6"].toDouble() > 30);
}

void DutyBookTest::manyDepartments()
{
    QList<DutySheet> lists;
    for (int i = 0; i < 57; ++i)
        lists += sheet(u"市第%1局"_s.arg(i), 40);
    const QString path = m_folder.filePath(u"all.xlsx"_s);
    QList<double> steps;
    const auto written = writeDutyBook(lists, path, [&](double done) {
        steps += done;
        return true;
    });
    QVERIFY(written);
    QCOMPARE(written->rows, 57 * 40);
    QCOMPARE(steps.size(), 57);
    QVERIFY(std::is_sorted(steps.begin(), steps.end()) && steps.last() < 1);
}

void DutyBookTest::sheetNames()
{
    const QString longName(40, u'长');
    const QStringList names =
        dutySheetNames({sheet(longName), sheet(longName), sheet(u"a/b[c]"_s), sheet(u"A b c"_s), sheet({})});
    QCOMPARE(names,
             (QStringList{QString(31, u'长'), QString(27, u'长') + u" (2)"_s, u"a b c"_s, u"A b c (2)"_s,
                          u"1"_s}));
}

void DutyBookTest::refuses()
{
    const auto codeOf = [](const QList<DutySheet> &lists, const QString &path) {
        const auto written = writeDutyBook(lists, path);
        return written ? u"done"_s : errorName(written.error().code);
    };
    QCOMPARE(codeOf({}, m_folder.filePath(u"x.xlsx"_s)), u"usage"_s);
    QCOMPARE(codeOf({sheet(u"局"_s)}, m_folder.filePath(u"no/x.xlsx"_s)), u"unwritable"_s);
    DutySheet wide = sheet(u"局"_s);
    wide.rows.last().cells[1] = QString(32768, u'长');
    QCOMPARE(codeOf({wide}, m_folder.filePath(u"x.xlsx"_s)), u"too_large"_s);
    wide.rows.last().cells[1] = QString(32767, u'长');
    QCOMPARE(codeOf({wide}, m_folder.filePath(u"x.xlsx"_s)), u"done"_s);
}

void DutyBookTest::cancelLeavesWhatWasThere()
{
    const QString path = m_folder.filePath(u"kept.xlsx"_s);
    const auto first = writeDutyBook({sheet(u"局"_s)}, path);
    QVERIFY(first);
    const auto second =
        writeDutyBook({sheet(u"局"_s), sheet(u"处"_s)}, path, [](double done) { return done == 0; });
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::Cancelled);
    QCOMPARE(QFileInfo(path).size(), first->bytes);
    QCOMPARE(QDir(m_folder.path()).entryList({u"kept*"_s}), QStringList{u"kept.xlsx"_s});
}

QTEST_GUILESS_MAIN(DutyBookTest)
#include "tst_dutybook.moc"
