// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>

class QAbstractButton;

namespace shuzhi {

/// What assistive technology is told of a chip or a figure: a button where it does something when it is
/// pressed (the keyboard comes to it), otherwise words.
class PlateAccessible : public QAccessibleWidget
{
public:
    /// To be called by whoever makes chips or figures, before the first is asked about.
    static void install();

    explicit PlateAccessible(QAbstractButton *plate);

    [[nodiscard]] QAccessible::Role role() const override;
    [[nodiscard]] QString text(QAccessible::Text kind) const override;
    [[nodiscard]] QStringList actionNames() const override;
    void doAction(const QString &name) override;

private:
    [[nodiscard]] QAbstractButton *plate() const;
};

} // namespace shuzhi
