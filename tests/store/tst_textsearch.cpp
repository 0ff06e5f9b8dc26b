// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/text.h"
#include "models/store/searchquery.h"
#include "tests/support/city.h"
#include "tests/support/testdialect.h"

#include <QFile>
#include <QHash>
#include <QRandomGenerator>
#include <QTest>

using namespace shuzhi;
using namespace shuzhi::test;
using namespace Qt::StringLiterals;

namespace {

/// Pieces that are looked for; a server is asked fewer, each takes it several times as long.
int manyParts()
{
    return testDialect() == Dialect::Sqlite ? 500 : 100;
}

/// Every character in a form that folds to it, where there is one: 数据 → 數據.
QString traditional(const QString &text)
{
    static const QHash<QChar, QChar> forms = [] {
        QHash<QChar, QChar> made;
        for (char16_t unit = 0x4e00; unit <= 0x9fff; ++unit) {
            const QString simple = text::fold(QChar(unit));
            if (simple.size() == 1 && simple[0] != QChar(unit))
                made.insert(simple[0], QChar(unit));
        }
        return made;
    }();
    QString turned;
    for (const QChar c : text)
        turned += forms.value(c, c);
    return turned;
}

QString fullWidth(const QString &text)
{
    QString wide;
    for (const QChar c : text)
        wide += c > u' ' && c < QChar(0x7f) ? QChar(c.unicode() + 0xfee0) : c == u' ' ? QChar(0x3000) : c;
    return wide;
}

/// A piece of a real name and what people type instead of it.
struct Part
{
    QString title, piece, initials;
};

} // namespace

/// 500 pieces of names of the demonstration city and of a real city's list, from one character up, are
/// all found: as they are, in traditional forms, in full width, by their initials.
class TextSearchTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void findsPieces_data();
    void findsPieces();
    void findsAllWordsInAnyOrder();
    void findsWhatTheItemSays();
    void findsNoSignsAsWildcards();

private:
    void addRealNames();
    [[nodiscard]] QList<Part> parts() const;
    [[nodiscard]] QStringList titlesFound(const QString &text);

    std::unique_ptr<TestCity> m_city;
    QStringList m_titles;
};

void TextSearchTest::initTestCase()
{
    m_city = std::make_unique<TestCity>(testDialect(), DemoParameters{1200, 57, 1, 3, 20230630});
    QCOMPARE(m_city->fault(), QString());
    addRealNames();
    const Status read = m_city->connection().each(u"SELECT title FROM catalog ORDER BY uid"_s, {},
                                                  [&](const SqlRow &row) { m_titles += row.text(0); });
    VERIFY_RESULT(read);
    QVERIFY(m_titles.size() > 1700);
}

void TextSearchTest::addRealNames()
{
    QFile file(QStringLiteral(SHUZHI_SAMPLES "/1_city_catalog_tainan_602.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString department = m_city->text(u"SELECT uid FROM department LIMIT 1"_s);
    Step step{StepKind::Insert, u"catalog"_s, {u"title"_s, u"department_id"_s, u"state"_s}, {}, {}, {}};
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n').mid(1);
    for (const QString &line : lines) {
        const QString title = line.section(u',', 1, 1).trimmed();
        if (!title.isEmpty() && !line.section(u',', 0, 1).contains(u'"'))
            step.rows += StepRow{u"tainan-%1"_s.arg(step.rows.size()), {title, department, u"published"_s}};
    }
    QVERIFY(step.rows.size() > 550);
    VERIFY_RESULT(m_city->write({step}));
}

QList<Part> TextSearchTest::parts() const
{
    QRandomGenerator dice(602);
    QList<Part> list;
    while (list.size() < manyParts()) {
        const QString &title = m_titles[dice.bounded(int(m_titles.size()))];
        const int from = dice.bounded(int(title.size())), length = 1 + dice.bounded(8);
        const QString piece = title.mid(from, length), before = title.left(from);
        if (piece.trimmed().isEmpty())
            continue;
        // Letters are those of the whole name: a polyphone is read as its word says.
        const qsizetype first = text::initials(before).size();
        const QString initials =
            text::initials(title).mid(first, text::initials(before + piece).size() - first);
        list += Part{title, piece, initials};
    }
    return list;
}

QStringList TextSearchTest::titlesFound(const QString &text)
{
    Filter filter;
    filter.text = text;
    const auto ids = IdListQuery{filter, {}}(m_city->connection());
    QStringList titles;
    const auto rows = CatalogRowsQuery{ids.value_or(QList<qint64>{}), {}}(m_city->connection());
    for (const CatalogRow &row : rows.value_or(QList<CatalogRow>{}))
        titles += row.title;
    return titles;
}

void TextSearchTest::findsPieces_data()
{
    QTest::addColumn<QString>("way");
    for (const char *way : {"as it is", "traditional", "full width", "upper case", "initials"})
        QTest::newRow(way) << QString::fromLatin1(way);
}

void TextSearchTest::findsPieces()
{
    QFETCH(QString, way);
    int typed = 0, turned = 0;
    for (const Part &part : parts()) {
        QString needle = part.piece;
        if (way == u"traditional")
            needle = traditional(needle);
        else if (way == u"full width")
            needle = fullWidth(needle);
        else if (way == u"upper case")
            needle = needle.toUpper();
        else if (way == u"initials")
            needle = part.initials;
        if (needle.isEmpty()) // a piece of signs only has no letters
            continue;
        ++typed;
        turned += needle != part.piece;
        QVERIFY2(titlesFound(needle).contains(part.title),
                 qPrintable(u"\"%1\" does not find %2"_s.arg(needle, part.title)));
    }
    QVERIFY(typed > manyParts() * 9 / 10);
    if (way == u"traditional" || way == u"initials")
        QVERIFY2(turned > manyParts() / 3, qPrintable(QString::number(turned)));
}

void TextSearchTest::findsAllWordsInAnyOrder()
{
    const QStringList both = titlesFound(u"统计 臺南"_s);
    QVERIFY(!both.isEmpty());
    for (const QString &title : both) {
        const QString folded = text::fold(title);
        QVERIFY2(folded.contains(u"统计") && folded.contains(u"台南"), qPrintable(title));
    }
    QStringList other = titlesFound(u"  tn　统计 "_s);
    for (const QString &title : both)
        QVERIFY2(other.contains(title), qPrintable(title));
    QCOMPARE(titlesFound(u"台南 统计"_s), both);
    QVERIFY(titlesFound(u"统计 没有这个词"_s).isEmpty());
}

void TextSearchTest::findsWhatTheItemSays()
{
    Connection &city = m_city->connection();
    const QString catalog = m_city->text(u"SELECT uid FROM catalog WHERE uid LIKE 'tainan-%' LIMIT 1"_s);
    VERIFY_RESULT(m_city->write(
        {Step{StepKind::Insert,
              u"data_item"_s,
              {u"catalog_id"_s, u"name"_s},
              {{u"item-1"_s, {catalog, u"甲乙ＩＤ號"_s}}, {u"item-2"_s, {catalog, u"丙ID号"_s}}},
              {},
              {}}}));
    const auto found = [&](const QString &what, const QString &text) {
        Filter filter = *Filter::parse(u"what="_s + what);
        filter.text = text;
        return CountQuery{filter}(city).value_or(-1);
    };
    QCOMPARE(found(u"items"_s, u"甲乙"_s), 1);
    QCOMPARE(found(u"items"_s, u"ＩＤ號"_s), 2); // as it is written, and folded
    QCOMPARE(found(u"items"_s, u"丙ｉｄ號"_s), 1);
    QCOMPARE(found(u"catalogs"_s, u"甲乙"_s), 0); // a catalog is not found by its items
}

void TextSearchTest::findsNoSignsAsWildcards()
{
    for (const QString &sign : {u"%"_s, u"_"_s, u"\\"_s, u"'"_s, u"%_%"_s}) {
        for (const QString &title : titlesFound(sign))
            QVERIFY2(m_city->text(u"SELECT search_key FROM catalog WHERE title = '%1'"_s.arg(title))
                         .contains(sign),
                     qPrintable(title));
    }
}

QTEST_GUILESS_MAIN(TextSearchTest)
#include "tst_textsearch.moc"
