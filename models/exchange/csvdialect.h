// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/sheetreader.h"

#include <QByteArray>
#include <QByteArrayView>

namespace shuzhi {

/// How a text file separates and quotes its cells.
struct CsvDialect
{
    QByteArray separator = QByteArrayLiteral(","); ///< UTF-8, one character or several
    char quote = '"';
    qsizetype skipped = 0; ///< bytes of a first line "sep=;", which no spreadsheet shows
};

/// The separator a user or an option named: "tab", "\t", "\x01" or the characters themselves.
[[nodiscard]] QByteArray separatorOf(const QString &wanted);

/// Finds the dialect of the head of a file, UTF-8. The separator is `wanted`, else what "sep=" in the
/// first line names (Excel), else of , tab ; | ， ； ^ ~ U+0001 and U+001F the one that cuts most of
/// the records alike; blanks are none, because titles have them. Cells are quoted with ' only where
/// most are and none with ".
[[nodiscard]] CsvDialect dialectOf(QByteArrayView head, const QByteArray &wanted, const SourceLimits &limits);

} // namespace shuzhi
