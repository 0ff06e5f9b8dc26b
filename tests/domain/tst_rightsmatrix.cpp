// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/catalogstate.h"
#include "models/domain/dutystate.h"
#include "models/domain/resourcestate.h"
#include "models/domain/rights.h"

#include <QFile>
#include <QTest>

#include <cstdio>
#include <optional>

using namespace shuzhi;
using namespace Qt::StringLiterals;

/// What the window says a login may do is what the server lets it do: every line of rolematrix.txt that both
/// speak of.
class RightsMatrixTest : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithTheServer();
    void fileHoldsNobodyBack();
    void departmentWithoutDepartment();
    void saysWhy();
};

namespace {

const QStringList roles{u"cdo"_s, u"authority"_s, u"department"_s, u"auditor"_s, u"reader"_s, QString()};

Rights rightsOf(const QString &role)
{
    Rights rights;
    rights.role = role;
    rights.login = u"t"_s;
    rights.onServer = true;
    if (role == u"department")
        rights.department = u"own"_s;
    return rights;
}

struct Line
{
    QString table, verb, of, state;
    [[nodiscard]] QString target() const { return verb.startsWith(u"to:") ? verb.mid(3) : QString(); }
    [[nodiscard]] bool edits() const
    {
        return verb == u"change" || verb == u"day" || verb == u"add" || verb == u"remove";
    }
};

using Asked = std::optional<NoRight>;

Asked ofCatalog(const Rights &rights, const Line &line)
{
    if (line.edits() && (line.verb != u"add" || line.state == u"draft"))
        return rights.whyNotEditCatalog(line.of, line.state);
    if (catalogstate::mayMove(line.state, line.target()))
        return rights.whyNotMoveCatalog(line.of, line.state, line.target());
    return {};
}

/// Rows on a published catalog are called "mounting" as drafts and "waiting" as submitted ones.
Asked ofResource(const Rights &rights, const Line &line)
{
    const QString catalog = line.state == u"draft" ? u"draft"_s : u"published"_s;
    const QString state = line.state == u"mounting" ? u"draft"_s
        : line.state == u"waiting"                  ? u"submitted"_s
                                                    : line.state;
    if (line.verb == u"add")
        return rights.whyNotMount(line.of, line.state);
    if (line.edits())
        return rights.whyNotEditResource(line.of, catalog, state);
    if (resourcestate::targets(state).contains(line.target()))
        return rights.whyNotMoveResource(line.of, catalog, state, line.target());
    return {};
}

Asked ofList(const Rights &rights, const Line &line)
{
    const bool draft = line.state == u"draft" || line.state == u"empty" || line.state == u"leaf";
    if (line.edits() && draft)
        return rights.whyNotEditDuties(line.of);
    if (dutystate::mayMove(line.state, line.target()))
        return rights.whyNotMoveList(line.of, line.target());
    return {};
}

Asked asked(const Rights &rights, const Line &line)
{
    static const QStringList ofTheCity{u"usage_day"_s, u"department"_s, u"setting"_s,   u"library"_s,
                                       u"peer"_s,      u"scenario"_s,   u"open_unit"_s, u"city_figure"_s};
    if (line.table == u"catalog")
        return ofCatalog(rights, line);
    if (line.table == u"data_item" && line.edits())
        return rights.whyNotEditCatalog(line.of, line.state);
    if (line.table == u"resource")
        return ofResource(rights, line);
    if (line.table == u"duty_list" || line.table == u"duty"
        || (line.table == u"duty_catalog" && line.verb != u"add"))
        return ofList(rights, line);
    if (ofTheCity.contains(line.table) && line.edits())
        return rights.whyNotChangeCity();
    if (line.table == u"change_log" && line.verb == u"read")
        return rights.readsTrailOf(line.of) ? NoRight::None : NoRight::ReadsOnly;
    return {};
}

} // namespace

void RightsMatrixTest::agreesWithTheServer()
{
    QFile file(QStringLiteral(SHUZHI_MATRIX));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QStringList differ;
    int compared = 0;
    for (const QString &text : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
        if (words.size() != 9 || words.first().startsWith(u'#'))
            continue;
        const Line line{words[0], words[1], words[2].section(u'.', 0, 0), words[2].section(u'.', 1)};
        for (int i = 0; i < roles.size(); ++i) {
            const Asked why = asked(rightsOf(roles[i]), line);
            if (!why)
                continue;
            ++compared;
            const bool done = words[3 + i].toInt() > 0 && words[3 + i] != u"23000";
            if (done != (why == NoRight::None))
                differ += roles[i] + u": "_s + text;
        }
    }
    QCOMPARE(differ, QStringList());
    std::printf("%d answers of the server compared\n", compared);
    QVERIFY(compared > 500);
}

void RightsMatrixTest::fileHoldsNobodyBack()
{
    const Rights file;
    QVERIFY(file.editsAll() && file.writes() && file.readsTrailOf(u"any"_s));
    for (const QString &state : {u"draft"_s, u"submitted"_s, u"published"_s, u"retired"_s})
        QCOMPARE(file.whyNotEditCatalog(u"any"_s, state), NoRight::None);
    QCOMPARE(file.whyNotMoveList(u"any"_s, u"signed"_s), NoRight::None);
    QCOMPARE(file.whyNotChangeCity(), NoRight::None);
    QCOMPARE(file.whyNotImport(), NoRight::None);
}

void RightsMatrixTest::departmentWithoutDepartment()
{
    Rights rights = rightsOf(u"department"_s);
    rights.department.clear();
    QVERIFY(!rights.writes());
    QVERIFY(!rights.readsTrailOf({}));
    QCOMPARE(rights.whyNotEditCatalog({}, u"draft"_s), NoRight::NoDepartment);
    QCOMPARE(rights.whyNotImport(), NoRight::NoDepartment);
}

void RightsMatrixTest::saysWhy()
{
    const Rights department = rightsOf(u"department"_s), cdo = rightsOf(u"cdo"_s);
    QCOMPARE(department.whyNotEditCatalog(u"other"_s, u"draft"_s), NoRight::OtherDepartment);
    QCOMPARE(department.whyNotEditCatalog(u"own"_s, u"submitted"_s), NoRight::InReview);
    QCOMPARE(department.whyNotEditCatalog(u"own"_s, u"published"_s), NoRight::InForce);
    QCOMPARE(department.whyNotMoveCatalog(u"own"_s, u"submitted"_s, u"published"_s), NoRight::ForApprover);
    QCOMPARE(department.whyNotChangeCity(), NoRight::ForAuthority);
    QCOMPARE(cdo.whyNotEdit(), NoRight::ApprovesOnly);
    QVERIFY(cdo.writes());
    QCOMPARE(cdo.whyNotMoveList(u"own"_s, u"signed"_s), NoRight::ForDepartment);
    for (const Rights &approver : {cdo, rightsOf(u"authority"_s)}) {
        QCOMPARE(approver.whyNotMoveCatalog(u"own"_s, u"submitted"_s, u"published"_s), NoRight::None);
        QCOMPARE(approver.whyNotMoveCatalog(u"own"_s, u"submitted"_s, u"published"_s, true),
                 NoRight::OwnSubmission);
        QCOMPARE(approver.whyNotMoveResource(u"own"_s, u"published"_s, u"submitted"_s, u"published"_s, true),
                 NoRight::OwnSubmission);
        QCOMPARE(approver.whyNotMoveCatalog(u"own"_s, u"submitted"_s, u"returned"_s, true), NoRight::None);
    }
    QCOMPARE(department.whyNotMoveCatalog(u"own"_s, u"submitted"_s, u"published"_s, true),
             NoRight::ForApprover);
    QCOMPARE(Rights().whyNotMoveCatalog(u"own"_s, u"submitted"_s, u"published"_s, true), NoRight::None);
    QCOMPARE(rightsOf(u"auditor"_s).whyNotEdit(), NoRight::ReadsOnly);
    QCOMPARE(rightsOf({}).whyNotEdit(), NoRight::NoRole);
}

QTEST_GUILESS_MAIN(RightsMatrixTest)
#include "tst_rightsmatrix.moc"
