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

/// Breaks by the Unicode rules, so that no Chinese punctuation begins a line; justifies all lines
/// but the last by the characters where there is Chinese, by the words elsewhere.
[[nodiscard]] QList<TextLine> breakLines(const QString &text, const QFont &font, const BreakRules &rules);

} // namespace shuzhi
