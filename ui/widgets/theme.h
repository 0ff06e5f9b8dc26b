// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QString>

#include <array>

class QApplication;

namespace shuzhi {

/// Sizes in pixels of design units (4 px grid), the same in both schemes.
struct Measures
{
    int pageMargin, cardPadding, gap;
    int controlRadius, cardRadius, controlHeight;
    int row, compactRow, head; ///< grid rows and heads
    int rail, topBar, statusBar;
    int baseText, secondaryText, titleText, figureText; ///< font pixel sizes
};

/// The colours and measures of resources/styles/tokens.json for one scheme, the same for window,
/// charts, workbook and print. Print and PDF always take light().
struct Theme
{
    QString name; ///< "light" or "dark"
    QColor bg, panel, line; ///< ground, cards and grids, hairlines
    QColor text, mute; ///< words, secondary words
    QColor accent, onAccent, selection; ///< onAccent: words on an accent ground
    QColor ok, warn, bad; ///< states, always with a word or a mark
    std::array<QColor, 6> series; ///< charts; neighbours differ in lightness too
    QColor track; ///< the empty part of a bar

    /// Ground of a control under the mouse: the panel with a breath of text in it.
    [[nodiscard]] QColor hover() const;
    /// Edge of a control: a little stronger than a hairline.
    [[nodiscard]] QColor border() const;

    [[nodiscard]] static const Theme &light();
    [[nodiscard]] static const Theme &dark();
    /// "dark", "system" (what the system asks for, as far as it says), else light.
    [[nodiscard]] static const Theme &named(const QString &name);
    /// The scheme the window shows now.
    [[nodiscard]] static const Theme &current();
    [[nodiscard]] static const Measures &measures();
    /// Gives grids compact rows everywhere; to be said before the first widget is made.
    static void setCompact(bool compact);

    /// Gives the whole program `theme`: Fusion, palette, base font and the generated style sheet.
    /// May be called again at any time; every widget then gets QEvent::PaletteChange.
    static void apply(QApplication &app, const Theme &theme);

    /// Base face of the program: the bundled CJK face (Microsoft YaHei UI on Windows).
    [[nodiscard]] static QString fontFamily();
    /// Face of print and PDF on every system: the bundled one, because its text stays searchable.
    [[nodiscard]] static QString printFamily();
    /// Base face at a pixel size; digits of both faces are tabular. Semibold is for titles and figures.
    [[nodiscard]] static QFont font(int pixelSize, bool semibold = false);
};

/// WCAG 2.1 contrast ratio of two opaque colours, 1 to 21.
[[nodiscard]] double contrastRatio(const QColor &a, const QColor &b);

} // namespace shuzhi
