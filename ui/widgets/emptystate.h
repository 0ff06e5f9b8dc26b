// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/icon.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace shuzhi {

/// Says why there is nothing here and offers the next step.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// `button` empty: no next step is offered.
    void setContent(IconId icon, const QString &why, const QString &hint = {}, const QString &button = {});

Q_SIGNALS:
    void requested(); ///< the button

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    IconId m_icon = IconId::Inbox;
    QWidget *m_iconSpace;
    QLabel *m_why;
    QLabel *m_hint;
    QPushButton *m_button;
};

} // namespace shuzhi
