// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/fieldcheck.h"
#include "models/domain/language.h"
#include "ui/widgets/role.h"

#include <QCoreApplication>

namespace shuzhi {

/// What stands below a field: words and how bad it is.
struct FieldNote
{
    StateRole role = StateRole::Mute;
    QString text;

    bool operator==(const FieldNote &) const = default;
};

/// Reasons in words: what is wrong and what mends it.
class ReasonText
{
    Q_DECLARE_TR_FUNCTIONS(shuzhi::ReasonText)

public:
    [[nodiscard]] static FieldNote of(const FieldReason &reason, Language language);
    [[nodiscard]] static FieldNote ofRule(const QString &id, Language language);
};

} // namespace shuzhi
