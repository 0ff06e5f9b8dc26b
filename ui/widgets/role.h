// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QLatin1String>

class QLabel;
class QString;
class QWidget;

namespace shuzhi {

struct Theme;

/// What a mark or a word means by its colour; the meaning is always a word or a shape too.
enum class StateRole { Neutral, Mute, Accent, Ok, Warn, Bad };

[[nodiscard]] QColor stateColor(StateRole role, const Theme &theme);

/// Says what a widget is to the style sheet (property "role"), also after it was shown:
/// title, heading, figure, note, mute, ok, warn, bad, card, hairline, primary, flat, link.
void setRole(QWidget *widget, QLatin1String role);

/// A plain-text label with a style role.
[[nodiscard]] QLabel *makeLabel(const QString &text, QLatin1String role, QWidget *parent = nullptr);

} // namespace shuzhi
