// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QList>
#include <QString>

namespace shuzhi {

/// One line of a broken text.
struct TextLine
{
    QString text; ///< without the spaces it was broken at
    QFont font; ///< with the spacing that justifies it
    qreal x = 0; ///< from the left edge
    qreal width = 0;
};

/// How a text is broken into lines.
struct BreakRules
{
    qreal width = 0;
    qreal firstIndent = 0;
    bool justified = false;
};

/// Width of one line of text. Faces of print have no kerning (paperFont), so that the width is the sum of the
/// characters' own, which are measured once: laying out long tables would otherwise shape every cell twice.
[[nodiscard]] qreal textWidth(const QString &text, const QFont &font);

/// A face of paper at a pixel size: measured in the font's own units, not in those of a screen's pixels.
[[nodiscard]] QFont paperFont(int pixelSize, bool bold = false);

/// Breaks by the Unicode rules, so that no Chinese punctuation begins a line; justifies all lines
/// but the last by the characters where there is Chinese, by the words elsewhere.
[[nodiscard]] QList<TextLine> breakLines(const QString &text, const QFont &font, const BreakRules &rules);

} // namespace shuzhi
