// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// The states of a duty list (vocabulary "duty_list_state") and what they allow.
///
///   draft ◄──► submitted ──► signed ──► withdrawn
///
/// A draft is edited; what is submitted waits for the signature of another person or is returned; a signed
/// list stands until it is withdrawn, and the next version begins as its copy. The database holds to the
/// same (models/store/dutyguards.h).
namespace shuzhi::dutystate {

[[nodiscard]] bool mayMove(const QString &from, const QString &to);
/// Whether nodes and links may be edited by hand.
[[nodiscard]] bool mayEdit(const QString &state);
/// Whether two names say the same person: without case (ASCII) and outer blanks; nobody is nobody.
[[nodiscard]] bool samePerson(const QString &one, const QString &other);

} // namespace shuzhi::dutystate
