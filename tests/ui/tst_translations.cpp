// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/translations.h"

#include <QCoreApplication>
#include <QTest>
#include <QTranslator>

using namespace shuzhi;

/// The language of the program's and Qt's texts, and changing it.
class TestTranslations : public QObject
{
    Q_OBJECT

private slots:
    void textsAreIn_data();
    void textsAreIn();
    void anotherCallReplaces();
};

void TestTranslations::textsAreIn_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("opens");
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("many");
    QTest::addColumn<QString>("cancel");
    const auto english = [](const char *name, const char *language) {
        QTest::newRow(name) << QString::fromLatin1(language) << QStringLiteral("Open the demonstration city")
                            << QStringLiteral("1 more filter") << QStringLiteral("5 more filters")
                            << QStringLiteral("Cancel");
    };
    const auto chinese = [](const char *name, const char *language) {
        QTest::newRow(name) << QString::fromLatin1(language) << QStringLiteral("打开示例城市")
                            << QStringLiteral("还有 1 个筛选条件") << QStringLiteral("还有 5 个筛选条件")
                            << QStringLiteral("取消");
    };
    english("English", "en");
    english("English of a country", "en_GB");
    english("a language that is not there", "de_DE");
    chinese("Chinese", "zh_CN");
    chinese("Chinese of no country", "zh");
    chinese("Chinese of a system", "zh_CN.UTF-8");
}

void TestTranslations::textsAreIn()
{
    QFETCH(QString, language);
    installTranslators(*QCoreApplication::instance(), language);
    QTEST(QCoreApplication::translate("shuzhi::StartPage", "Open the demonstration city"), "opens");
    QTEST(QCoreApplication::translate("shuzhi::ChipBar", "%n more filter(s)", nullptr, 1), "one");
    QTEST(QCoreApplication::translate("shuzhi::ChipBar", "%n more filter(s)", nullptr, 5), "many");
    QTEST(QCoreApplication::translate("QPlatformTheme", "Cancel"), "cancel");
}

void TestTranslations::anotherCallReplaces()
{
    QCoreApplication &application = *QCoreApplication::instance();
    const auto translators = [&application] { return application.findChildren<QTranslator *>().size(); };
    installTranslators(application, QStringLiteral("zh_CN"));
    const qsizetype chinese = translators();
    installTranslators(application, QStringLiteral("en"));
    installTranslators(application, QStringLiteral("zh_CN"));
    QCOMPARE(translators(), chinese);
    QCOMPARE(QCoreApplication::translate("shuzhi::MainWindow", "Shuzhi"), QStringLiteral("数治"));
}

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
