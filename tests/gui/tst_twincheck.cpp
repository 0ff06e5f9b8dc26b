// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/rule.h"
#include "tests/gui/detailsupport.h"
#include "tests/gui/textkeys.h"
#include "ui/pages/catalogs/fieldeditor.h"

#include <QLineEdit>
#include <QPlainTextEdit>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// What a title or a code would repeat is said while it is typed, before anything is written.
class TwinCheckTest : public DetailTest
{
    Q_OBJECT
private slots:
    void initTestCase() { makeCity(); }
    void init();
    void cleanup() { closeCity(); }
    void aTitleOfTheSameDepartment();
    void aTitleOfAnotherDepartment();
    void aCodeThatIsGiven();
    void escapeTakesTheNotesAway();

private:
    void type(const char *column, const QString &text);
    [[nodiscard]] QJsonObject other(const QString &department, bool own);
    [[nodiscard]] QString ruleName(const char *id) const
    {
        return rule(QLatin1String(id))->name.in(m_language);
    }

    QString m_title, m_code;
};

void TwinCheckTest::init()
{
    openCity();
    showFirst(u"state=published"_s);
    m_title = value("title");
    m_code = value("code");
    QVERIFY(!note("title").contains(u"V2"_s) && !note("code").contains(u"V3"_s));
}

/// As an input method commits, into the emptied field.
void TwinCheckTest::type(const char *column, const QString &text)
{
    QWidget *input = m_panel->findChild<QWidget *>(u"field_"_s + QString::fromLatin1(column));
    QVERIFY2(input, column);
    input->setFocus();
    if (auto *lines = qobject_cast<QPlainTextEdit *>(input))
        lines->selectAll();
    else
        qobject_cast<QLineEdit *>(input)->selectAll();
    test::write(input, text);
}

/// A published catalog that is not the one shown.
QJsonObject TwinCheckTest::other(const QString &department, bool own)
{
    Filter filter;
    filter = filter.with(u"state"_s, u"published"_s);
    filter.conditions += Condition{u"department"_s, {department}, !own};
    filter.conditions += Condition{u"uid"_s, {m_panel->detail().uid}, true};
    const auto page = await(m_session->store(), LaneId::Page, SearchQuery{filter, {}, 1, {}});
    return page && !page->rows.isEmpty() ? page->rows.first() : QJsonObject();
}

void TwinCheckTest::aTitleOfTheSameDepartment()
{
    const QJsonObject twin = other(value("department"), true);
    const QString title = twin[u"title"].toString();
    QVERIFY(!title.isEmpty());
    type("title", u" "_s + title + u"。"_s); // white space and punctuation make no other name
    QTRY_VERIFY2(note("title").contains(ruleName("V2")), qPrintable(note("title")));
    QVERIFY(note("title").contains(title) && note("title").contains(value("department")));
    QCOMPARE(value("title"), m_title); // nothing was written
    type("title", u"一个没有人用过的名称"_s);
    QTRY_VERIFY2(!note("title").contains(u"V2"_s), qPrintable(note("title")));
}

void TwinCheckTest::aTitleOfAnotherDepartment()
{
    const QJsonObject twin = other(value("department"), false);
    type("title", twin[u"title"].toString());
    QTRY_VERIFY2(note("title").contains(ruleName("V2a")), qPrintable(note("title")));
    QVERIFY(note("title").contains(twin[u"department"].toString()));
    QVERIFY(!note("title").contains(ruleName("V2") + u"："_s));
}

void TwinCheckTest::aCodeThatIsGiven()
{
    const QJsonObject twin = other(value("department"), true);
    type("code", twin[u"code"].toString());
    QTRY_VERIFY2(note("code").contains(ruleName("V3")), qPrintable(note("code")));
    QVERIFY(note("code").contains(twin[u"title"].toString()));
    // It can be written all the same, and then the rule itself finds it.
    QSignalSpy shown(m_panel.get(), &CatalogDetailPanel::shown);
    QTest::keyClick(m_panel->findChild<QWidget *>(u"field_code"_s), Qt::Key_Return);
    QTRY_VERIFY(shown.count() > 0);
    QTRY_COMPARE(value("code"), twin[u"code"].toString());
    QTRY_VERIFY(note("code").contains(ruleName("V3")));
    QVERIFY(!note("code").contains(twin[u"title"].toString())); // the finding, not what was said in typing
}

void TwinCheckTest::escapeTakesTheNotesAway()
{
    type("code", other(value("department"), true)[u"code"].toString());
    QTRY_VERIFY(note("code").contains(ruleName("V3")));
    QTest::keyClick(m_panel->findChild<QWidget *>(u"field_code"_s), Qt::Key_Escape);
    QTRY_VERIFY2(!note("code").contains(u"V3"_s), qPrintable(note("code")));
    QCOMPARE(value("code"), m_code);
}

QTEST_MAIN(TwinCheckTest)
#include "tst_twincheck.moc"
