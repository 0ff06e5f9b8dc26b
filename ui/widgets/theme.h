// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QString>

#include <array>

namespace shuzhi {

/// The colours and measures of resources/styles/tokens.json for one scheme, the same for window,
/// charts, workbook and print. Print and PDF always take light().
struct Theme
{
    QString name; ///< "light" or "dark"
    QColor bg, panel, line; ///< ground, cards and grids, hairlines
    QColor text, mute; ///< words, secondary words
    QColor accent, selection;
    QColor ok, warn, bad; ///< states, always with a word or a mark
    std::array<QColor, 6> series; ///< charts; neighbours differ in lightness too
    QColor track; ///< the empty part of a bar

    [[nodiscard]] static const Theme &light();
    [[nodiscard]] static const Theme &dark();
    /// The scheme the window shows now.
    [[nodiscard]] static const Theme &current();

    /// Base face of the program: the bundled CJK face (Microsoft YaHei UI on Windows).
    [[nodiscard]] static QString fontFamily();
    [[nodiscard]] static QFont font(int pixelSize, bool semibold = false);
};

} // namespace shuzhi
