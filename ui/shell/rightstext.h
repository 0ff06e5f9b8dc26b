// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/rights.h"
#include "ui/widgets/messagebar.h"

class QAction;

namespace shuzhi {

/// Why the login may not do something and whom to ask, in a sentence; empty where it may.
[[nodiscard]] QString noRightText(NoRight why, const Rights &rights);
/// What the login is in the city: "Department's data officer · Education Bureau"; the owner of a file:
/// nothing.
[[nodiscard]] QString standingText(const Rights &rights);
/// What is said to a login that the server lets in and the city does not.
[[nodiscard]] Message strangerMessage(const QString &login);
/// Whether no row and no day would make a difference: it is the role that lacks the right.
[[nodiscard]] bool isOfTheRole(NoRight why);

/// Turns a command on or off. For want of a right it is off, and its tooltip says why; a command the role
/// never has is not there at all.
void offerCommand(QAction *action, bool makesSense, NoRight why, const Rights &rights);

} // namespace shuzhi
