// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemView>
#include <QComboBox>

#include <functional>

/// Hands on the whole program: keys go where the window system would send them, the pointer hits what
/// stands at its place on the screen. Nothing here sets the focus or calls a slot. What gives a bool
/// says whether it could be done.
namespace shuzhi::test {

/// More strokes of one key than this to get somewhere are no way.
inline constexpr int bearable = 12;

/// Object name of what has the keyboard.
[[nodiscard]] QString focusName();

void press(int key, Qt::KeyboardModifiers modifiers = {});
/// Letters by their keys, Han as an input method hands them over.
void type(const QString &text);
/// Presses the key until that is so, or until it is more than one bears.
[[nodiscard]] bool pressUntil(const std::function<bool()> &isSo, int key,
                              Qt::KeyboardModifiers modifiers = {}, int atMost = bearable);
[[nodiscard]] bool tabTo(const QString &name);
[[nodiscard]] bool tabBackTo(const QString &name);
/// The menu key, then Down to the command of this name, and Enter.
[[nodiscard]] bool chooseFromMenuKey(const QString &action);
/// Down or Up in the folded list that has the keyboard, until it says the words.
[[nodiscard]] bool walkCombo(const QString &words);

/// Points at the middle of the widget, or at a point of it, and clicks. What is out of sight in its scroll
/// area is brought there with the wheel.
[[nodiscard]] bool click(const QWidget *widget, const QPoint &point = {-1, -1},
                         Qt::KeyboardModifiers modifiers = {}, Qt::MouseButton button = Qt::LeftButton);
[[nodiscard]] bool doubleClick(const QWidget *widget, const QPoint &point);
[[nodiscard]] bool clickCell(const QAbstractItemView *view, const QModelIndex &index,
                             Qt::KeyboardModifiers modifiers = {}, Qt::MouseButton button = Qt::LeftButton);
/// Opens the list of a combo box and clicks the line with these words.
[[nodiscard]] bool clickCombo(const QComboBox *combo, const QString &words);
/// Clicks the command of this name in the menu that is open, or in the one the button opens.
[[nodiscard]] bool clickMenu(const QString &action);
[[nodiscard]] bool clickMenuOf(const QWidget *button, const QString &action);

} // namespace shuzhi::test
