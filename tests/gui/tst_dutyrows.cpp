// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/dutiesroom.h"

#include <QAction>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// Where the duties page leads, what it does not offer on lists that stand, and its export.
class DutyRowsTest : public DutiesRoom
{
    Q_OBJECT
private slots:
    void initTestCase() { makeCity(); }
    void init() { openPage(); }
    void cleanup() { closePage(); }
    void opensChecks();
    void opensFigures();
    void readOnlyWhenSigned();
    void readOnlyOnAPastDay();
    void exports();
};

void DutyRowsTest::opensChecks()
{
    choose(m_draft);
    QSignalSpy opened(m_page.get(), &Page::openRequested);
    auto *line = child<QPushButton>(u"check1"_s);
    const Ratio ratio =
        qobject_cast<const DutyDepartmentModel *>(child<QTableView>(u"departmentTable"_s)->model())
            ->coverage(m_draft);
    QVERIFY(line->text().endsWith(QString::number(ratio.denominator - ratio.numerator)));
    QTest::mouseClick(line, Qt::LeftButton);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.first().at(0).toString(), u"catalogs"_s);
    const auto count = [&](const QString &where) {
        return elsewhere(m_path, OpenMode::ReadOnly,
                         [&](Connection &city) { return *CountQuery{*Filter::parse(where)}(city); });
    };
    QCOMPARE(count(opened.first().at(1).toString()), ratio.denominator - ratio.numerator);
    auto *resources = child<QPushButton>(u"check2"_s);
    QVERIFY(resources->isEnabled());
    QTest::mouseClick(resources, Qt::LeftButton);
    QVERIFY(resources->text().endsWith(u": "_s + QString::number(count(opened.last().at(1).toString()))));
    // the first stays here
    auto *without = child<QPushButton>(u"check0"_s);
    const int lacking = without->text().section(u' ', -1).toInt();
    if (lacking > 0) {
        QTest::mouseClick(without, Qt::LeftButton);
        QCOMPARE(m_tree->shownDuties(), lacking);
    }
}

void DutyRowsTest::opensFigures()
{
    m_page->open(u"what=duties & level=duty & duty_state=pending & department="_s + m_draft);
    settle();
    QCOMPARE(m_model->content().departmentUid, m_draft);
    const qint64 pending = elsewhere(m_path, OpenMode::ReadOnly, [&](Connection &city) {
        return *CountQuery{
            *Filter::parse(u"what=duties & level=duty & duty_state=pending & department="_s + m_draft)}(city);
    });
    QCOMPARE(m_tree->shownDuties(), int(pending));
}

void DutyRowsTest::readOnlyWhenSigned()
{
    choose(m_signed);
    const auto *notice = child<QLabel>(u"readOnlyNotice"_s);
    QVERIFY(notice->isVisible());
    const DutyList &list = *m_model->content().list;
    QVERIFY(!list.signedBy.isEmpty() && notice->text().contains(list.signedBy));
    QVERIFY(list.signedOn >= u"2023-06-26"_s && notice->text().contains(list.signedOn));
    for (const char *action : {"addFunction", "addDuty", "renameDuty", "removeDuties", "confirmDuties"})
        QVERIFY2(!m_page->findChild<QAction *>(QLatin1String(action))->isEnabled(), action);
    m_tree->setFocus();
    QTest::keyClick(m_tree, Qt::Key_F2);
    QTest::keyClick(m_tree, Qt::Key_Delete);
    QVERIFY(!m_tree->findChild<QLineEdit *>());
    QVERIFY(child<QPlainTextEdit>(u"field_name"_s)->isReadOnly());
    QVERIFY(!m_session->history().canUndo());
}

void DutyRowsTest::readOnlyOnAPastDay()
{
    choose(m_draft);
    const auto *model =
        qobject_cast<const DutyDepartmentModel *>(child<QTableView>(u"departmentTable"_s)->model());
    m_session->setAsOf(u"2022-06-30"_s);
    settle();
    QCOMPARE(model->coverage(m_draft).numerator, 0); // before the lists
    QVERIFY(child<QLabel>(u"readOnlyNotice"_s)->text().contains(u"2022-06-30"_s));
    QVERIFY(!m_page->findChild<QAction *>(u"addFunction"_s)->isEnabled());
    m_session->setAsOf({});
    settle();
    QVERIFY(!child<QLabel>(u"readOnlyNotice"_s)->isVisible());
    QVERIFY(m_page->findChild<QAction *>(u"addFunction"_s)->isEnabled());
}

void DutyRowsTest::exports()
{
    choose(m_draft);
    const QString path = m_dir.filePath(u"list.json"_s);
    FileDialog::setNextFileName(path);
    QSignalSpy posted(m_page.get(), &Page::messagePosted);
    press("exportDuties");
    QTRY_COMPARE(posted.count(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonDocument json = QJsonDocument::fromJson(file.readAll());
    const QJsonArray rows = json.isArray() ? json.array() : json.object()[u"rows"].toArray();
    qsizetype expected = 0;
    for (const DutyNode &node : m_model->content().nodes) {
        if (m_model->content().childrenOf(node.duty.uid).isEmpty())
            expected += std::max<qsizetype>(1, node.links.size());
    }
    QCOMPARE(rows.size(), expected);
    const QJsonObject first = rows.first().toObject();
    QCOMPARE(first.size(), 20);
    QCOMPARE(first[u"department"].toString(), m_model->content().department);
    QVERIFY(!first[u"function"].toString().isEmpty());
    // all lists at once, as the command line asks for them
    const qsizetype all = elsewhere(m_path, OpenMode::ReadOnly,
                                    [](Connection &city) { return DutyExportQuery{}(city)->rows.size(); });
    QVERIFY(all > expected);
}

QTEST_MAIN(DutyRowsTest)
#include "tst_dutyrows.moc"
