// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/period.h"

#include <QComboBox>

namespace shuzhi {

/// Chooses the period that is assessed: halves, quarters, months and years that have a history, newest
/// first. Says which one still runs; the one before the history stands at the end of each kind and cannot
/// be chosen, so that it is seen where the data begin.
class PeriodChooser : public QComboBox
{
    Q_OBJECT

public:
    explicit PeriodChooser(QWidget *parent = nullptr);

    /// Periods between the history's first day and `day`; keeps the chosen one if it is still there.
    void setDays(const QDate &first, const QDate &day, Language language);
    void setPeriod(const Period &period); ///< does not signal
    [[nodiscard]] Period period() const;

Q_SIGNALS:
    void chosen(const shuzhi::Period &period); ///< by the reader

private:
    void addPeriods(PeriodKind kind, int most, const QDate &first, const QDate &day, Language language);

    Language m_language = Language::Chinese;
};

} // namespace shuzhi
