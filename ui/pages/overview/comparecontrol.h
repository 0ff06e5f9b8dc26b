// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QWidget>

class QDateEdit;
class QToolButton;

namespace shuzhi {

/// Chooses an earlier day that everything is compared with, or none.
class CompareControl : public QWidget
{
    Q_OBJECT

public:
    explicit CompareControl(QWidget *parent = nullptr);

    /// ISO date of the day shown: only earlier days can be compared with; one that is not is given up.
    void setShownDay(const QString &shown);
    /// ISO date; empty: nothing is compared.
    [[nodiscard]] QString day() const;

Q_SIGNALS:
    void dayChanged(); ///< the reader chose

private:
    void setOn(bool on);

    QToolButton *m_switch;
    QDateEdit *m_date;
    QDate m_shown;
};

} // namespace shuzhi
