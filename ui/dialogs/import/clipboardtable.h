// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QMimeData;

namespace shuzhi::clipboardtable {

/// A table as spreadsheets put it on the clipboard, as tab-separated lines with quoted cells where needed;
/// empty when there is no table on it. Plain text comes first: Excel and WPS write it as TSV.
[[nodiscard]] QString tsvOf(const QMimeData *data);

/// The first local file that was copied or is dragged; empty if there is none.
[[nodiscard]] QString fileOf(const QMimeData *data);

} // namespace shuzhi::clipboardtable
