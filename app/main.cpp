// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/grab.h"
#include "app/workbench.h"
#include "ui/shell/translations.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLocale>

#include <cstdio>

using namespace shuzhi;

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(s("Workbench for a city's Chief Data Officer"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {s("db"), s("file, or postgresql://user@host:port/name"), s("DB")},
        {s("demo"), s("open the demonstration city, making it in --db's file if it is not there")},
        {s("page"), s("overview, catalogs, duties, assessment, departments or settings"), s("PAGE")},
        {s("lang"), s("zh_CN or en"), s("LANG")},
        {s("theme"), s("light, dark or system"), s("THEME")},
        {s("as-of"), s("a day as 2023-06-30"), s("DATE")},
        {s("grab"), s("render every page to DIR/PAGE.png and exit"), s("DIR")},
        {s("size"), s("size of the window for --grab"), s("WxH"), s("1440x900")},
    });
}

QSize sizeOf(const QString &text)
{
    const QStringList parts = text.split(u'x');
    return parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
}

int wrongCall(const QString &why)
{
    std::fprintf(stderr, "%s\n", qPrintable(why));
    return 2;
}

/// No display: pictures are rendered offscreen.
void choosePlatform(int argc, char **argv)
{
    bool grab = false;
    for (int i = 1; i < argc; ++i)
        grab = grab || qstrncmp(argv[i], "--grab", 6) == 0;
    if (grab && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") && qEnvironmentVariableIsEmpty("DISPLAY")
        && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
}

/// The size of words and controls is the person's; whoever sets the variable knows better.
void chooseScale(const Settings &settings)
{
    const int percent = settings.value(SettingKey::Scale).toInt();
    if (percent > 100 && percent <= 200 && qEnvironmentVariableIsEmpty("QT_SCALE_FACTOR"))
        qputenv("QT_SCALE_FACTOR", QByteArray::number(percent / 100.0));
}

} // namespace

int main(int argc, char *argv[])
{
    choosePlatform(argc, argv);
    Settings settings;
    chooseScale(settings);
    QApplication app(argc, argv);
    QApplication::setApplicationName(s("shuzhi"));
    QApplication::setApplicationVersion(s(SHUZHI_VERSION));
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(app);

    QString language = parser.value(s("lang"));
    if (language.isEmpty())
        language = settings.value(SettingKey::Language).toString();
    if (language.isEmpty())
        language = QLocale::system().name().startsWith(u"zh") ? s("zh_CN") : s("en");
    if (language != u"zh_CN" && language != u"en")
        return wrongCall(s("--lang takes zh_CN or en"));
    installTranslators(app, language);

    QString theme = parser.value(s("theme"));
    if (theme.isEmpty())
        theme = settings.value(SettingKey::Theme).toString();
    if (theme != u"light" && theme != u"dark" && theme != u"system")
        return wrongCall(s("--theme takes light, dark or system"));
    Theme::apply(app, Theme::named(theme));
    Theme::setCompact(settings.value(SettingKey::CompactRows).toString() == u"yes");

    const QString asOf = parser.value(s("as-of"));
    if (!asOf.isEmpty() && !QDate::fromString(asOf, Qt::ISODate).isValid())
        return wrongCall(s("--as-of takes a day as 2023-06-30"));
    const QSize size = sizeOf(parser.value(s("size")));
    if (size.width() < 800 || size.height() < 500)
        return wrongCall(s("--size takes WIDTHxHEIGHT, at least 800x500"));
    if (parser.isSet(s("grab")) && !parser.isSet(s("db")))
        return wrongCall(s("--grab needs --db"));

    Connection::forbidCurrentThread();
    const QString database = parser.value(s("db"));
    Workbench workbench(settings,
                        {parser.isSet(s("demo")) ? QString() : database, parser.value(s("page")), asOf,
                         language == u"zh_CN" ? Language::Chinese : Language::English});
    if (parser.isSet(s("grab")))
        new Grab(workbench, parser.value(s("grab")), size);
    workbench.start();
    if (parser.isSet(s("demo")))
        workbench.openDemonstration(database);
    return QApplication::exec();
}
