// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/role.h"

#include <QDate>
#include <QWidget>

class QLabel;

namespace shuzhi {

struct PageStatus;

/// Bottom of the window: is the database there, which day is it, how do figures count, what is
/// selected, who is working.
class StatusBar : public QWidget
{
    Q_OBJECT

public:
    explicit StatusBar(QWidget *parent = nullptr);

    void setConnection(const QString &words, StateRole role); ///< "Connected · local file"
    void setReferenceDay(const QDate &day); ///< default as-of day and clock of deadlines
    void setPageStatus(const PageStatus &status);
    void setPerson(const QString &name, const QString &role);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QDate m_day;
    QLabel *m_connection;
    QLabel *m_dayLabel;
    QLabel *m_basis;
    QLabel *m_selection;
    QLabel *m_person;
};

} // namespace shuzhi
