// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QDateEdit;
class QPushButton;

namespace shuzhi {

/// Chooses the day figures are shown as of; a past day can be left again with one click.
class AsOfControl : public QWidget
{
    Q_OBJECT

public:
    explicit AsOfControl(QWidget *parent = nullptr);

    /// ISO dates; no day after the reference day can be chosen. Does not signal.
    void setDays(const QString &shown, const QString &reference);

Q_SIGNALS:
    /// The reader chose; empty: back to the reference day.
    void dayChosen(const QString &day);

private:
    QDateEdit *m_date;
    QPushButton *m_reset;
};

} // namespace shuzhi
