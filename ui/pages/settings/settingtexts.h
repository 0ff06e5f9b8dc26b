// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace shuzhi {

/// What a setting is called, and what it does.
struct SettingText
{
    QString name, what;
};

/// Of a setting of the city, by its key.
[[nodiscard]] SettingText citySettingText(const QString &key);
/// Words for a value of a choice; other values as they are.
[[nodiscard]] QString cityValueText(const QString &key, const QString &value);

} // namespace shuzhi
