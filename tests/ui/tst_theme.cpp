// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/griddelegate.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QPainter>
#include <QStandardItemModel>
#include <QTest>

#include <algorithm>

using namespace shuzhi;

/// Tokens are readable in both schemes, and the program brings its own face.
class TestTheme : public QObject
{
    Q_OBJECT

private slots:
    void wordsReach45_data();
    void wordsReach45();
    void stateWordsStayReadableOnASelection_data();
    void stateWordsStayReadableOnASelection();
    void chartMarksReach3_data();
    void chartMarksReach3();
    void contrastOfKnownPairs();
    void measuresAreThoseOfTheStyle();
    void applySwitchesPaletteAndCurrent();
    void schemesAreFoundByName();
    void compactRowsAreSmaller();
    void sheetHasNoUnresolvedToken();
    void faceIsBundledAndDigitsTabular();
};

namespace {

void addThemes()
{
    QTest::addColumn<const Theme *>("theme");
    QTest::newRow("light") << &Theme::light();
    QTest::newRow("dark") << &Theme::dark();
}

} // namespace

void TestTheme::wordsReach45_data()
{
    addThemes();
}

void TestTheme::wordsReach45()
{
    QFETCH(const Theme *, theme);
    const QList<QColor> grounds{theme->bg, theme->panel, theme->hover(), theme->track};
    for (const QColor &word : {theme->text, theme->mute, theme->accent, theme->ok, theme->warn, theme->bad}) {
        QVERIFY(word.isValid());
        for (const QColor &ground : grounds)
            QVERIFY2(contrastRatio(word, ground) >= 4.5,
                     qPrintable(theme->name + u' ' + word.name() + u' ' + ground.name()));
    }
    // On a selection words of a state turn to text colour; stateWordsStayReadableOnASelection() sees to it.
    for (const QColor &word : {theme->text, theme->accent})
        QVERIFY(contrastRatio(word, theme->selection) >= 4.5);
    QVERIFY(contrastRatio(theme->onAccent, theme->accent) >= 4.5);
}

void TestTheme::stateWordsStayReadableOnASelection_data()
{
    addThemes();
}

void TestTheme::stateWordsStayReadableOnASelection()
{
    QFETCH(const Theme *, theme);
    Theme::apply(*qApp, *theme);
    QStandardItemModel model(1, 1);
    model.setItem(0, 0, new QStandardItem(QString(12, QChar(0x25A0)))); // squares: nothing but full ink
    GridDelegate delegate;
    for (const StateRole role : {StateRole::Mute, StateRole::Ok, StateRole::Warn, StateRole::Bad}) {
        delegate.setStateOf([role](const QModelIndex &) { return role; });
        QImage image(200, 30, QImage::Format_RGB32);
        QPainter painter(&image);
        QStyleOptionViewItem option;
        option.rect = image.rect();
        option.font = Theme::font(Theme::measures().baseText);
        option.state = QStyle::State_Enabled | QStyle::State_Selected;
        delegate.paint(&painter, option, model.index(0, 0));
        painter.end();
        double best = 1;
        for (int x = 0; x < image.width(); ++x)
            best = std::max(best, contrastRatio(image.pixelColor(x, 15), theme->selection));
        QVERIFY2(best >= 4.5,
                 qPrintable(QStringLiteral("%1 %2 %3").arg(theme->name).arg(int(role)).arg(best)));
    }
    Theme::apply(*qApp, Theme::light());
}

void TestTheme::chartMarksReach3_data()
{
    addThemes();
}

void TestTheme::chartMarksReach3()
{
    QFETCH(const Theme *, theme);
    QColor before;
    for (const QColor &mark : theme->series) {
        QVERIFY(mark.isValid());
        for (const QColor &ground : {theme->bg, theme->panel, theme->track, theme->hover(), theme->selection})
            QVERIFY2(contrastRatio(mark, ground) >= 3.0,
                     qPrintable(theme->name + u' ' + mark.name() + u' ' + ground.name()));
        QVERIFY(mark != before);
        before = mark;
    }
    // Marks of a state, and the ring around what has the keyboard.
    for (const QColor &mark : {theme->ok, theme->warn, theme->bad, theme->mute, theme->accent}) {
        for (const QColor &ground : {theme->bg, theme->panel, theme->track, theme->selection})
            QVERIFY2(contrastRatio(mark, ground) >= 3.0,
                     qPrintable(theme->name + u' ' + mark.name() + u' ' + ground.name()));
    }
}

void TestTheme::contrastOfKnownPairs()
{
    QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
    // #767676 is the well-known grey that just passes on white.
    QVERIFY(qAbs(contrastRatio(QColor(0x76, 0x76, 0x76), Qt::white) - 4.54) < 0.01);
}

void TestTheme::measuresAreThoseOfTheStyle()
{
    const Measures &m = Theme::measures();
    QCOMPARE(m.row, 30);
    QCOMPARE(m.head, 30);
    QCOMPARE(m.rail, 168);
    QCOMPARE(m.topBar, 44);
    QCOMPARE(m.statusBar, 26);
    QCOMPARE(m.baseText, 13);
    QCOMPARE(m.figureText, 26);
}

void TestTheme::applySwitchesPaletteAndCurrent()
{
    for (const Theme *theme : {&Theme::dark(), &Theme::light()}) {
        Theme::apply(*qApp, *theme);
        QCOMPARE(&Theme::current(), theme);
        QCOMPARE(qApp->palette().color(QPalette::Base), theme->panel);
        QCOMPARE(qApp->palette().color(QPalette::Highlight), theme->selection);
        QCOMPARE(qApp->font().pixelSize(), 13);
        QVERIFY(qApp->styleSheet().contains(theme->line.name()));
    }
}

void TestTheme::schemesAreFoundByName()
{
    QCOMPARE(Theme::named(QStringLiteral("dark")).name, Theme::dark().name);
    QCOMPARE(Theme::named(QStringLiteral("light")).name, Theme::light().name);
    QCOMPARE(Theme::named({}).name, Theme::light().name);
    // Offscreen no desktop asks for anything.
    QCOMPARE(Theme::named(QStringLiteral("system")).name, Theme::light().name);
}

void TestTheme::compactRowsAreSmaller()
{
    Theme::setCompact(true);
    QCOMPARE(Theme::measures().row, 26);
    QCOMPARE(Theme::measures().head, 30);
    Theme::setCompact(false);
    QCOMPARE(Theme::measures().row, 30);
}

void TestTheme::sheetHasNoUnresolvedToken()
{
    Theme::apply(*qApp, Theme::light());
    QVERIFY(!qApp->styleSheet().isEmpty());
    const QString body = qApp->styleSheet().section(QStringLiteral("*/"), 1);
    QVERIFY2(!body.contains(u'@'), qPrintable(body.mid(body.indexOf(u'@'), 40)));
}

void TestTheme::faceIsBundledAndDigitsTabular()
{
    const QFont font = Theme::font(26, true);
    QCOMPARE(QFontInfo(font).family(), Theme::fontFamily());
    QVERIFY(QFontInfo(font).exactMatch() || QFontInfo(font).family() == Theme::printFamily());
    const QFontMetricsF metrics(font);
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        QCOMPARE(metrics.horizontalAdvance(QChar(digit)), metrics.horizontalAdvance(u'0'));
    QVERIFY(metrics.inFontUcs4(0x76EE)); // 目
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
