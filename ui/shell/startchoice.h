// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/icon.h"

#include <QAbstractButton>

namespace shuzhi {

/// A wide button of the start page: icon, what it does, and a sentence why one would.
class StartChoice : public QAbstractButton
{
    Q_OBJECT

public:
    StartChoice(IconId icon, const QString &words, const QString &why, QWidget *parent = nullptr);

    void setPlain(const QString &note); ///< a row of a list instead of a card, with a note at the right
    void setColour(int series); ///< paints the icon in one of the styles' series colours
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    IconId m_icon;
    QString m_why;
    QString m_note;
    bool m_plain = false;
    int m_colour = -1; ///< none
};

} // namespace shuzhi
