// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/detailsupport.h"
#include "ui/shell/translations.h"

#include <QAbstractButton>
#include <QDir>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

/// Every part of the detail in both languages and schemes, narrow and wide: nothing stands beyond the panel,
/// no word is smaller than 12 px, every control has a name. With SHUZHI_PICTURES the pictures are kept there.
class DetailPicturesTest : public DetailTest
{
    Q_OBJECT
private slots:
    void initTestCase() { makeCity(); }
    void cleanup() { closeCity(); }
    void everyPartFits_data();
    void everyPartFits();

private:
    void check();
};

void DetailPicturesTest::everyPartFits_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<bool>("dark");
    for (const char *part : {"core", "items", "resources", "use", "duties", "history"}) {
        for (const int width : {280, 340, 420, 980}) {
            for (const bool chinese : {true, false}) {
                const bool dark = width == 340 && chinese;
                const QString name =
                    u"%1-%2-%3%4"_s.arg(QString::fromLatin1(part), QString::number(width),
                                        chinese ? u"zh"_s : u"en"_s, dark ? u"-dark"_s : QString());
                QTest::newRow(qPrintable(name)) << QString::fromLatin1(part) << width << chinese << dark;
            }
        }
    }
}

void DetailPicturesTest::check()
{
    const int room = m_panel->width();
    for (const QWidget *widget : m_panel->findChildren<QWidget *>()) {
        const bool words = qobject_cast<const QLabel *>(widget)
            || qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
            || qobject_cast<const QPlainTextEdit *>(widget);
        if (!words || !widget->isVisible() || widget->visibleRegion().isEmpty())
            continue;
        const QString who =
            widget->objectName() + u' ' + QString::fromLatin1(widget->metaObject()->className());
        const int right = widget->mapTo(m_panel.get(), QPoint(widget->width(), 0)).x();
        QVERIFY2(right <= room, qPrintable(u"%1 reaches %2 of %3"_s.arg(who).arg(right).arg(room)));
        QVERIFY2(widget->fontInfo().pixelSize() >= 12, qPrintable(who));
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (button && button->focusPolicy() != Qt::NoFocus)
            QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(), qPrintable(who));
    }
}

void DetailPicturesTest::everyPartFits()
{
    QFETCH(QString, part);
    QFETCH(int, width);
    QFETCH(bool, chinese);
    QFETCH(bool, dark);
    m_language = chinese ? Language::Chinese : Language::English;
    installTranslators(*qApp, chinese ? u"zh_CN"_s : u"en"_s);
    Theme::apply(*qApp, dark ? Theme::dark() : Theme::light());
    m_size = QSize(width, 820);
    openCity();
    showFirst(part == u"core"         ? u"state=published & complete=no & mounted=no"_s
                  : part == u"duties" ? u"duty=yes & rule=V2a"_s
                                      : u"used=yes"_s);
    if (width > 600)
        m_panel->setWide(true);
    m_panel->jump(part, {});
    QTest::qWait(60);
    check();
    if (const QString folder = qEnvironmentVariable("SHUZHI_PICTURES"); !folder.isEmpty())
        QVERIFY(m_panel->grab().save(
            QDir(folder).filePath(QString::fromLatin1(QTest::currentDataTag()) + u".png")));
}

QTEST_MAIN(DetailPicturesTest)
#include "tst_detailpictures.moc"
