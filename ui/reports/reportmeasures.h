// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// Sizes of the words of a report and the room around its blocks, in units of 1/96 inch.
namespace shuzhi::reportMeasures {

inline constexpr int kCoverSize = 32;
inline constexpr int kCoverSubtitleSize = 20;
inline constexpr int kTitleSize = 22;
inline constexpr int kHeadingSize = 16;
inline constexpr int kTextSize = 14;
inline constexpr int kSmallSize = 12;
inline constexpr qreal kTextLine = 25;
inline constexpr qreal kSmallLine = 19;
inline constexpr qreal kHeader = 22; // text and rule above the body
inline constexpr qreal kFooter = 24;
inline constexpr qreal kAir = 14; // between header or footer and body
inline constexpr qreal kBelowPicture = 6;
inline constexpr qreal kBelowTable = 6;
inline constexpr qreal kBelowText = 4;
inline constexpr qsizetype kShortTable = 3; // rows
inline constexpr int kIndentCharacters = 2;

} // namespace shuzhi::reportMeasures
