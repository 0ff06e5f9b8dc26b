// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplepages.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/startpage.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/busyoverlay.h"
#include "ui/widgets/figurecard.h"
#include "ui/widgets/pagedtable.h"
#include "ui/widgets/theme.h"

#include <QDir>
#include <QLabel>
#include <QTest>

using namespace shuzhi;
using namespace Qt::StringLiterals;

/// Pictures of all widgets in both schemes and two window sizes (build/…/pictures), and what a
/// program can see on them: no words cut, the two schemes really differ.
class TestGallery : public QObject
{
    Q_OBJECT

private slots:
    void pictures_data();
    void pictures();

private:
    static void verifyNothingCut(QWidget *root);
    static void grab(QWidget &window, const QString &name);
};

void TestGallery::verifyNothingCut(QWidget *root)
{
    for (const QLabel *label : root->findChildren<QLabel *>()) {
        if (!label->isVisible() || label->wordWrap() || label->text().isEmpty())
            continue;
        QVERIFY2(label->fontMetrics().horizontalAdvance(label->text()) <= label->width() + 1,
                 qPrintable(u"cut: "_s + label->text()));
    }
    for (const ActionButton *button : root->findChildren<ActionButton *>())
        if (button->isVisible())
            QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(u"cut: "_s + button->text()));
}

void TestGallery::grab(QWidget &window, const QString &name)
{
    QTest::qWait(20);
    verifyNothingCut(&window);
    QDir dir(QCoreApplication::applicationDirPath() + u"/../pictures"_s);
    QVERIFY(dir.mkpath(u"."_s));
    const QPixmap picture = window.grab();
    QCOMPARE(picture.deviceIndependentSize().toSize(), window.size());
    QVERIFY(picture.save(dir.filePath(name + u".png"_s)));
}

void TestGallery::pictures_data()
{
    QTest::addColumn<const Theme *>("theme");
    QTest::addColumn<QSize>("size");
    for (const Theme *theme : {&Theme::light(), &Theme::dark()})
        for (const QSize &size : {QSize(1440, 900), QSize(1366, 768)})
            QTest::addRow("%s-%d", qPrintable(theme->name), size.width()) << theme << size;
}

void TestGallery::pictures()
{
    QFETCH(const Theme *, theme);
    QFETCH(QSize, size);
    const QString suffix = QString::fromLatin1(QTest::currentDataTag());
    Theme::apply(*qApp, *theme);
    MainWindow window;
    window.resize(size);
    window.startPage()->setRecentFiles(
        {{u"/home/cdo/zhenjiang.shuzhi"_s, u"示例市（合成）"_s, QDateTime(QDate(2023, 6, 30), QTime(9, 0))},
         {u"/srv/share/a-very-long-folder-name/another-long-folder-name/city-of-the-year-2023.shuzhi"_s,
          u"某市"_s, QDateTime(QDate(2023, 5, 4), QTime(9, 0))}});
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    grab(window, u"start-"_s + suffix);

    Page *figures = test::makeFiguresPage();
    Page *grid = test::makeGridPage();
    Page *states = test::makeStatesPage();
    for (Page *page : {figures, grid, states})
        window.addPage(page);
    QAction import(u"导入"_s), output(u"导出"_s);
    window.setWindowActions({&import, &output});
    window.setPlace(u"示例市（合成）"_s, u"本地库 zhenjiang.shuzhi"_s);
    window.setConnection(u"已连接 · SQLite 本地"_s, StateRole::Ok);
    window.setReferenceDay(QDate(2023, 6, 30));
    window.setPerson(u"王某某"_s, u"首席数据官"_s);
    emit grid->countChanged(u"18,896"_s);
    emit states->countChanged(u"57"_s);
    emit grid->statusChanged({u"全口径"_s, u"18,896 条目录 · 选中 1"_s});

    window.showPage(u"figures"_s);
    figures->findChildren<FigureCard *>().at(1)->setFocus();
    window.findChild<BusyOverlay *>(u"busy"_s)->start(u"正在计算"_s);
    QTest::qWait(350);
    grab(window, u"figures-"_s + suffix);
    window.showPage(u"grid"_s);
    QVERIFY(qobject_cast<PagedTable *>(QApplication::focusWidget())); // the page's focus proxy
    grab(window, u"grid-"_s + suffix);
    window.showPage(u"states"_s);
    window.postError({ErrorCode::DatabaseLocked, {}, u"zhenjiang.shuzhi"_s});
    window.post({StateRole::Warn, u"126 条目录超出承诺更新周期。"_s, {}, u"请通知提供部门。"_s, u"查看"_s});
    grab(window, u"states-"_s + suffix);
    // The status bar is a panel in the colour of the scheme, whatever the scale.
    const QImage last = window.grab().toImage();
    QCOMPARE(last.pixelColor(2, last.height() - 5), theme->panel);
}

QTEST_MAIN(TestGallery)
#include "tst_gallery.moc"
