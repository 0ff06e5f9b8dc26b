// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/period.h"

#include <QComboBox>

namespace shuzhi {

/// Chooses among the periods a city can be assessed for: half-years, quarters, months, years, each kind
/// newest first.
class PeriodChooser : public QComboBox
{
    Q_OBJECT

public:
    explicit PeriodChooser(QWidget *parent = nullptr);

    /// The periods from the first day with a history to the day shown. Keeps the chosen one if it is
    /// still there, otherwise takes the half-year the day lies in; does not signal.
    void setDays(const QDate &first, const QDate &day, Language language);
    void setPeriod(const Period &period); ///< does not signal
    [[nodiscard]] Period period() const;

Q_SIGNALS:
    void chosen(const shuzhi::Period &period); ///< by the reader

private:
    void addPeriods(const QList<Period> &periods, Language language);
};

} // namespace shuzhi
