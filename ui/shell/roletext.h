// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace shuzhi {

struct Person;

/// What a role of definitions.md, "People", or the owner is called; other texts as they are.
[[nodiscard]] QString roleText(const QString &role);

/// What the trail says of a person: name, department and role; the login where no name was given.
[[nodiscard]] QString personText(const Person &person, const QString &login);

} // namespace shuzhi
