// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/icon.h"

#include <QAbstractButton>

namespace shuzhi {

/// One entry of the rail; the checked one is the page in front.
class RailButton : public QAbstractButton
{
    Q_OBJECT

public:
    RailButton(IconId icon, const QString &title, const QString &shortcut, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setCount(const QString &count);
    void setNarrow(bool isNarrow); ///< only the icon is painted
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    IconId m_icon;
    bool m_isNarrow = false;
    QString m_shortcut;
    QString m_count;
};

} // namespace shuzhi
