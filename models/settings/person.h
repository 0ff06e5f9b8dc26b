// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/settings.h"

#include <QStringList>

namespace shuzhi {

/// Who says that he works at this desk. A statement, not a proof (definitions.md, "The trail").
struct Person
{
    QString name, department;
    QString role = QStringLiteral("authority"); ///< one of roles()

    /// cdo, authority, department, auditor, reader (definitions.md, "People").
    [[nodiscard]] static QStringList roles();
    [[nodiscard]] static Person read(const Settings &settings);
    void keep(Settings &settings) const;
    bool operator==(const Person &) const = default;
};

} // namespace shuzhi
