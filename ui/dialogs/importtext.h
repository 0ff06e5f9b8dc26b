// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/language.h"
#include "models/items/importrowsmodel.h"
#include "models/services/import/importreport.h"

namespace shuzhi {

/// What an import says, in the language of the window; rules without a sentence of their own fall back
/// to the report's English one.
namespace importtext {

/// Kinds of rows a person chooses from, catalogs first; a data.json is read as catalogs by itself.
[[nodiscard]] QStringList kinds();
[[nodiscard]] QString kindName(const QString &kind);
[[nodiscard]] QString kindWhy(const QString &kind); ///< a sentence: what one row is

[[nodiscard]] QString of(const ImportError &error);
/// The same as a RejectsQuery asks it, from any thread.
[[nodiscard]] inline QString said(const ImportError &error)
{
    return of(error);
}
[[nodiscard]] QString of(const ImportWarning &warning, Language language);
[[nodiscard]] QString fateName(ImportRowsModel::Fate fate);
/// Name of a field ("title") as the officer knows it.
[[nodiscard]] QString fieldName(const QString &field, bool chinese);
/// A stored value in words: a code as its label, several parted by commas, anything else as it is.
[[nodiscard]] QString storedText(const QString &field, const QString &value, Language language);
/// "602 rows: 601 added, 1 duplicate"
[[nodiscard]] QString summary(const ImportReport &report);

} // namespace importtext

} // namespace shuzhi
