// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/fieldmerge.h"
#include "tests/support/city.h"
#include "tests/support/elsewhere.h"
#include "ui/dialogs/conflictpanel.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QPushButton>
#include <QTest>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

namespace {

const Actor s_me{u"李某"_s, u"li"_s, {}}, s_other{u"王某"_s, u"wang"_s, {}};

RowEdit edit(const QStringList &columns, const QVariantList &before, const QVariantList &values)
{
    return {StepKind::Update, u"catalog"_s, u"c1"_s, columns, values, {}, before};
}

} // namespace

/// Several conflicts of one row in the panel: one question a field, and nothing of what was typed is dropped.
class ConflictPanelTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void laterValueIsAskedAbout();
    void fieldGivenUpElsewhereIsNotWritten();

private:
    /// Tries the edit as one that waited, and shows what it meets.
    void tryAndShow(const RowEdit &wanted);
    void write();
    [[nodiscard]] QString stored() const;

    std::unique_ptr<TestCity> m_city;
    Mailbox m_mailbox;
    std::unique_ptr<CitySession> m_session;
    std::unique_ptr<ConflictPanel> m_panel;
};

void ConflictPanelTest::initTestCase()
{
    Theme::apply(*qApp, Theme::light());
    m_city = std::make_unique<TestCity>(Dialect::Sqlite);
    QCOMPARE(m_city->fault(), QString());
    qputenv("SHUZHI_SETTINGS", (m_city->location().path + u".ini"_s).toUtf8());
    const Step department{StepKind::Insert, u"department"_s, {u"name"_s}, {{u"d1"_s, {u"局"_s}}}, {}, {}};
    const Step catalog{StepKind::Insert,
                       u"catalog"_s,
                       {u"department_id"_s, u"title"_s},
                       {{u"c1"_s, {u"d1"_s, u"婚姻"_s}}},
                       {},
                       {}};
    VERIFY_RESULT(m_city->write({department, catalog}));
    m_city->close();
    Connection::forbidCurrentThread();
}

void ConflictPanelTest::init()
{
    // What the other person left.
    const auto written = elsewhere(m_city->location().path, OpenMode::ReadWrite, [](Connection &city) {
        const RowEdit all{StepKind::Update,
                          u"catalog"_s,
                          u"c1"_s,
                          {u"contact"_s, u"code"_s, u"abstract"_s},
                          {u"王"_s, u"2"_s, QString()},
                          {}};
        return EditQuery{s_other, {all}}(city).has_value();
    });
    QVERIFY(written);
    m_session = std::make_unique<CitySession>(m_mailbox, m_city->location(), OpenMode::ReadWrite, s_me,
                                              Language::Chinese);
    bool opened = false;
    m_session->open(this, [&](const Status &status) { opened = status.has_value(); });
    QTRY_VERIFY(opened);
    m_panel = std::make_unique<ConflictPanel>(*m_session);
    m_panel->resize(1000, 300);
}

void ConflictPanelTest::cleanup()
{
    m_panel.reset();
    m_session.reset();
}

void ConflictPanelTest::tryAndShow(const RowEdit &wanted)
{
    const auto conflicts = elsewhere(m_city->location().path, OpenMode::ReadWrite, [&](Connection &city) {
        const auto outcome = EditQuery{s_me, {wanted}}.attempt(city);
        return outcome ? outcome->conflicts : QList<FieldConflict>();
    });
    QVERIFY(!conflicts.isEmpty());
    for (const FieldConflict &conflict : conflicts)
        m_session->drafts().keep(
            {conflict.table, conflict.uid, conflict.column, conflict.mine.toString(), 0, {}});
    m_panel->add({u"x"_s, {wanted}, false, conflicts});
}

void ConflictPanelTest::write()
{
    m_panel->findChild<QPushButton *>(u"conflictAllMine"_s)->click();
    m_panel->findChild<QPushButton *>(u"conflictWrite"_s)->click();
    QTRY_COMPARE(m_panel->count(), 0);
}

QString ConflictPanelTest::stored() const
{
    return elsewhere(m_city->location().path, OpenMode::ReadOnly, [](Connection &city) {
        return city.value(u"SELECT contact || code || abstract FROM catalog"_s)->toString();
    });
}

void ConflictPanelTest::laterValueIsAskedAbout()
{
    tryAndShow(edit({u"contact"_s, u"code"_s, u"abstract"_s}, {u"张"_s, u"1"_s, QString()},
                    {u"李"_s, u"9"_s, u"一"_s}));
    QCOMPARE(m_panel->count(), 2);
    tryAndShow(edit({u"contact"_s}, {u"张"_s}, {u"赵"_s}));
    QCOMPARE(m_panel->count(), 2); // the code is still asked about
    write();
    QCOMPARE(stored(), u"赵9一"_s);
}

void ConflictPanelTest::fieldGivenUpElsewhereIsNotWritten()
{
    tryAndShow(edit({u"contact"_s, u"code"_s}, {u"张"_s, u"1"_s}, {u"李"_s, u"9"_s}));
    QCOMPARE(m_panel->count(), 2);
    m_session->drafts().discard(u"catalog"_s, u"c1"_s, u"contact"_s);
    QTRY_COMPARE(m_panel->count(), 1);
    write();
    QCOMPARE(stored(), u"王9"_s);
}

QTEST_MAIN(ConflictPanelTest)
#include "tst_conflictpanel.moc"
