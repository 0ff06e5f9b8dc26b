// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/catalogmodel.h"
#include "models/store/searchquery.h"
#include "tests/support/await.h"
#include "tests/support/city.h"
#include "ui/dialogs/filedialog.h"
#include "ui/dialogs/printpreview.h"
#include "ui/pages/catalogs/catalogdetailpanel.h"
#include "ui/pages/catalogs/catalogspage.h"
#include "ui/pages/catalogs/catalogtable.h"
#include "ui/pages/catalogs/rowlist.h"
#include "ui/reports/pagedreport.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/chipbar.h"
#include "ui/widgets/facetlist.h"
#include "ui/widgets/facetrow.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segmentbar.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <thread>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// The catalogs page with real keys and mouse on a small city.
class CatalogsPageTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void showsAllCatalogsAndTheFirstOne();
    void searchFindsTextAndInitials();
    void ticksAndChipsChangeTheFilter();
    void whereOpensExactlyItsRows_data();
    void whereOpensExactlyItsRows();
    void otherRowsLeadToTheirCatalogAndBack();
    void headsOrderTheGrid();
    void keysWalkTheGrid();
    void editByKeyboardAndUndo();
    void editOfAStaleRowIsRefused();
    void emptyTitleIsNotWritten();
    void fieldOfTheDetailIsEdited();
    void pastDayIsReadOnly();
    void exportWritesWhatIsSeen_data();
    void exportWritesWhatIsSeen();
    void printShowsWhatIsSeen();
    void nothingFoundOffersAWayOut();

private:
    [[nodiscard]] qint64 countOf(const QString &where);
    void open(const QString &where);
    [[nodiscard]] QString cell(int row, CatalogColumn column) const;
    void undo();

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_template;
    QTemporaryDir m_templateFolder;
    Mailbox m_mailbox;
    std::unique_ptr<CitySession> m_session;
    std::unique_ptr<CatalogsPage> m_page;
    CatalogModel *m_model = nullptr;
    CatalogTable *m_table = nullptr;
};

void CatalogsPageTest::initTestCase()
{
    qputenv("SHUZHI_SETTINGS", m_templateFolder.filePath(u"desk.ini"_s).toLocal8Bit());
    // The city is made once, by a thread that may run statements, and copied for each test.
    QString fault;
    m_template = m_templateFolder.filePath(u"city.shuzhi"_s);
    std::thread([&] {
        TestCity city(Dialect::Sqlite, smallCity);
        fault = city.fault();
        if (!fault.isEmpty())
            return;
        const Result<qint64> copied = city.connection().exec(u"VACUUM INTO ?"_s, {m_template});
        if (!copied)
            fault = faultOf(copied.error());
    }).join();
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
    Connection::forbidCurrentThread();
    Theme::apply(*qApp, Theme::light());
}

void CatalogsPageTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QFile::remove(m_templateFolder.filePath(u"desk.ini"_s));
    const QString file = m_folder->filePath(u"city.shuzhi"_s);
    QVERIFY(QFile::copy(m_template, file));
    m_session = std::make_unique<CitySession>(m_mailbox, *Location::parse(file), OpenMode::ReadWrite,
                                              Actor::current(u"测试"_s), Language::Chinese);
    bool opened = false;
    m_session->open(this, [&](const Status &done) { opened = done.has_value(); });
    QTRY_VERIFY(opened);
    m_page = std::make_unique<CatalogsPage>(*m_session);
    m_page->resize(1272, 800);
    QSignalSpy ready(m_page.get(), &Page::ready);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->activate();
    QTRY_COMPARE(ready.count(), 1);
    m_model = m_page->findChild<CatalogModel *>();
    m_table = m_page->findChild<CatalogTable *>();
    QVERIFY(m_model && m_table);
}

void CatalogsPageTest::cleanup()
{
    m_page.reset();
    m_session.reset();
    m_folder.reset();
}

qint64 CatalogsPageTest::countOf(const QString &where)
{
    return await(m_session->store(), LaneId::Long, CountQuery{*Filter::parse(where)}).value_or(-1);
}

void CatalogsPageTest::open(const QString &where)
{
    QSignalSpy ready(m_page.get(), &Page::ready);
    m_page->open(where);
    QTRY_COMPARE(ready.count(), 1);
}

QString CatalogsPageTest::cell(int row, CatalogColumn column) const
{
    return m_model->index(row, int(column)).data().toString();
}

void CatalogsPageTest::undo()
{
    QSignalSpy ready(m_page.get(), &Page::ready);
    bool undone = false;
    m_session->history().undo(this, [&](const Status &status) { undone = status.has_value(); });
    QTRY_VERIFY(undone);
    QTRY_COMPARE(ready.count(), 1);
}

void CatalogsPageTest::showsAllCatalogsAndTheFirstOne()
{
    QCOMPARE(m_model->rowCount(), 300);
    QCOMPARE(m_table->currentIndex().row(), 0);
    const auto *detail = m_page->findChild<CatalogDetailPanel *>();
    QCOMPARE(detail->detail().values.value(u"title"_s), cell(0, CatalogColumn::Title));
    QVERIFY(!detail->detail().history.isEmpty());
    QCOMPARE(detail->detail().items.size(), m_model->rowAt(0)->items);
    QCOMPARE(detail->detail().filled, m_model->rowAt(0)->filled);
    QCOMPARE(detail->detail().required, m_model->rowAt(0)->required);
    QCOMPARE(m_page->findChild<QLabel *>(u"detailTitle"_s)->text(), cell(0, CatalogColumn::Title));
}

void CatalogsPageTest::searchFindsTextAndInitials()
{
    const QString title = cell(0, CatalogColumn::Title);
    auto *search = m_page->findChild<SearchField *>(u"catalogSearch"_s);
    m_table->setFocus();
    QTest::keyClick(m_table, Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(search->hasFocus());
    search->insert(title.left(1)); // as an input method does
    QTRY_COMPARE(m_page->filter().text, title.left(1));
    const qint64 expected = countOf(u"text="_s + title.left(1));
    QTRY_COMPARE(qint64(m_model->rowCount()), expected);
    QVERIFY(expected > 0 && expected < 300);
    QTest::keyClick(search, Qt::Key_Escape);
    QTRY_COMPARE(m_model->rowCount(), 300);
    QCOMPARE(m_page->filter(), Filter{});
    QTest::keyClicks(search, u"xx"_s); // 信息
    QTRY_COMPARE(m_page->filter().text, u"xx"_s);
    const qint64 initials = countOf(u"text=xx"_s);
    QTRY_COMPARE(qint64(m_model->rowCount()), initials);
    QVERIFY(initials > 0);
}

void CatalogsPageTest::ticksAndChipsChangeTheFilter()
{
    auto *facets = m_page->findChild<FacetList *>(u"catalogFacets"_s);
    FacetRow *unmounted = nullptr;
    for (FacetRow *row : facets->findChildren<FacetRow *>())
        if (row->text() == u"not mounted")
            unmounted = row;
    QVERIFY(unmounted);
    QCOMPARE(unmounted->count(), countOf(u"mounted=no"_s));
    QTest::mouseClick(unmounted, Qt::LeftButton);
    const qint64 expected = countOf(u"mounted=no"_s);
    QTRY_COMPARE(qint64(m_model->rowCount()), expected);
    open(m_page->filter().with(u"share_type"_s, u"conditional"_s).toString() + u" & text=信息"_s);
    auto *chips = m_page->findChild<ChipBar *>();
    QCOMPARE(chips->chips().size(), 3);
    // Removing one clears no other.
    emit chips->removed(chips->chips().at(1).key);
    const qint64 left = countOf(u"mounted=no & text=信息"_s);
    QTRY_COMPARE(qint64(m_model->rowCount()), left);
    QCOMPARE(m_page->filter().text, u"信息"_s);
    QCOMPARE(chips->chips().size(), 2);
}

void CatalogsPageTest::whereOpensExactlyItsRows_data()
{
    QTest::addColumn<QString>("where");
    for (const char *where :
         {"state=published & mounted=no", "used=yes", "rule=V2", "what=resources & resource_kind=table",
          "what=items & item_conformant=no", "what=fields & filled=no", "what=departments & using=yes",
          "what=duties & duty_state=confirmed", "what=demands", "mounted=yes & as_of=2023-03-31",
          "share_type!=not_shared & library!=x"})
        QTest::newRow(where) << QString::fromLatin1(where);
}

void CatalogsPageTest::whereOpensExactlyItsRows()
{
    QFETCH(QString, where);
    open(where);
    const qint64 expected = countOf(where);
    QVERIFY(expected >= 0);
    if (m_page->filter().what == What::Catalogs)
        QCOMPARE(qint64(m_model->rowCount()), expected);
    else
        QCOMPARE(m_page->findChild<RowList *>()->total(), expected);
}

void CatalogsPageTest::otherRowsLeadToTheirCatalogAndBack()
{
    open(u"what=resources & resource_kind=table"_s);
    auto *table = m_page->findChild<RowList *>()->table();
    QVERIFY(table->isVisible() && !m_table->isVisible());
    const QString title = table->model()->index(1, 2).data().toString();
    QSignalSpy ready(m_page.get(), &Page::ready);
    table->setCurrentIndex(table->model()->index(1, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_COMPARE(ready.count(), 1);
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(cell(0, CatalogColumn::Title), title);
    auto *back = m_page->findChild<QAction *>(u"catalogsBack"_s);
    QVERIFY(back->isVisible());
    back->trigger();
    QTRY_COMPARE(ready.count(), 2);
    QVERIFY(table->isVisible());
    back->trigger();
    QTRY_COMPARE(ready.count(), 3);
    QCOMPARE(m_model->rowCount(), 300);
    QVERIFY(!back->isVisible());
}

void CatalogsPageTest::headsOrderTheGrid()
{
    QSignalSpy ready(m_page.get(), &Page::ready);
    QHeaderView *head = m_table->horizontalHeader();
    const auto click = [&](CatalogColumn column) {
        const int x = head->sectionViewportPosition(int(column)) + 10;
        QTest::mouseClick(head->viewport(), Qt::LeftButton, {}, QPoint(x, head->height() / 2));
    };
    click(CatalogColumn::Completeness);
    QTRY_COMPARE(ready.count(), 1);
    const QList<qint64> rising =
        await(m_session->store(), LaneId::Long, IdListQuery{{}, {{{u"filled"_s}}}}).value();
    QCOMPARE(m_model->ids(), rising);
    click(CatalogColumn::Completeness);
    QTRY_COMPARE(ready.count(), 2);
    QCOMPARE(m_model->sort(), (SortOrder{{{u"filled"_s, true}}}));
    QCOMPARE(m_model->ids().size(), 300);
    QVERIFY(m_model->ids() != rising);
}

void CatalogsPageTest::keysWalkTheGrid()
{
    m_table->setFocus();
    QTest::keyClick(m_table, Qt::Key_Down);
    QCOMPARE(m_table->currentIndex().row(), 1);
    QTest::keyClick(m_table, Qt::Key_End);
    QCOMPARE(m_table->currentIndex().row(), 1);
    QCOMPARE(CatalogColumn(m_table->currentIndex().column()), m_table->shownColumns().last());
    QTest::keyClick(m_table, Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(m_table->currentIndex().row(), 299);
    QTRY_VERIFY(m_model->rowAt(299));
    const auto *detail = m_page->findChild<CatalogDetailPanel *>();
    QTRY_COMPARE(detail->detail().uid, m_model->rowAt(299)->uid);
    QTest::keyClick(m_table, Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(m_table->currentIndex().row(), 0);
    QCOMPARE(CatalogColumn(m_table->currentIndex().column()), m_table->shownColumns().first());
    QTest::keyClick(m_table, Qt::Key_Down); // leaves no key held for the next test
    QCOMPARE(m_table->currentIndex().row(), 1);
}

void CatalogsPageTest::editByKeyboardAndUndo()
{
    m_table->setFocus();
    const int row = 40;
    m_table->setCurrentIndex(m_model->index(row, int(CatalogColumn::ShareType)));
    m_table->scrollTo(m_table->currentIndex(), QAbstractItemView::PositionAtTop);
    const int scroll = m_table->verticalScrollBar()->value();
    const qint64 id = m_model->ids().at(row);
    const QString before = m_model->rowAt(row)->shareType;
    const QString wanted = before == u"conditional" ? u"not_shared"_s : u"conditional"_s;
    QSignalSpy ready(m_page.get(), &Page::ready);
    QTest::keyClick(m_table, Qt::Key_F2);
    auto *editor = m_table->findChild<QComboBox *>(u"valueEditor"_s);
    QVERIFY(editor);
    QCOMPARE(editor->currentData().toString(), before);
    editor->setCurrentIndex(editor->findData(wanted));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(ready.count(), 1);
    QTRY_VERIFY(m_model->isFresh(row));
    QCOMPARE(m_model->rowAt(row)->shareType, wanted);
    QCOMPARE(m_model->ids().at(m_table->currentIndex().row()), id);
    QCOMPARE(m_table->verticalScrollBar()->value(), scroll);
    QCOMPARE(countOf(u"uid=%1 & share_type=%2"_s.arg(m_model->rowAt(row)->uid, wanted)), 1);
    undo();
    QTRY_VERIFY(m_model->isFresh(row));
    QCOMPARE(m_model->rowAt(row)->shareType, before);
    QCOMPARE(m_model->ids().at(m_table->currentIndex().row()), id);
    QCOMPARE(m_table->selectedRowNumbers(), QList<int>{row});
    QCOMPARE(m_table->verticalScrollBar()->value(), scroll);
}

void CatalogsPageTest::editOfAStaleRowIsRefused()
{
    m_table->setFocus();
    m_table->setCurrentIndex(m_model->index(3, int(CatalogColumn::Title)));
    const CatalogRow row = *m_model->rowAt(3);
    QSignalSpy failed(m_page.get(), &Page::failed);
    QTest::keyClick(m_table, Qt::Key_F2);
    auto *editor = m_table->findChild<QLineEdit *>(u"valueEditor"_s);
    QVERIFY(editor);
    // A colleague writes meanwhile.
    const RowEdit other{StepKind::Update, u"catalog"_s, row.uid, {u"title"_s}, {u"另一人"_s}, {}};
    QVERIFY(
        await(m_session->store(), LaneId::Write, EditQuery{Actor::current(u"同事"_s), {other}}).has_value());
    QTest::keyClicks(editor, u"abc"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::Stale);
    const auto now = [&] { return m_model->rowAt(m_model->rowOf(row.id)); };
    QTRY_VERIFY(now() && now()->title == u"另一人"_s);
}

void CatalogsPageTest::emptyTitleIsNotWritten()
{
    const QString title = cell(2, CatalogColumn::Title);
    QSignalSpy said(m_page.get(), &Page::messagePosted);
    QVERIFY(m_model->setData(m_model->index(2, int(CatalogColumn::Title)), u"  "_s, Qt::EditRole));
    QCOMPARE(said.count(), 1);
    QTRY_COMPARE(cell(2, CatalogColumn::Title), title);
    QVERIFY(!m_session->history().canUndo());
}

void CatalogsPageTest::fieldOfTheDetailIsEdited()
{
    auto *editor = m_page->findChild<QPlainTextEdit *>(u"field_abstract"_s);
    QVERIFY(editor);
    editor->setFocus();
    editor->selectAll();
    QTest::keyClicks(editor, u"new words"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    const auto *detail = m_page->findChild<CatalogDetailPanel *>();
    QTRY_COMPARE(detail->detail().values.value(u"abstract"_s), u"new words"_s);
    QCOMPARE(detail->detail().history.first().op, u"update"_s);
    QCOMPARE(detail->detail().history.first().values.first().column, u"abstract"_s);
    QCOMPARE(detail->detail().history.first().values.first().after, u"new words"_s);
    QCOMPARE(m_table->currentIndex().row(), 0);
    undo();
    QVERIFY(detail->detail().values.value(u"abstract"_s) != u"new words"_s);
}

void CatalogsPageTest::pastDayIsReadOnly()
{
    QSignalSpy ready(m_page.get(), &Page::ready);
    m_session->setAsOf(u"2023-03-31"_s);
    QTRY_COMPARE(ready.count(), 1);
    QCOMPARE(qint64(m_model->rowCount()), countOf(u"as_of=2023-03-31"_s));
    QVERIFY(m_page->findChild<QLabel *>(u"catalogsDayNote"_s)->isVisible());
    QVERIFY(!m_model->flags(m_model->index(0, int(CatalogColumn::Title))).testFlag(Qt::ItemIsEditable));
    m_session->setAsOf({});
    QTRY_COMPARE(ready.count(), 2);
    QVERIFY(m_model->flags(m_model->index(0, int(CatalogColumn::Title))).testFlag(Qt::ItemIsEditable));
    QVERIFY(!m_page->findChild<QLabel *>(u"catalogsDayNote"_s)->isVisible());
}

void CatalogsPageTest::exportWritesWhatIsSeen_data()
{
    QTest::addColumn<QString>("suffix");
    for (const char *suffix : {"xlsx", "csv", "json"})
        QTest::newRow(suffix) << QString::fromLatin1(suffix);
}

void CatalogsPageTest::exportWritesWhatIsSeen()
{
    QFETCH(QString, suffix);
    open(u"mounted=yes"_s);
    const QString path = m_folder->filePath(u"out."_s + suffix);
    FileDialog::setNextFileName(path);
    QSignalSpy said(m_page.get(), &Page::messagePosted);
    QSignalSpy failed(m_page.get(), &Page::failed);
    m_page->findChild<QAction *>(u"catalogsExport"_s)->trigger();
    QTRY_COMPARE(said.count() + failed.count(), 1);
    QCOMPARE(failed.count(), 0);
    QVERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    if (suffix == u"csv") // a head and one line each
        QCOMPARE(file.readAll().trimmed().count('\n'), m_model->rowCount());
    if (suffix == u"xlsx")
        QVERIFY(file.read(2) == "PK");
    if (suffix != u"json")
        return;
    const QJsonArray rows = QJsonDocument::fromJson(file.readAll()).array();
    QCOMPARE(rows.size(), m_model->rowCount());
    const QList<CatalogColumn> columns = m_table->shownColumns();
    for (int row = 0; row < rows.size(); row += 25) {
        const QJsonObject object = rows.at(row).toObject();
        QCOMPARE(object.size(), columns.size());
        QTRY_VERIFY(m_model->rowAt(row));
        QCOMPARE(object.value(u"title"_s).toString(), cell(row, CatalogColumn::Title));
        QCOMPARE(object.value(u"share_type"_s).toString(), cell(row, CatalogColumn::ShareType));
    }
}

void CatalogsPageTest::printShowsWhatIsSeen()
{
    open(u"mounted=yes"_s);
    QTest::keyClick(m_table, Qt::Key_P, Qt::ControlModifier);
    PrintPreview *preview = nullptr;
    QTRY_VERIFY((preview = m_page->findChild<PrintPreview *>()));
    QTRY_VERIFY(preview->report());
    QString words;
    qsizetype rows = 0;
    for (const PrintedPage &page : preview->report()->pages()) {
        for (const RowBox &box : page.rows)
            rows += box.kind == RowBox::Kind::Data ? 1 : 0;
        for (const PageItem &item : page.items) {
            if (const auto *text = std::get_if<TextItem>(&item))
                words += text->text + u'\n';
        }
    }
    QCOMPARE(rows, m_model->rowCount());
    QTRY_VERIFY(m_model->rowAt(0));
    QVERIFY(words.contains(m_model->rowAt(0)->title));
    for (const CatalogColumn column : m_table->shownColumns())
        QVERIFY(words.contains(m_model->words().heads.value(int(column)).left(4)));
    const QString chip = m_page->findChild<ChipBar *>()->findChild<Chip *>()->text();
    QVERIFY2(words.contains(chip), qPrintable(chip + u" in "_s + words.left(300)));
    QVERIFY2(words.contains(QRegularExpression(u"[0-9a-f]{64}"_s)), qPrintable(words.right(300)));
    preview->close();
}

void CatalogsPageTest::nothingFoundOffersAWayOut()
{
    open(u"text=qqqqzz"_s);
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY(!m_table->isVisible());
    QPushButton *out = nullptr;
    for (QPushButton *button : m_page->findChildren<QPushButton *>())
        if (button->isVisible() && button->text() == u"Remove all filters")
            out = button;
    QVERIFY(out);
    QTest::mouseClick(out, Qt::LeftButton);
    QTRY_COMPARE(m_model->rowCount(), 300);
    QVERIFY(m_table->isVisible());
}

QTEST_MAIN(CatalogsPageTest)
#include "tst_catalogspage.moc"
