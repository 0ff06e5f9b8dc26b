// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/citysettings.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QDateEdit;
class QLineEdit;
class QSpinBox;

namespace shuzhi {

/// The control of one setting of the city: a line, a day or "always today", a number of days, or a choice.
/// Says that it changed once the reader has done, not with every key.
class CityControl : public QWidget
{
    Q_OBJECT

public:
    explicit CityControl(const CitySettingSpec &spec, QWidget *parent = nullptr);

    void setValue(const QString &value); ///< says nothing
    [[nodiscard]] QString value() const;

Q_SIGNALS:
    void changed();

private:
    void buildLine();
    void buildDay();
    void buildDays();
    void buildChoice();
    void nameParts();
    void changeEvent(QEvent *event) override;

    const CitySettingSpec &m_spec;
    QLineEdit *m_line = nullptr;
    QComboBox *m_choice = nullptr;
    QDateEdit *m_day = nullptr;
    QSpinBox *m_days = nullptr;
    QTimer m_settle; ///< arrows of a number are clicked many times in a row
};

} // namespace shuzhi
