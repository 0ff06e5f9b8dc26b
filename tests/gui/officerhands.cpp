// SPDX-License-Identifier: GPL-3.0-or-later
#include "officerhands.h"

#include "tests/gui/textkeys.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMainWindow>
#include <QMenu>
#include <QScrollArea>
#include <QTest>
#include <QTimer>
#include <QWheelEvent>
#include <QWindow>

namespace shuzhi::test {

using namespace Qt::StringLiterals;

namespace {

/// The window that has the keyboard. When a dialog or menu is gone, the window behind it gets the keyboard
/// back, as a window system does it.
QWindow *front()
{
    if (const QWidget *popup = QApplication::activePopupWidget())
        return popup->windowHandle();
    QWidget *wanted = QApplication::activeModalWidget();
    for (QWidget *top : QApplication::topLevelWidgets())
        if (!wanted && qobject_cast<QMainWindow *>(top) && top->isVisible())
            wanted = top;
    if (QApplication::activeWindow() != wanted) {
        wanted->activateWindow();
        if (!QTest::qWaitForWindowActive(wanted))
            qWarning("the window does not get the keyboard");
    }
    return wanted->windowHandle();
}

QMenu *openMenu()
{
    const auto menu = [] { return qobject_cast<QMenu *>(QApplication::activePopupWidget()); };
    return QTest::qWaitFor([&] { return menu() != nullptr; }) ? menu() : nullptr;
}

/// Whether the pointer at this point of the widget is on the widget and on nothing before it.
bool isSeen(const QWidget *widget, const QPoint &at)
{
    if (!widget->isVisible() || !widget->visibleRegion().contains(at))
        return false;
    const QWidget *hit = widget->window()->childAt(widget->mapTo(widget->window(), at));
    return widget->isWindow() ? !hit : hit == widget || widget->isAncestorOf(hit);
}

void turnWheel(const QWidget *over, int by)
{
    const QPoint at = over->mapTo(over->window(), over->rect().center());
    QWheelEvent event(at, over->window()->mapToGlobal(at), {}, {0, by}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(over->window()->windowHandle(), &event);
}

void wheelTo(const QWidget *widget, const QPoint &at)
{
    for (QWidget *up = widget->parentWidget(); up; up = up->parentWidget()) {
        const auto *area = qobject_cast<QScrollArea *>(up);
        for (int turn = 0; area && turn < 60; ++turn) {
            const QWidget *port = area->viewport();
            const int y = widget->mapTo(area, at).y() - port->y();
            if (y >= 0 && y < port->height())
                break;
            turnWheel(port, y < 0 ? 120 : -120);
        }
    }
}

/// Where in its window the point is, once it is seen there.
std::optional<QPoint> pointAt(const QWidget *widget, const QPoint &at)
{
    if (!widget || !QTest::qWaitFor([&] { return widget->isVisible(); }))
        return {};
    wheelTo(widget, at);
    if (!QTest::qWaitFor([&] { return isSeen(widget, at); }))
        return {};
    return widget->mapTo(widget->window(), at);
}

} // namespace

QString focusName()
{
    const QWidget *focus = QApplication::focusWidget();
    return focus ? focus->objectName() : QString();
}

void press(int key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(front(), Qt::Key(key), modifiers);
}

void type(const QString &text)
{
    for (const QChar letter : text) {
        if (letter.unicode() < 128) {
            QTest::keyClick(front(), letter.toLatin1());
        } else {
            write(QApplication::focusWidget(), letter);
        }
    }
}

bool pressUntil(const std::function<bool()> &isSo, int key, Qt::KeyboardModifiers modifiers, int atMost)
{
    QStringList way; // to be read where there is none
    for (int stroke = 0; !isSo(); ++stroke) {
        const QWidget *focus = QApplication::focusWidget();
        way += focus ? QString::fromLatin1(focus->metaObject()->className()) + u' ' + focus->objectName()
                     : u"nothing"_s;
        if (stroke == atMost) {
            qWarning("too many strokes: %s", qPrintable(way.join(u", "_s)));
            return false;
        }
        press(key, modifiers);
    }
    return true;
}

bool tabTo(const QString &name)
{
    return pressUntil([&] { return focusName() == name; }, Qt::Key_Tab);
}

bool tabBackTo(const QString &name)
{
    return pressUntil([&] { return focusName() == name; }, Qt::Key_Backtab, Qt::ShiftModifier);
}

bool chooseFromMenuKey(const QString &action)
{
    // A platform makes a context menu event of the key, which the window sends to the focus.
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, QCursor::pos());
    QCoreApplication::sendEvent(front(), &event);
    const QMenu *menu = openMenu();
    const auto isThere = [&] { return menu->activeAction() && menu->activeAction()->objectName() == action; };
    if (!menu || !pressUntil(isThere, Qt::Key_Down))
        return false;
    press(Qt::Key_Return);
    return true;
}

bool walkCombo(const QString &words)
{
    const auto *combo = qobject_cast<QComboBox *>(QApplication::focusWidget());
    if (!combo)
        return false;
    const int wanted = combo->findText(words);
    const int key = wanted < combo->currentIndex() ? Qt::Key_Up : Qt::Key_Down;
    return wanted >= 0 && pressUntil([&] { return combo->currentIndex() == wanted; }, key);
}

bool click(const QWidget *widget, const QPoint &point, Qt::KeyboardModifiers modifiers,
           Qt::MouseButton button)
{
    const auto place = pointAt(widget, !widget || point.x() >= 0 ? point : widget->rect().center());
    if (!place)
        return false;
    QWindow *window = widget->window()->windowHandle();
    QTest::mouseMove(window, *place);
    QTest::mouseClick(window, button, modifiers, *place);
    return true;
}

bool doubleClick(const QWidget *widget, const QPoint &point)
{
    const auto place = pointAt(widget, point);
    if (place)
        QTest::mouseDClick(widget->window()->windowHandle(), Qt::LeftButton, {}, *place);
    return place.has_value();
}

bool clickCell(const QAbstractItemView *view, const QModelIndex &index, Qt::KeyboardModifiers modifiers,
               Qt::MouseButton button)
{
    return view && index.isValid()
        && click(view->viewport(), view->visualRect(index).center(), modifiers, button);
}

bool clickCombo(const QComboBox *combo, const QString &words)
{
    if (!combo || !click(combo, {combo->width() - 10, combo->height() / 2}))
        return false;
    const QAbstractItemView *list = combo->view();
    return QTest::qWaitFor([&] { return list->isVisible(); })
        && clickCell(list, list->model()->index(combo->findText(words), 0));
}

bool clickMenu(const QString &action)
{
    const QMenu *menu = openMenu();
    for (QAction *each : menu ? menu->actions() : QList<QAction *>())
        if (each->objectName() == action)
            return click(menu, menu->actionGeometry(each).center());
    return false;
}

bool clickMenuOf(const QWidget *button, const QString &action)
{
    const auto place = pointAt(button, button ? button->rect().center() : QPoint());
    if (!place)
        return false;
    bool clicked = false;
    // The button waits for its menu: the pointer goes on meanwhile.
    QTimer::singleShot(0, qApp, [&] { clicked = clickMenu(action); });
    QTest::mouseClick(button->window()->windowHandle(), Qt::LeftButton, {}, *place);
    return clicked;
}

} // namespace shuzhi::test
