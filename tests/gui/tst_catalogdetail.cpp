// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/detailsupport.h"
#include "tests/gui/textkeys.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCalendarWidget>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>

#include <algorithm>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// The form and the resources of a catalog's detail, with real keys and mouse.
class CatalogDetailTest : public DetailTest
{
    Q_OBJECT
private slots:
    void initTestCase() { makeCity(); }
    void init() { openCity(); }
    void cleanup() { closeCity(); }
    void fieldsInTheOrderOfTheTemplate();
    void reasonsStandWhileTyping();
    void enterWritesAndEscBringsBack();
    void emptyTitleStaysInTheFieldOnly();
    void valueThatBreaksARuleIsWritten();
    void choiceIsFoundByInitials();
    void codesAreTicked();
    void dayIsReadAndChosen();
    void textGrows();
    void twoFieldsInARowAreBothWritten();
    void staleFieldKeepsWhatWasTyped();
    void refusedTextSurvivesAnotherCatalog();
    void fillFirstLeadsToTheField();
    void resourceIsMountedAndPublished();
    void secretIsNotWritten();
    void wideAndBack();
    void pastDayAndReviewSayWhy();
    void readOnlyCitySaysWhy();

private:
    void type(const char *column, const QString &text);
    [[nodiscard]] QLineEdit *line(const char *column) const;
    [[nodiscard]] QPlainTextEdit *text(const char *column) const;
};

QLineEdit *CatalogDetailTest::line(const char *column) const
{
    return find<QLineEdit>(qPrintable(u"field_"_s + QString::fromLatin1(column)));
}

QPlainTextEdit *CatalogDetailTest::text(const char *column) const
{
    return find<QPlainTextEdit>(qPrintable(u"field_"_s + QString::fromLatin1(column)));
}

/// Replaces what stands in a field, key by key; the keyboard stays there.
void CatalogDetailTest::type(const char *column, const QString &words)
{
    QWidget *input = m_panel->findChild<QWidget *>(u"field_"_s + QString::fromLatin1(column));
    QVERIFY(input);
    input->setFocus();
    if (auto *combo = qobject_cast<QComboBox *>(input))
        input = combo->lineEdit();
    QTest::keyClick(input, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(input, Qt::Key_Delete);
    const bool ascii = std::all_of(words.begin(), words.end(), [](QChar c) { return c.unicode() < 128; });
    if (ascii) {
        QTest::keyClicks(input, words);
        return;
    }
    write(input, words);
}

void CatalogDetailTest::fieldsInTheOrderOfTheTemplate()
{
    showFirst(u"state=published"_s);
    int y = -1;
    for (const char *column :
         {"classification", "title", "code", "department_id", "provider_code", "abstract", "format_category",
          "format_type", "items", "share_type", "share_condition", "share_method", "is_open",
          "open_condition", "update_cycle", "publish_date", "last_updated", "library_id", "census_storage"}) {
        const auto *field = m_panel->findChild<QWidget *>(u"field_"_s + QString::fromLatin1(column));
        QVERIFY2(field, column);
        QVERIFY2(!field->accessibleName().isEmpty(), column);
        const int top = field->mapTo(m_panel.get(), QPoint()).y();
        QVERIFY2(top > y, column);
        y = top;
    }
    QCOMPARE(text("title")->toPlainText(), value("title"));
    QTRY_COMPARE(find<QComboBox>("field_department_id")->currentText(), value("department"));
}

void CatalogDetailTest::reasonsStandWhileTyping()
{
    showFirst(u"state=published & share_type=unconditional"_s);
    type("code", u"307"_s);
    QVERIFY(note("code").contains(u"V3a"_s));
    QTest::keyClicks(line("code"), u"040112/1"_s);
    QVERIFY(!note("code").contains(u"V3a"_s));
    // Another field's value makes this one necessary.
    QVERIFY(!note("share_condition").contains(u"V9 "_s));
    type("share_type", u"有条件共享"_s);
    const bool empty = value("share_condition").isEmpty();
    QCOMPARE(note("share_condition").contains(u"V9 "_s), empty);
    QVERIFY(!m_session->history().canUndo()); // nothing of it was written
}

void CatalogDetailTest::enterWritesAndEscBringsBack()
{
    showFirst(u"state=published"_s);
    const QString before = value("abstract");
    type("abstract", u"halfway"_s);
    QTest::keyClick(text("abstract"), Qt::Key_Escape);
    QCOMPARE(text("abstract")->toPlainText(), before);
    type("abstract", u"new words"_s);
    QTest::keyClick(text("abstract"), Qt::Key_Return);
    QTRY_COMPARE(value("abstract"), u"new words"_s);
    QVERIFY(m_session->history().undoName().contains(value("title")));
    undo();
    QTRY_COMPARE(value("abstract"), before);
    QTRY_COMPARE(text("abstract")->toPlainText(), before);
}

void CatalogDetailTest::emptyTitleStaysInTheFieldOnly()
{
    showFirst(u"state=published"_s);
    const QString before = value("title");
    type("title", {});
    QVERIFY(!note("title").isEmpty());
    QTest::keyClick(text("title"), Qt::Key_Return);
    QTest::qWait(50);
    QVERIFY(!m_session->history().canUndo());
    QCOMPARE(text("title")->toPlainText(), QString());
    QTest::keyClick(text("title"), Qt::Key_Escape);
    QCOMPARE(text("title")->toPlainText(), before);
}

void CatalogDetailTest::valueThatBreaksARuleIsWritten()
{
    showFirst(u"state=published"_s);
    type("update_cycle", u"now and then"_s);
    QTest::keyClick(find<QComboBox>("field_update_cycle")->lineEdit(), Qt::Key_Return);
    QTRY_COMPARE(value("update_cycle"), u"now and then"_s);
    QVERIFY(note("update_cycle").contains(u"V8b"_s));
    QCOMPARE(count(u"rule=V8b & uid=%1"_s.arg(m_panel->detail().uid)), 1);
}

void CatalogDetailTest::choiceIsFoundByInitials()
{
    showFirst(u"state=published & share_type=unconditional"_s);
    auto *combo = find<QComboBox>("field_share_type");
    type("share_type", u"bygx"_s); // 不予共享
    QTRY_VERIFY(combo->completer()->completionCount() == 1);
    QAbstractItemView *popup = combo->completer()->popup();
    QTRY_VERIFY(popup->isVisible());
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QTRY_COMPARE(value("share_type"), u"not_shared"_s);
    QTRY_COMPARE(combo->currentText(), u"不予共享"_s);
}

void CatalogDetailTest::codesAreTicked()
{
    showFirst(u"state=published"_s);
    const QString before = value("share_method");
    QLineEdit *methods = line("share_method");
    methods->setFocus();
    QTest::keyClick(methods, Qt::Key_Down, Qt::AltModifier);
    auto *list = m_panel->findChild<QListWidget *>(u"fieldCodes"_s);
    QVERIFY(list && list->isVisible());
    QListWidgetItem *mail = nullptr;
    for (int row = 0; row < list->count(); ++row)
        if (list->item(row)->data(Qt::UserRole) == u"mail"_s)
            mail = list->item(row);
    QVERIFY(mail);
    QCOMPARE(mail->checkState(), before.contains(u"mail"_s) ? Qt::Checked : Qt::Unchecked);
    list->setCurrentItem(mail);
    QTest::keyClick(list, Qt::Key_Space);
    QTest::keyClick(list, Qt::Key_Escape);
    QTRY_VERIFY(value("share_method") != before);
    QCOMPARE(value("share_method").split(u',').contains(u"mail"_s), !before.contains(u"mail"_s));
}

void CatalogDetailTest::dayIsReadAndChosen()
{
    showFirst(u"state=published"_s);
    type("publish_date", u"2022/3/5"_s);
    QVERIFY(note("publish_date").isEmpty());
    QTest::keyClick(line("publish_date"), Qt::Key_Return);
    QTRY_COMPARE(value("publish_date"), u"2022-03-05"_s);
    QTRY_COMPARE(line("publish_date")->text(), u"2022-03-05"_s);
    QTest::keyClick(line("publish_date"), Qt::Key_Down, Qt::AltModifier);
    auto *calendar = m_panel->findChild<QCalendarWidget *>(u"fieldCalendar"_s);
    QVERIFY(calendar && calendar->isVisible());
    QCOMPARE(calendar->selectedDate(), QDate(2022, 3, 5));
    calendar->setSelectedDate(QDate(2022, 3, 6));
    emit calendar->activated(calendar->selectedDate());
    QTRY_COMPARE(value("publish_date"), u"2022-03-06"_s);
    type("publish_date", u"soon"_s);
    QVERIFY(!note("publish_date").isEmpty());
}

void CatalogDetailTest::textGrows()
{
    showFirst(u"state=published"_s);
    QPlainTextEdit *abstract = text("abstract");
    for (const int width : {420, 280, 340}) { // all of a stored text is seen at any width
        m_panel->resize(width, 820);
        QTRY_COMPARE(abstract->verticalScrollBar()->maximum(), 0);
    }
    type("abstract", u"a"_s);
    const int one = abstract->height();
    QTest::keyClicks(abstract, QString(160, u'w'));
    QTRY_VERIFY(abstract->height() > one + 30);
    QTest::keyClick(abstract, Qt::Key_Return, Qt::ShiftModifier);
    QVERIFY(abstract->toPlainText().contains(u'\n'));
    QVERIFY(!m_session->history().canUndo());
    QTest::keyClick(abstract, Qt::Key_Escape);
}

void CatalogDetailTest::twoFieldsInARowAreBothWritten()
{
    showFirst(u"state=published"_s);
    QSignalSpy failed(m_panel.get(), &CatalogDetailPanel::failed);
    type("code", u"307040112/77"_s);
    type("classification", u"3070401"_s); // leaving the first writes it
    type("contact", u"somebody"_s);
    QTest::keyClick(text("contact"), Qt::Key_Return);
    QTRY_COMPARE(value("contact"), u"somebody"_s);
    QTRY_COMPARE(value("classification"), u"3070401"_s);
    QCOMPARE(value("code"), u"307040112/77"_s);
    QCOMPARE(failed.count(), 0);
}

void CatalogDetailTest::staleFieldKeepsWhatWasTyped()
{
    showFirst(u"state=published"_s);
    QSignalSpy failed(m_panel.get(), &CatalogDetailPanel::failed);
    type("abstract", u"mine"_s);
    const RowEdit other{StepKind::Update, u"catalog"_s,  m_panel->detail().uid,
                        {u"abstract"_s},  {u"theirs"_s}, {}};
    QVERIFY(
        await(m_session->store(), LaneId::Write, EditQuery{Actor::current(u"同事"_s), {other}}).has_value());
    QTest::keyClick(text("abstract"), Qt::Key_Return);
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::Stale);
    QTRY_COMPARE(value("abstract"), u"theirs"_s);
    QCOMPARE(text("abstract")->toPlainText(), u"mine"_s);
    QTRY_VERIFY(note("abstract").contains(u"theirs"_s));
    QTest::keyClick(text("abstract"), Qt::Key_Return); // knowingly now
    QTRY_COMPARE(value("abstract"), u"mine"_s);
    QTRY_VERIFY(!note("abstract").contains(u"theirs"_s));
}

void CatalogDetailTest::refusedTextSurvivesAnotherCatalog()
{
    showFirst(u"state=published & mounted=yes"_s);
    const QString uid = m_panel->detail().uid, before = value("title");
    type("title", {});
    QTest::keyClick(text("title"), Qt::Key_Return);
    showFirst(u"state=published & mounted=no"_s);
    QCOMPARE(text("title")->toPlainText(), value("title"));
    QSignalSpy shown(m_panel.get(), &CatalogDetailPanel::shown);
    m_panel->showCatalog(uid, {});
    QTRY_COMPARE(shown.count(), 1);
    QCOMPARE(value("title"), before);
    QCOMPARE(text("title")->toPlainText(), QString());
    QVERIFY(!note("title").isEmpty());
    text("title")->setFocus();
    QTest::keyClick(text("title"), Qt::Key_Escape);
    QCOMPARE(text("title")->toPlainText(), before);
}

void CatalogDetailTest::fillFirstLeadsToTheField()
{
    showFirst(u"state=published & mounted=no & complete=no & rule=V10"_s);
    QTest::qWait(50); // the lines are laid out
    QList<QPushButton *> steps = m_panel->findChildren<QPushButton *>(QRegularExpression(u"^fill_"_s));
    steps.removeIf([](const QPushButton *step) { return !step->isVisible(); });
    QVERIFY(!steps.isEmpty());
    // A clear fault of form comes before what is only missing.
    QPushButton *first = steps.first();
    QVERIFY(first->text().contains(u"V"_s));
    const QString field = first->objectName().mid(5);
    QTest::mouseClick(first, Qt::LeftButton);
    QWidget *input = m_panel->findChild<QWidget *>(u"field_"_s + field);
    QVERIFY(input);
    QTRY_VERIFY(input->hasFocus() || input->isAncestorOf(QApplication::focusWidget()));
    QTRY_VERIFY(!input->visibleRegion().isEmpty()); // scrolled to where it is seen
    if (auto *more = find<QPushButton>("fillMore"))
        QTest::mouseClick(more, Qt::LeftButton);
    QTRY_VERIFY(find<QPushButton>("fill_resources"));
    QTest::mouseClick(find<QPushButton>("fill_resources"), Qt::LeftButton);
    QTRY_VERIFY(find<QPushButton>("resourceAdd")->isVisible());
}

void CatalogDetailTest::resourceIsMountedAndPublished()
{
    showFirst(u"state=published & mounted=no"_s);
    const QString mounted = u"state=published & mounted=yes"_s;
    const qint64 before = count(mounted);
    m_panel->jump(u"resources"_s, {});
    QTRY_VERIFY(find<QPushButton>("resourceAdd")->isVisible());
    const qsizetype had = m_panel->detail().resources.size();
    QTest::mouseClick(find<QPushButton>("resourceAdd"), Qt::LeftButton);
    QTRY_COMPARE(m_panel->detail().resources.size(), had + 1);
    type("locator", u"mz.hydj"_s);
    QTest::keyClick(text("locator"), Qt::Key_Return);
    QTRY_COMPARE(m_panel->detail().resources.last().locator, u"mz.hydj"_s);
    // V12: it says what is missing and where.
    auto *publish = m_panel->findChildren<QPushButton *>(u"resource_published"_s).last();
    QTest::mouseClick(publish, Qt::LeftButton);
    QTRY_VERIFY(find<QLabel>("resourceRefusal"));
    QVERIFY(find<QLabel>("resourceRefusal")->text().contains(u"V12"_s));
    QCOMPARE(count(mounted), before);
    type("mapping_complete", u"是"_s);
    QTest::keyClick(find<QComboBox>("field_mapping_complete")->lineEdit(), Qt::Key_Return);
    QTRY_COMPARE(m_panel->detail().resources.last().mappingComplete, u"yes"_s);
    QTest::mouseClick(find<QPushButton>("resource_published"), Qt::LeftButton);
    QTRY_COMPARE(m_panel->detail().resources.last().state, u"published"_s);
    QCOMPARE(count(mounted), before + 1);
    QTRY_VERIFY(m_panel->detail().mounted);
    QTRY_VERIFY(find<QPushButton>("resource_withdrawn"));
    QVERIFY(!find<QPushButton>("resource_remove"));
    QTest::mouseClick(find<QPushButton>("resource_withdrawn"), Qt::LeftButton);
    QTRY_COMPARE(m_panel->detail().resources.last().state, u"withdrawn"_s);
    QCOMPARE(count(mounted), before);
    QTest::mouseClick(find<QPushButton>("resource_remove"), Qt::LeftButton);
    QTRY_COMPARE(m_panel->detail().resources.size(), had);
    undo();
    QTRY_COMPARE(m_panel->detail().resources.size(), had + 1);
}

void CatalogDetailTest::secretIsNotWritten()
{
    showFirst(u"state=published & mounted=yes"_s);
    m_panel->jump(u"resources"_s, {});
    const QString before = m_panel->detail().resources.first().locator;
    type("locator", u"host=a;password=x"_s);
    QVERIFY(note("locator").contains(u"V14"_s));
    QTest::keyClick(text("locator"), Qt::Key_Return);
    QTest::qWait(50);
    QVERIFY(!m_session->history().canUndo());
    QCOMPARE(m_panel->detail().resources.first().locator, before);
}

void CatalogDetailTest::wideAndBack()
{
    showFirst(u"state=published"_s);
    QSignalSpy wide(m_panel.get(), &CatalogDetailPanel::wideChanged);
    m_panel->wideAction()->trigger();
    QCOMPARE(wide.count(), 1);
    QVERIFY(m_panel->isWide());
    m_panel->resize(980, 800);
    const QWidget *core = text("title"), *further = m_panel->findChild<QWidget *>(u"field_last_updated"_s);
    QTRY_VERIFY(further->mapTo(m_panel.get(), QPoint()).x() > core->mapTo(m_panel.get(), QPoint()).x() + 300);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!m_panel->isWide());
    QCOMPARE(wide.count(), 2);
}

void CatalogDetailTest::pastDayAndReviewSayWhy()
{
    showFirst(u"state=published"_s);
    QVERIFY(!find<QLabel>("detailReadOnly"));
    showFirst(u"state=published"_s, u"2023-03-31"_s);
    QVERIFY(find<QLabel>("detailReadOnly"));
    QVERIFY(find<QLabel>("detailReadOnly")->text().contains(u"2023-03-31"_s));
    QVERIFY(text("title")->isReadOnly());
    QVERIFY(line("code")->isReadOnly());
    QVERIFY(find<QComboBox>("field_share_type")->lineEdit()->isReadOnly());
    m_panel->jump(u"resources"_s, {});
    QVERIFY(!find<QPushButton>("resourceAdd"));
    QVERIFY(!find<QPushButton>("resource_withdrawn"));
}

void CatalogDetailTest::readOnlyCitySaysWhy()
{
    openCity(OpenMode::ReadOnly);
    showFirst(u"state=published"_s);
    QVERIFY(find<QLabel>("detailReadOnly"));
    QVERIFY(text("abstract")->isReadOnly());
    type("abstract", u"words"_s);
    QTest::keyClick(text("abstract"), Qt::Key_Return);
    QVERIFY(!m_session->history().canUndo());
}

QTEST_MAIN(CatalogDetailTest)
#include "tst_catalogdetail.moc"
