// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/contentkind.h"

#include <QStringView>

#include <optional>

namespace shuzhi {

/// Tells text that follows a known syntax (HTML, RDF, XML, JSON, Turtle) by its beginning from text
/// that is a table; `whole` says the head is the entire file. A table whose first cell merely begins
/// with "<" or "[" stays a table.
[[nodiscard]] std::optional<ContentKind> recogniseMarkup(QStringView head, bool whole);

} // namespace shuzhi
