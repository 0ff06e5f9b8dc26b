// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme.h"

#include "ui/widgets/housestyle.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPalette>
#include <QSettings>

#include <algorithm>
#include <cmath>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

const Theme *s_current = nullptr;

QByteArray readResource(const QString &path)
{
    QFile file(path);
    // The file is compiled in: its absence is a broken build, there is nothing to show a window with.
    if (!file.open(QIODevice::ReadOnly))
        qFatal("resource %s is missing", qPrintable(path));
    return file.readAll();
}

const QJsonObject &tokens()
{
    static const QJsonObject object =
        QJsonDocument::fromJson(readResource(u":/styles/tokens.json"_s)).object();
    return object;
}

Theme load(const QString &name)
{
    const QJsonObject object = tokens().value(name).toObject();
    const auto colour = [&object](const char *key) {
        return QColor(object.value(QLatin1String(key)).toString());
    };
    Theme theme;
    theme.name = name;
    theme.bg = colour("bg");
    theme.panel = colour("panel");
    theme.line = colour("line");
    theme.text = colour("text");
    theme.mute = colour("mute");
    theme.accent = colour("accent");
    theme.onAccent = colour("onAccent");
    theme.selection = colour("selection");
    theme.ok = colour("ok");
    theme.warn = colour("warn");
    theme.bad = colour("bad");
    const QJsonArray series = object.value("series"_L1).toArray();
    for (qsizetype i = 0; i < series.size() && i < qsizetype(theme.series.size()); ++i)
        theme.series[size_t(i)] = QColor(series.at(i).toString());
    theme.track = colour("track");
    return theme;
}

Measures readMeasures()
{
    const QJsonObject o = tokens().value("measures"_L1).toObject();
    const auto px = [&o](const char *key) { return o.value(QLatin1String(key)).toInt(); };
    return Measures{px("pageMargin"), px("cardPadding"),   px("gap"),       px("controlRadius"),
                    px("cardRadius"), px("controlHeight"), px("row"),       px("compactRow"),
                    px("head"),       px("rail"),          px("topBar"),    px("statusBar"),
                    px("baseText"),   px("secondaryText"), px("titleText"), px("figureText")};
}

Measures &measuresInForce()
{
    static Measures measures = readMeasures();
    return measures;
}

/// Windows says it in the registry; elsewhere the palette the program was started with does.
bool systemIsDark()
{
#ifdef Q_OS_WIN
    const QSettings personal(
        u"HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize"_s,
        QSettings::NativeFormat);
    return personal.value(u"AppsUseLightTheme"_s, 1).toInt() == 0;
#else
    // Before the first scheme is applied the palette is the desktop's.
    static const bool dark = QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
    return dark;
#endif
}

QColor mix(const QColor &ground, const QColor &over, double share)
{
    const auto channel = [share](int a, int b) { return int(std::lround(a + (b - a) * share)); };
    return QColor(channel(ground.red(), over.red()), channel(ground.green(), over.green()),
                  channel(ground.blue(), over.blue()));
}

QPalette palette(const Theme &t)
{
    QPalette p;
    p.setColor(QPalette::Window, t.bg);
    p.setColor(QPalette::WindowText, t.text);
    p.setColor(QPalette::Base, t.panel);
    p.setColor(QPalette::AlternateBase, t.bg);
    p.setColor(QPalette::Text, t.text);
    p.setColor(QPalette::PlaceholderText, t.mute);
    p.setColor(QPalette::Button, t.panel);
    p.setColor(QPalette::ButtonText, t.text);
    p.setColor(QPalette::BrightText, t.bad);
    p.setColor(QPalette::ToolTipBase, t.panel);
    p.setColor(QPalette::ToolTipText, t.text);
    p.setColor(QPalette::Highlight, t.selection);
    p.setColor(QPalette::HighlightedText, t.text);
    p.setColor(QPalette::Link, t.accent);
    p.setColor(QPalette::LinkVisited, t.accent);
    p.setColor(QPalette::Light, t.panel);
    p.setColor(QPalette::Midlight, t.line);
    p.setColor(QPalette::Mid, t.line);
    p.setColor(QPalette::Dark, t.mute);
    p.setColor(QPalette::Shadow, t.line);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, mix(t.panel, t.mute, 0.6));
    return p;
}

/// "@name@" in base.qss becomes the token of that name, "@name.px@" the measure.
QString styleSheet(const Theme &t)
{
    QString sheet = QString::fromUtf8(readResource(u":/styles/base.qss"_s));
    const std::pair<QLatin1String, QColor> colours[] = {
        {"bg"_L1, t.bg},
        {"panel"_L1, t.panel},
        {"line"_L1, t.line},
        {"text"_L1, t.text},
        {"mute"_L1, t.mute},
        {"accent"_L1, t.accent},
        {"onAccent"_L1, t.onAccent},
        {"selection"_L1, t.selection},
        {"ok"_L1, t.ok},
        {"warn"_L1, t.warn},
        {"bad"_L1, t.bad},
        {"track"_L1, t.track},
        {"hover"_L1, t.hover()},
        {"accentHover"_L1, mix(t.accent, t.text, 0.12)},
        {"border"_L1, t.border()},
        {"disabled"_L1, mix(t.panel, t.mute, 0.6)},
    };
    for (const auto &[name, colour] : colours)
        sheet.replace(u'@' + QString(name) + u'@', colour.name());
    const QJsonObject measures = tokens().value("measures"_L1).toObject();
    for (auto it = measures.begin(); it != measures.end(); ++it)
        sheet.replace(u'@' + it.key() + u".px@"_s, QString::number(it->toInt()) + u"px"_s);
    sheet.replace(u"@semibold@"_s, QString::number(Theme::font(13, true).weight()));
    return sheet;
}

/// WenQuanYi Micro Hei from the program itself; needs a QGuiApplication.
QString bundledFamily()
{
    static const QString family = [] {
        const int id = QFontDatabase::addApplicationFont(u":/fonts/base.ttc"_s);
        const QStringList families = QFontDatabase::applicationFontFamilies(id);
        // The collection holds the proportional face first and a monospaced one second.
        return families.isEmpty() ? u"WenQuanYi Micro Hei"_s : families.first();
    }();
    return family;
}

} // namespace

QColor Theme::hover() const
{
    return mix(panel, text, 0.05);
}

QColor Theme::border() const
{
    return mix(line, mute, 0.18);
}

const Theme &Theme::light()
{
    static const Theme theme = load(u"light"_s);
    return theme;
}

const Theme &Theme::dark()
{
    static const Theme theme = load(u"dark"_s);
    return theme;
}

const Theme &Theme::current()
{
    return s_current ? *s_current : light();
}

const Measures &Theme::measures()
{
    return measuresInForce();
}

void Theme::setCompact(bool compact)
{
    Measures &measures = measuresInForce();
    measures = readMeasures();
    if (compact)
        measures.row = measures.compactRow;
}

const Theme &Theme::named(const QString &name)
{
    if (name == "dark"_L1)
        return dark();
    return name == "system"_L1 && systemIsDark() ? dark() : light();
}

void Theme::apply(QApplication &app, const Theme &theme)
{
    (void)systemIsDark(); // read before the palette becomes ours
    s_current = theme.name == "dark"_L1 ? &dark() : &light();
    app.setStyle(new HouseStyle); // the application owns it
    app.setFont(font(measures().baseText));
    app.setPalette(palette(*s_current));
    app.setStyleSheet(styleSheet(*s_current));
}

QString Theme::fontFamily()
{
#ifdef Q_OS_WIN
    return u"Microsoft YaHei UI"_s;
#else
    return bundledFamily();
#endif
}

QString Theme::printFamily()
{
    return bundledFamily();
}

QFont Theme::font(int pixelSize, bool semibold)
{
    QFont font(fontFamily());
    font.setPixelSize(pixelSize);
    // Neither face has a semibold cut, and Qt thickens strokes only from Bold upwards.
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setWeight(semibold ? QFont::Bold : QFont::Normal);
    return font;
}

double contrastRatio(const QColor &a, const QColor &b)
{
    // Relative luminance of WCAG 2.1.
    const auto luminance = [](const QColor &c) {
        const auto linear = [](double v) {
            return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
    };
    const double la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

} // namespace shuzhi
