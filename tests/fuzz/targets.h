// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

/// Readers fed with bytes of no promise. Each function returns whatever the bytes are, and aborts where
/// a reader breaks what its header promises; sanitizers see the rest.
namespace shuzhi::fuzz {

void zip(QByteArrayView bytes); ///< an archive: its directory and every part
void sheet(QByteArrayView bytes); ///< a worksheet part
void strings(QByteArrayView bytes); ///< a shared strings part
void styles(QByteArrayView bytes); ///< a styles part
void workbook(QByteArrayView bytes); ///< parts of a workbook, see workbooktarget.cpp
void ods(QByteArrayView bytes); ///< an OpenDocument spreadsheet, flat or in parts, see odstarget.cpp
void xls(QByteArrayView bytes); ///< a workbook of Excel 5.0 to 2003, or the stream in it
void json(QByteArrayView bytes); ///< records in JSON
void csv(QByteArrayView bytes); ///< separated values, the first byte tells separator and piece size
void encoding(QByteArrayView bytes); ///< text in any encoding
void file(QByteArrayView bytes); ///< a whole file of any kind, as a user would open it

} // namespace shuzhi::fuzz
