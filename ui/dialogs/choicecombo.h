// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/bulkcells.h"

#include <QComboBox>

namespace shuzhi {

/// Chooses one of many names by a part of it, by pinyin or by initials. Words that are no name choose
/// nothing.
class ChoiceCombo : public QComboBox
{
    Q_OBJECT
public:
    explicit ChoiceCombo(QWidget *parent = nullptr);

    void setChoices(const QList<Choice> &choices);
    void setUid(const QString &uid);
    /// Empty while what stands in it is no name.
    [[nodiscard]] QString uid() const;
};

} // namespace shuzhi
