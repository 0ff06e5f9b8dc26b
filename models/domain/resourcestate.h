// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

/// The states of a mounted resource and how it moves between them, after the resource life of
/// reference/domain.md 2.9 folded into five states (vocabulary "resource_state"). The data authority may
/// publish without a review of its own.
///
///   draft, returned   ──► submitted, published
///   submitted         ──► published, returned, draft
///   published         ──► withdrawn
///   withdrawn         ──► published, draft
namespace shuzhi::resourcestate {

/// Where a resource can go from here, the usual step first.
[[nodiscard]] QStringList targets(const QString &from);
/// V12: whether the state asks for a complete mapping.
[[nodiscard]] bool needsMapping(const QString &state);
/// What is published or waits for review is withdrawn first.
[[nodiscard]] bool mayRemove(const QString &state);

} // namespace shuzhi::resourcestate
