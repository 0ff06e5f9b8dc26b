// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QString>

namespace shuzhi {

/// What a file is, judged by its first bytes and inner structure, never by its name.
enum class ContentKind {
    Empty,
    Text, ///< text without a known syntax: a table of separated values
    ZipArchive, ///< any zip; whether a workbook lies in it shows when it is opened
    OldWorkbook, ///< .xls of Excel 2.0 to 4.0 (BIFF2 to BIFF4), which nothing here reads
    EncryptedWorkbook, ///< a password-protected .xlsx in an OLE container
    OleDocument, ///< any other OLE container (.doc, .ppt, .msg)
    RdfXml,
    Turtle,
    Html,
    Xml,
    SpreadsheetXml, ///< Excel 2003 XML
    Json,
    Pdf,
    Image,
    Archive, ///< gzip, bzip2, xz, 7z, rar
    Database, ///< SQLite
    Binary, ///< none of these, and not text
    OpenDocument, ///< flat OpenDocument (.fods); in a refusal: OpenDocument that holds no sheets
    WordDocument, ///< .docx, .odt
    Presentation, ///< .pptx, .odp
    BinaryWorkbook, ///< .xlsb
    XlsWorkbook, ///< .xls of Excel 5.0 to 2003 (BIFF5, BIFF8) in an OLE container
};

/// Stable code of a kind ("rdf_xml", "encrypted_workbook"), the `subject` of a refusal.
[[nodiscard]] QString contentCode(ContentKind kind);

/// Looks at the file's content. Errors: NotFound, Unreadable (rights, a folder).
[[nodiscard]] Result<ContentKind> recogniseContent(const QString &path);

/// The refusal of a file that is no table: Unreadable with contentCode() as subject.
[[nodiscard]] tl::unexpected<Error> notATable(ContentKind kind);

} // namespace shuzhi
