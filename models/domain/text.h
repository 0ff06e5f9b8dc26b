// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

/// The one text service: everything that depends on Chinese script. Runs on tables made at build time
/// (models/domain/tools/hantable.cpp), never on a system's locale or ICU, so the same text gives the
/// same bytes on every machine.
namespace shuzhi::text {

/// For searching: NFKC, lower case, Traditional to Simplified. "ＡＢＣ臺南" → "abc台南".
[[nodiscard]] QString fold(const QString &text);

/// For comparing cells: trimmed, NFKC. Case and script stay.
[[nodiscard]] QString normalised(const QString &text);

/// Full pinyin, joined, without tones: "银行" → "yinhang". Letters and digits stay (folded), all else
/// is left out. Readings of polyphones come from a phrase list, else the most common one is taken.
[[nodiscard]] QString pinyin(const QString &text);

/// First letters of the syllables: "行政许可" → "xzxk". Letters and digits stay.
[[nodiscard]] QString initials(const QString &text);

/// What search runs LIKE on: the folded fields one per line, then initials and full pinyin of the
/// first field. A needle must be folded the same way: searchKey contains fold(needle).
[[nodiscard]] QString searchKey(const QStringList &fields);

/// ASCII key whose bytewise order is the Chinese order: punctuation, digits, Han by pinyin, Latin
/// (CLDR's pinyin collation); case, width and the like only break ties. Different texts have
/// different keys.
[[nodiscard]] QString sortKey(const QString &text);

/// Identity of a title: folded, without white space and punctuation (a point between two digits
/// stays). Two titles that differ only there are the same name (reference check V2).
[[nodiscard]] QString titleKey(const QString &title);

/// titleKey without trailing digits; drag-filled serial numbers share it. Equals
/// rtrim(title_key, '0123456789') in SQL; empty for a title of digits only (no series).
[[nodiscard]] QString seriesKey(const QString &title);

} // namespace shuzhi::text
