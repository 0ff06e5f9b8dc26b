// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/textlines.h"

#include <QFontMetricsF>
#include <QTextLayout>
#include <QTextOption>

#include <algorithm>

namespace shuzhi {

namespace {

// A line cut short by one long word reads better ragged than with its characters torn apart.
constexpr qreal kWidestStretch = 1.15;

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
               spaces > 0 && slack <= qreal(spaces) * line.font.pixelSize()) {
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

QList<TextLine> breakParagraph(const QString &text, const QFont &font, const BreakRules &rules)
{
    const QFontMetricsF metrics(font);
    const qreal whole = metrics.horizontalAdvance(text);
    if (whole <= rules.width - rules.firstIndent)
        return {{text, font, rules.firstIndent, whole}};
    QTextLayout layout(text, font);
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
        lines.append({part, font, x, metrics.horizontalAdvance(part)});
    }
    layout.endLayout();
    if (rules.justified) {
        for (qsizetype i = 0; i + 1 < lines.size(); ++i)
            justify(lines[i], rules.width - lines.at(i).x);
    }
    return lines;
}

} // namespace

QList<TextLine> breakLines(const QString &text, const QFont &font, const BreakRules &rules)
{
    QList<TextLine> lines;
    const QStringList paragraphs = text.split(u'\n');
    for (const QString &paragraph : paragraphs)
        lines += breakParagraph(paragraph, font, rules);
    return lines;
}

} // namespace shuzhi
