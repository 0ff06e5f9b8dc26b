// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plateaccessible.h"

#include <QAbstractButton>

namespace shuzhi {

namespace {

QAccessibleInterface *makeInterface(const QString &className, QObject *object)
{
    auto *plate = qobject_cast<QAbstractButton *>(object);
    const bool isPlate = className == u"shuzhi::Chip" || className == u"shuzhi::FigureCard";
    return plate && isPlate ? new PlateAccessible(plate) : nullptr;
}

} // namespace

void PlateAccessible::install()
{
    static const bool installed = [] {
        QAccessible::installFactory(&makeInterface);
        return true;
    }();
    Q_UNUSED(installed)
}

PlateAccessible::PlateAccessible(QAbstractButton *plate)
    : QAccessibleWidget(plate, QAccessible::Button)
{
}

QAbstractButton *PlateAccessible::plate() const
{
    return static_cast<QAbstractButton *>(object());
}

QAccessible::Role PlateAccessible::role() const
{
    return plate()->focusPolicy() == Qt::NoFocus ? QAccessible::StaticText : QAccessible::Button;
}

QString PlateAccessible::text(QAccessible::Text kind) const
{
    const QString said = QAccessibleWidget::text(kind);
    return said.isEmpty() && kind == QAccessible::Name ? plate()->text() : said;
}

QStringList PlateAccessible::actionNames() const
{
    QStringList names = QAccessibleWidget::actionNames();
    if (role() == QAccessible::Button)
        names.prepend(pressAction());
    return names;
}

void PlateAccessible::doAction(const QString &name)
{
    if (name == pressAction() && role() == QAccessible::Button)
        plate()->click();
    else
        QAccessibleWidget::doAction(name);
}

} // namespace shuzhi
