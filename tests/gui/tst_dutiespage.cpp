// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/uid.h"
#include "models/services/citysession.h"
#include "models/services/demo/demo.h"
#include "models/services/dutyexport.h"
#include "models/store/historywriter.h"
#include "models/store/searchquery.h"
#include "models/store/trail.h"
#include "tests/gui/textkeys.h"
#include "tests/support/elsewhere.h"
#include "ui/dialogs/filedialog.h"
#include "ui/dialogs/messagebox.h"
#include "ui/pages/duties/departmentlist.h"
#include "ui/pages/duties/dutiespage.h"
#include "ui/pages/duties/dutytree.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

namespace {

const QStringList written{u"duty_list"_s, u"duty"_s, u"duty_catalog"_s, u"catalog"_s, u"department"_s};

} // namespace

/// The duties page with a small city, real keys and a real mouse.
class DutiesPageTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void listsDepartments();
    void addsEditsLinksConfirmsAndUndoes();
    void escapeTakesTheNewRowAway();
    void deletesWithAllBelow();
    void movesAndNumbers();
    void opensChecks();
    void opensFigures();
    void readOnlyWhenSigned();
    void readOnlyOnAPastDay();
    void startsAList();
    void exports();

private:
    void choose(const QString &uid);
    void settle();
    void press(const char *action);
    void typeName(const QString &name);
    [[nodiscard]] QStringList digests() const;
    template<class T>
    [[nodiscard]] T *child(const QString &name) const
    {
        return m_page->findChild<T *>(name);
    }

    QTemporaryDir m_dir;
    QString m_path, m_draft, m_signed, m_bare, m_catalogUid;
    std::unique_ptr<Mailbox> m_mailbox;
    std::unique_ptr<CitySession> m_session;
    std::unique_ptr<DutiesPage> m_page;
    DutyTree *m_tree = nullptr;
    DutyModel *m_model = nullptr;
    QStringList m_failures;
};

void DutiesPageTest::initTestCase()
{
    Theme::apply(*qApp, Theme::light());
    m_path = m_dir.filePath(u"city.shuzhi"_s);
    const QString fault = elsewhere(m_path, OpenMode::Create, [&](Connection &city) -> QString {
        const Actor actor = Actor::current(u"测试"_s);
        const Status made = writeHistory(city, actor, [](const StepSink &sink) {
            return generateDemo({300, 10, 2, 12, 7}, sink, {});
        });
        if (!made)
            return made.error().detail;
        const auto departments = DutyDepartmentsQuery{}(city);
        for (const DutyDepartment &department : *departments) {
            QString &wanted = department.state == u"signed" ? m_signed : m_draft;
            wanted = wanted.isEmpty() ? department.uid : wanted;
        }
        m_bare = newUid();
        const QString draftList = DutyListQuery{m_draft}(city)->list->uid;
        const EditQuery edits{
            actor,
            {{StepKind::Update, u"duty_list"_s, draftList, {u"state"_s}, {u"draft"_s}, {}},
             {StepKind::Insert, u"department"_s, m_bare, {u"name"_s}, {u"啊新设局"_s}, {}}}};
        const auto done = edits(city);
        return done ? QString() : done.error().detail + done.error().subject;
    });
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
    Connection::forbidCurrentThread();
}

void DutiesPageTest::init()
{
    m_failures.clear();
    m_mailbox = std::make_unique<Mailbox>();
    m_session = std::make_unique<CitySession>(*m_mailbox, *Location::parse(m_path), OpenMode::ReadWrite,
                                              Actor::current(u"李某"_s), Language::Chinese);
    bool opened = false;
    m_session->open(this, [&](const Status &status) { opened = status.has_value(); });
    QTRY_VERIFY(opened);
    m_page = std::make_unique<DutiesPage>(*m_session);
    connect(m_page.get(), &Page::failed, this,
            [this](const Error &error) { m_failures += error.detail + error.subject; });
    m_page->resize(1272, 830);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->activate();
    m_tree = child<DutyTree>(u"dutyTree"_s);
    m_model = m_page->findChild<DutyModel *>();
    QVERIFY(m_tree && m_model);
    settle();
}

void DutiesPageTest::cleanup()
{
    QVERIFY2(m_failures.isEmpty(), qPrintable(m_failures.join(u'\n')));
    m_page.reset();
    m_session.reset();
    m_mailbox.reset();
}

/// All answers have come and been shown.
void DutiesPageTest::settle()
{
    QCoreApplication::processEvents();
    QTRY_VERIFY_WITH_TIMEOUT(m_mailbox->expected() == 0, 10'000);
    QCoreApplication::processEvents();
    QTRY_VERIFY_WITH_TIMEOUT(m_mailbox->expected() == 0, 10'000);
}

void DutiesPageTest::choose(const QString &uid)
{
    auto *table = child<QTableView>(u"departmentTable"_s);
    const auto *model = qobject_cast<const DutyDepartmentModel *>(table->model());
    const QModelIndex index = model->index(model->rowOf(uid), 0);
    QVERIFY(index.isValid());
    table->scrollTo(index);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(index).center());
    settle();
    QCOMPARE(m_model->content().departmentUid, uid);
}

void DutiesPageTest::press(const char *action)
{
    auto *found = m_page->findChild<QAction *>(QLatin1String(action));
    QVERIFY2(found && found->isEnabled(), action);
    found->trigger();
}

/// Types into the cell that is in edit and presses Enter.
void DutiesPageTest::typeName(const QString &name)
{
    auto *editor = m_tree->findChild<QLineEdit *>();
    QTRY_VERIFY(editor = m_tree->findChild<QLineEdit *>());
    editor->setText({});
    write(editor, name);
    QTest::keyClick(editor, Qt::Key_Return);
    settle();
}

QStringList DutiesPageTest::digests() const
{
    return elsewhere(m_path, OpenMode::ReadOnly, [](Connection &city) {
        QStringList digests;
        for (const QString &table : written)
            digests += *tableDigest(city, table);
        return digests;
    });
}

void DutiesPageTest::listsDepartments()
{
    auto *table = child<QTableView>(u"departmentTable"_s);
    QCOMPARE(table->model()->rowCount(), 11);
    QStringList names;
    for (int row = 0; row < table->model()->rowCount(); ++row)
        names += table->model()->index(row, 0).data().toString();
    QCOMPARE(names.first(), u"啊新设局"_s); // pinyin a
    QVERIFY(table->model()->index(0, 1).data().toString() == u"not measured"_s);
    choose(m_draft);
    const auto *model = qobject_cast<const DutyDepartmentModel *>(table->model());
    const Ratio shown = model->coverage(m_draft);
    const auto count = [&](const QString &where) {
        return elsewhere(m_path, OpenMode::ReadOnly,
                         [&](Connection &city) { return *CountQuery{*Filter::parse(where)}(city); });
    };
    QCOMPARE(shown.denominator, count(u"state=published & department="_s + m_draft));
    QCOMPARE(shown.numerator, count(u"state=published & duty=yes & department="_s + m_draft));
    const QModelIndex cell = model->index(model->rowOf(m_draft), 1);
    QVERIFY(cell.data(Qt::ToolTipRole)
                .toString()
                .contains(u"%1 / %2"_s.arg(shown.numerator).arg(shown.denominator)));
    // search by initials
    auto *search = child<QLineEdit>(u"departmentSearch"_s);
    search->setFocus();
    QTest::keyClicks(search, u"axs"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QTest::keyClick(search, Qt::Key_Escape);
    QTRY_COMPARE(table->model()->rowCount(), 11);
    QCOMPARE(m_model->content().departmentUid, m_draft); // looking for another chooses none
}

void DutiesPageTest::addsEditsLinksConfirmsAndUndoes()
{
    const QStringList before = digests();
    choose(m_draft);
    const int functions = m_model->rowCount();
    const auto *departments = child<QTableView>(u"departmentTable"_s)->model();
    const auto *coverage = qobject_cast<const DutyDepartmentModel *>(departments);
    const Ratio first = coverage->coverage(m_draft);
    m_tree->setFocus();
    QTest::keyClick(m_tree, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    typeName(u"数据安全管理"_s);
    QCOMPARE(m_model->rowCount(), functions + 1);
    QCOMPARE(m_tree->currentNode()->duty.name, u"数据安全管理"_s);
    QTest::keyClick(m_tree, Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    typeName(u"分类分级"_s);
    QTest::keyClick(m_tree, Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    typeName(u"分级结果"_s);
    const QString duty = m_tree->currentNode()->duty.uid;
    const DutyNode *stored = m_model->content().node(duty);
    QVERIFY(stored);
    QCOMPARE(stored->duty.level, u"duty"_s);
    QCOMPARE(stored->duty.position, 1);
    QVERIFY(stored->lacksCatalog());
    QVERIFY(m_model->indexOf(duty).data().toString().startsWith(u"1. "_s));

    // rename in the tree, the other fields at the right
    QTest::keyClick(m_tree, Qt::Key_F2);
    typeName(u"分级结果信息"_s);
    QCOMPARE(m_model->content().node(duty)->duty.name, u"分级结果信息"_s);
    QTest::mouseClick(child<QCheckBox>(u"kind_collect"_s), Qt::LeftButton);
    QTest::mouseClick(child<QCheckBox>(u"kind_share"_s), Qt::LeftButton);
    auto *office = child<QLineEdit>(u"field_office"_s);
    office->setFocus();
    write(office, u"数据处"_s);
    auto *person = child<QLineEdit>(u"field_person"_s);
    person->setFocus(); // leaving a field writes it, also while the write before is under way
    write(person, u"赵某"_s);
    QTest::keyClick(person, Qt::Key_Return);
    auto *note = child<QPlainTextEdit>(u"field_note"_s);
    note->setFocus();
    write(note, u"备注"_s);
    QTest::keyClick(note, Qt::Key_Return);
    settle();
    settle();
    const Duty edited = m_model->content().node(duty)->duty;
    QCOMPARE(edited.kinds, u"collect,share"_s);
    QCOMPARE(edited.office, u"数据处"_s);
    QCOMPARE(edited.person, u"赵某"_s);
    QCOMPARE(edited.note, u"备注"_s);

    // link a catalog that no confirmed duty has yet
    const QString title = elsewhere(m_path, OpenMode::ReadOnly, [&](Connection &city) {
        const Filter filter = *Filter::parse(u"state=published & duty=no & department="_s + m_draft);
        return SearchQuery{filter, {}, 1, {}}(city)->rows.first()[u"title"].toString();
    });
    m_tree->setFocus();
    QTest::keyClick(m_tree, Qt::Key_L, Qt::ControlModifier);
    auto *panel = m_page->findChild<QDialog *>(u"linkPanel"_s);
    QTRY_VERIFY(panel->isVisible());
    settle();
    auto *search = panel->findChild<QLineEdit *>(u"catalogSearch"_s);
    write(search, title);
    QTest::keyClick(search, Qt::Key_Return);
    settle();
    auto *choices = panel->findChild<QListView *>(u"catalogChoices"_s);
    QCOMPARE(choices->model()->index(0, 0).data().toString(), title);
    QTest::mouseClick(choices->viewport(), Qt::LeftButton, {},
                      choices->visualRect(choices->model()->index(0, 0)).center());
    settle();
    settle();
    QCOMPARE(m_model->content().node(duty)->links.size(), 1);
    QCOMPARE(m_model->indexOf(duty, DutyModel::Catalogs).data().toString(), title);
    QCOMPARE(child<QListWidget>(u"linkedCatalogs"_s)->count(), 1);
    QCOMPARE(coverage->coverage(m_draft).numerator, first.numerator); // not confirmed yet
    QTest::keyClick(panel, Qt::Key_Escape);

    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_tree->setFocus();
    QTest::keyClick(m_tree, Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    settle();
    settle();
    QCOMPARE(m_model->content().node(duty)->duty.state, u"confirmed"_s);
    QCOMPARE(coverage->coverage(m_draft).numerator, first.numerator + 1);

    QVERIFY(digests() != before);
    int undone = 0;
    while (m_session->history().canUndo()) {
        m_session->history().undo(this, [](const Status &status) { QVERIFY(status); });
        settle();
        ++undone;
    }
    QCOMPARE(undone, 11);
    QCOMPARE(digests(), before);
    QCOMPARE(m_model->rowCount(), functions);
    QCOMPARE(coverage->coverage(m_draft), first);
    const bool ok = elsewhere(m_path, OpenMode::ReadOnly, [](Connection &city) {
        JobContext job({}, {});
        const auto verdict = TrailVerifyQuery{}(city, job);
        return verdict && verdict->ok;
    });
    QVERIFY(ok);
}

void DutiesPageTest::escapeTakesTheNewRowAway()
{
    choose(m_draft);
    const int functions = m_model->rowCount();
    press("addFunction");
    QLineEdit *editor = nullptr;
    QTRY_VERIFY(editor = m_tree->findChild<QLineEdit *>());
    QCOMPARE(m_model->rowCount(), functions + 1);
    QTest::keyClicks(editor, u"abc"_s);
    QTest::keyClick(editor, Qt::Key_Escape);
    QTRY_COMPARE(m_model->rowCount(), functions);
    settle();
    QVERIFY(!m_session->history().canUndo());
}

void DutiesPageTest::deletesWithAllBelow()
{
    const QStringList before = digests();
    choose(m_draft);
    const qsizetype nodes = m_model->content().nodes.size();
    m_tree->setFocus();
    m_tree->setCurrentIndex(m_model->index(0, 0));
    MessageBox::setNextAnswer(QMessageBox::Yes); // catalogs would lose their duty
    QTest::keyClick(m_tree, Qt::Key_Delete);
    settle();
    QVERIFY(!MessageBox::lastQuestion().isEmpty());
    QVERIFY(m_model->content().nodes.size() < nodes - 2);
    m_session->history().undo(this, {});
    settle();
    QCOMPARE(m_model->content().nodes.size(), nodes);
    QCOMPARE(digests(), before);
}

void DutiesPageTest::movesAndNumbers()
{
    const QStringList before = digests();
    choose(m_draft);
    const QString second = m_model->uidAt(m_model->index(1, 0));
    QVERIFY(m_model->index(1, 0).data().toString().startsWith(u"二、"_s));
    m_tree->setFocus();
    m_tree->setCurrentIndex(m_model->index(1, 0));
    QTest::keyClick(m_tree, Qt::Key_Up, Qt::AltModifier);
    settle();
    QCOMPARE(m_model->uidAt(m_model->index(0, 0)), second);
    QVERIFY(m_model->index(0, 0).data().toString().startsWith(u"一、"_s));
    QCOMPARE(m_tree->currentNode()->duty.uid, second); // the choice goes with the row
    const QModelIndex matter = m_model->index(0, 0, m_model->index(0, 0));
    QVERIFY(matter.data().toString().startsWith(u"（一）"_s));
    m_session->history().undo(this, {});
    settle();
    QCOMPARE(digests(), before);
}

void DutiesPageTest::opensChecks()
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

void DutiesPageTest::opensFigures()
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

void DutiesPageTest::readOnlyWhenSigned()
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

void DutiesPageTest::readOnlyOnAPastDay()
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

void DutiesPageTest::startsAList()
{
    choose(m_bare);
    auto *empty = child<QWidget>(u"noList"_s);
    QVERIFY(empty->isVisible());
    auto *button = empty->findChild<QPushButton *>();
    QTest::mouseClick(button, Qt::LeftButton);
    settle();
    QVERIFY(m_model->content().list);
    QCOMPARE(m_model->content().list->version, 1);
    QCOMPARE(m_model->content().list->state, u"draft"_s);
    QCOMPARE(m_model->content().list->author, u"李某"_s);
    QVERIFY(empty->isVisible()); // a list without rows says how to begin
    QVERIFY(empty->findChild<QPushButton *>()->text() != m_page->tr("Start a list"));
    m_session->history().undo(this, {});
    settle();
    QVERIFY(empty->isVisible());
}

void DutiesPageTest::exports()
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

QTEST_MAIN(DutiesPageTest)
#include "tst_dutiespage.moc"
