// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/textlines.h"

#include "ui/widgets/theme.h"

#include <QFontMetricsF>
#include <QTextLayout>
#include <QTextOption>

#include <algorithm>
#include <memory>
#include <vector>

namespace shuzhi {

namespace {

// A line cut short by one long word reads better ragged than with its characters torn apart.
constexpr qreal kWidestStretch = 1.15;
constexpr qreal kWidestSpace = 0.6; // of the font's size, added to a space between words

bool hasHan(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

/// Widens the spaces or, in Chinese, the characters so that the line ends at the edge. Spacing is
/// given in percent: Qt multiplies absolute spacing by the resolution of the paper.
void justify(TextLine &line, qreal room)
{
    const qreal slack = room - line.width;
    if (slack <= 0)
        return;
    if (hasHan(line.text)) {
        // The last character's own spacing lies beyond the edge.
        const qreal last = QFontMetricsF(line.font).horizontalAdvance(line.text.back());
        if (line.width <= last)
            return;
        const qreal stretch = (room - last) / (line.width - last);
        if (stretch > kWidestStretch)
            return;
        line.font.setLetterSpacing(QFont::PercentageSpacing, 100 * stretch);
    } else if (const auto spaces = line.text.count(u' ');
               spaces > 0 && slack <= kWidestSpace * qreal(spaces) * line.font.pixelSize()) {
        line.font.setWordSpacing(slack / qreal(spaces));
    } else {
        return;
    }
    line.width = room;
}

QString withoutTrailingSpace(QString text)
{
    while (!text.isEmpty() && text.back().isSpace())
        text.chop(1);
    return text;
}

/// A figure and the Chinese word that counts it stay on one line: the space between them does not break.
QString withUnits(QString text)
{
    for (qsizetype i = 1; i + 1 < text.size(); ++i) {
        if (text.at(i) == u' ' && (text.at(i - 1).isDigit() || text.at(i - 1) == u'%')
            && text.at(i + 1).script() == QChar::Script_Han)
            text[i] = QChar::Nbsp;
    }
    return text;
}

QList<TextLine> breakParagraph(const QString &text, const QFont &font, const BreakRules &rules)
{
    const qreal whole = textWidth(text, font);
    if (whole <= rules.width - rules.firstIndent)
        return {{text, font, rules.firstIndent, whole}};
    QTextLayout layout(withUnits(text), font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    layout.setTextOption(option);
    QList<TextLine> lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        const qreal x = lines.isEmpty() ? rules.firstIndent : 0;
        line.setLineWidth(rules.width - x);
        const QString part = withoutTrailingSpace(text.mid(line.textStart(), line.textLength()));
        lines.append({part, font, x, textWidth(part, font)});
    }
    layout.endLayout();
    if (rules.justified) {
        for (qsizetype i = 0; i + 1 < lines.size(); ++i)
            justify(lines[i], rules.width - lines.at(i).x);
    }
    return lines;
}

/// Characters that stand for themselves: neither part of a pair nor shaped by their neighbours.
bool standsAlone(QChar c)
{
    if (c.unicode() < 0x0300)
        return c.unicode() >= 0x20;
    const QChar::Script script = c.script();
    return !c.isSurrogate() && !c.isMark()
        && (script == QChar::Script_Han || script == QChar::Script_Common || script == QChar::Script_Hiragana
            || script == QChar::Script_Katakana || script == QChar::Script_Bopomofo);
}

/// The widths of the characters of one font; below 0: not measured yet.
struct CharacterWidths
{
    QFont font;
    QFontMetricsF metrics;
    std::vector<float> widths = std::vector<float>(0x10000, -1.0F);

    explicit CharacterWidths(const QFont &of)
        : font(of)
        , metrics(of)
    {
    }

    qreal of(const QString &text)
    {
        qreal sum = 0;
        for (const QChar c : text) {
            float &width = widths[c.unicode()];
            if (width < 0) {
                if (!standsAlone(c))
                    return metrics.horizontalAdvance(text);
                width = float(metrics.horizontalAdvance(QString(c)));
            }
            sum += width;
        }
        return sum;
    }
};

} // namespace

qreal textWidth(const QString &text, const QFont &font)
{
    if (font.kerning())
        return QFontMetricsF(font).horizontalAdvance(text);
    // A document has a handful of fonts; each thread measures for itself.
    thread_local std::vector<std::unique_ptr<CharacterWidths>> known;
    for (const auto &one : known) {
        if (one->font == font)
            return one->of(text);
    }
    constexpr std::size_t most = 8;
    if (known.size() == most)
        known.erase(known.begin());
    known.push_back(std::make_unique<CharacterWidths>(font));
    return known.back()->of(text);
}

QFont paperFont(int pixelSize, bool bold)
{
    QFont font(Theme::printFamily());
    font.setPixelSize(pixelSize);
    font.setBold(bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setKerning(false);
    return font;
}

QList<TextLine> breakLines(const QString &text, const QFont &font, const BreakRules &rules)
{
    if (!text.contains(u'\n'))
        return breakParagraph(text, font, rules);
    QList<TextLine> lines;
    const QStringList paragraphs = text.split(u'\n');
    for (const QString &paragraph : paragraphs)
        lines += breakParagraph(paragraph, font, rules);
    return lines;
}

} // namespace shuzhi
