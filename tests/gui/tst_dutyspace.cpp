// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/dutydeskroom.h"

#include <QPushButton>
#include <QTableView>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// How little room a duty list needs, and what the palette finds there.
class DutySpaceTest : public DutyDeskRoom
{
    Q_OBJECT
private slots:
    void initTestCase() { makeCities(); }
    void cleanup() { tidy(); }
    void cleanupTestCase() { closePage(); }
    void aNarrowWindowKeepsTheNames();
    void aLowWindowSaysOnlyWhatWasFound();
    void commandsAreFoundByName();
};

void DutySpaceTest::aNarrowWindowKeepsTheNames()
{
    openPage(m_city->location());
    choose(m_draft);
    auto *departments = child<QTableView>("departmentTable");
    auto *chooser = child<DepartmentCombo>("departmentChooser");
    QVERIFY(departments->isVisible() && !chooser->isVisible());
    for (const int width : {1198, 906}) { // the page in windows of 1366 and, at 150 %, of 1440 pixels
        m_window->resize(width, 640);
        QTRY_COMPARE(m_page->width(), width);
        QTRY_COMPARE_GE(m_tree->columnWidth(DutyModel::Name), 256);
        QVERIFY(!m_tree->header()->isSectionHidden(DutyModel::State));
        int wide = 0;
        for (int column = 0; column < m_model->columnCount(); ++column)
            wide += m_tree->columnWidth(column);
        QCOMPARE_LE(wide, m_tree->viewport()->width()); // nothing to scroll for
    }
    QVERIFY(!departments->isVisible() && chooser->isVisible());
    chooser->setFocus();
    chooser->lineEdit()->selectAll();
    write(chooser->lineEdit(), u"啊新设局"_s);
    QTest::keyClick(chooser->lineEdit(), Qt::Key_Return);
    settle();
    QCOMPARE(m_model->content().departmentUid, m_bare);
    m_window->resize(1272, 830);
    QTRY_VERIFY(departments->isVisible() && !chooser->isVisible());
}

void DutySpaceTest::aLowWindowSaysOnlyWhatWasFound()
{
    openPage(m_city->location());
    choose(m_draft);
    QList<QPushButton *> lines;
    for (int check = 0; check < DutyChecks::CheckCount; ++check)
        lines += child<QPushButton>(qPrintable(u"check%1"_s.arg(check)));
    m_window->resize(906, 500);
    int shown = 0;
    for (const QPushButton *line : lines) {
        QTRY_COMPARE(line->isVisible(), line->isEnabled()); // a link is what was found
        shown += line->isVisible() ? 1 : 0;
    }
    QVERIFY(shown > 0 && shown < DutyChecks::CheckCount);
    m_window->resize(1272, 830);
    for (const QPushButton *line : lines)
        QTRY_VERIFY(line->isVisible());
}

/// What the palette offers and the list of shortcuts shows.
void DutySpaceTest::commandsAreFoundByName()
{
    openPage(m_city->location());
    QSet<QString> ids;
    for (const Command &command : commandsOf(*m_window))
        ids.insert(command.id);
    for (const char *name : {"addFunction", "addMatter", "addDuty", "renameDuty", "linkCatalogs",
                             "confirmDuties", "removeDuties", "submitList", "returnList", "signList",
                             "withdrawList", "fromCatalogs", "fromTemplate", "fromWorkbook", "pasteCatalogs",
                             "printDuties", "officialList", "officialLists", "exportDuties"})
        QVERIFY2(ids.contains(u"duties."_s + QLatin1String(name)), name);
}

QTEST_MAIN(DutySpaceTest)
#include "tst_dutyspace.moc"
