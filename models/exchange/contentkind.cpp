// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/contentkind.h"

#include "models/exchange/encodingdetector.h"
#include "models/exchange/markup.h"
#include "models/exchange/textdecoder.h"

#include <QByteArrayMatcher>
#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace shuzhi {

namespace {

constexpr qint64 HeadBytes = 64 * 1024;
constexpr qint64 OleScanBytes = qint64(256) << 20;

struct Signature
{
    QByteArrayView bytes;
    ContentKind kind;
};

const std::array Signatures{
    Signature{QByteArrayView("PK\x03\x04", 4), ContentKind::ZipArchive},
    Signature{QByteArrayView("PK\x05\x06", 4), ContentKind::ZipArchive},
    Signature{QByteArrayView("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8), ContentKind::OleDocument},
    Signature{QByteArrayView("SQLite format 3\0", 16), ContentKind::Database},
    Signature{QByteArrayView("\x1F\x8B", 2), ContentKind::Archive},
    Signature{QByteArrayView("BZh", 3), ContentKind::Archive},
    Signature{QByteArrayView("\xFD"
                             "7zXZ\0",
                             6),
              ContentKind::Archive},
    Signature{QByteArrayView("7z\xBC\xAF\x27\x1C", 6), ContentKind::Archive},
    Signature{QByteArrayView("Rar!\x1A\x07", 6), ContentKind::Archive},
    Signature{QByteArrayView("\x89PNG\r\n", 6), ContentKind::Image},
    Signature{QByteArrayView("\xFF\xD8\xFF", 3), ContentKind::Image},
    Signature{QByteArrayView("GIF8", 4), ContentKind::Image},
    // BIFF2 to BIFF4 worksheets had no container; their first record is BOF.
    Signature{QByteArrayView("\x09\x00\x04\x00", 4), ContentKind::OldWorkbook},
    Signature{QByteArrayView("\x09\x02\x06\x00", 4), ContentKind::OldWorkbook},
    Signature{QByteArrayView("\x09\x04\x06\x00", 4), ContentKind::OldWorkbook},
};

/// Tells OLE containers apart by the names of their streams, which stand in UTF-16LE (MS-CFB 2.6.1).
ContentKind recogniseOle(QFile &file)
{
    const auto wide = [](QStringView name) {
        return QByteArray(reinterpret_cast<const char *>(name.utf16()), name.size() * 2);
    };
    const QByteArrayMatcher encrypted(wide(u"EncryptedPackage"));
    const QByteArrayMatcher workbook(wide(u"Workbook"));
    const QByteArrayMatcher book(wide(u"Book\0\0"));
    const qint64 size = std::min(file.size(), OleScanBytes);
    const uchar *bytes = file.map(0, size);
    if (!bytes)
        return ContentKind::OleDocument;
    const char *data = reinterpret_cast<const char *>(bytes);
    // The name may stand in a workbook's cell too; the reader looks at the directory.
    if (workbook.indexIn(data, size) >= 0 || book.indexIn(data, size) >= 0)
        return ContentKind::XlsWorkbook;
    if (encrypted.indexIn(data, size) >= 0)
        return ContentKind::EncryptedWorkbook;
    return ContentKind::OleDocument;
}

/// Text of the head: by byte-order mark or the zeros of UTF-16, else read as Latin-1, which keeps
/// every ASCII mark.
QString headText(QByteArrayView head)
{
    if (const auto encoding = QStringConverter::encodingForData(head))
        return QStringDecoder(*encoding).decode(head);
    if (const auto wide = wideEncoding(head))
        return TextDecoder(*wide).decode(head);
    return QString::fromLatin1(head);
}

bool hasByteOrderMark(QByteArrayView head)
{
    return head.startsWith("\xFF\xFE") || head.startsWith("\xFE\xFF") || head.startsWith("\xEF\xBB\xBF");
}

/// Zeros that are neither UTF-16 nor fill behind the text, or many control characters. A form feed,
/// a separator like U+0001 or a stray one among thousands of letters stands in honest tables.
bool looksBinary(QByteArrayView head)
{
    if (wideEncoding(head))
        return false;
    while (head.endsWith('\0'))
        head.chop(1);
    const auto control = [](char c) {
        return uchar(c) < 0x20 && !QByteArrayView("\t\n\r\v\f\x01\x1A\x1C\x1D\x1E\x1F").contains(c);
    };
    const auto controls = std::count_if(head.begin(), head.end(), control);
    return head.isEmpty() || head.contains('\0') || controls * 500 > head.size();
}

} // namespace

QString contentCode(ContentKind kind)
{
    switch (kind) {
    case ContentKind::Empty: return QStringLiteral("empty");
    case ContentKind::Text: return QStringLiteral("text");
    case ContentKind::ZipArchive: return QStringLiteral("zip");
    case ContentKind::OldWorkbook: return QStringLiteral("old_workbook");
    case ContentKind::EncryptedWorkbook: return QStringLiteral("encrypted_workbook");
    case ContentKind::OleDocument: return QStringLiteral("ole_document");
    case ContentKind::RdfXml: return QStringLiteral("rdf_xml");
    case ContentKind::Turtle: return QStringLiteral("turtle");
    case ContentKind::Html: return QStringLiteral("html");
    case ContentKind::Xml: return QStringLiteral("xml");
    case ContentKind::SpreadsheetXml: return QStringLiteral("spreadsheet_xml");
    case ContentKind::Json: return QStringLiteral("json");
    case ContentKind::Pdf: return QStringLiteral("pdf");
    case ContentKind::Image: return QStringLiteral("image");
    case ContentKind::Archive: return QStringLiteral("archive");
    case ContentKind::Database: return QStringLiteral("database");
    case ContentKind::Binary: return QStringLiteral("binary");
    case ContentKind::OpenDocument: return QStringLiteral("open_document");
    case ContentKind::WordDocument: return QStringLiteral("word_document");
    case ContentKind::Presentation: return QStringLiteral("presentation");
    case ContentKind::BinaryWorkbook: return QStringLiteral("binary_workbook");
    case ContentKind::XlsWorkbook: return QStringLiteral("xls_workbook");
    }
    return QStringLiteral("binary");
}

Result<ContentKind> recogniseContent(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fail(ErrorCode::NotFound, QStringLiteral("no such file"), path);
    QFile file(path);
    if (info.isDir() || !file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable, info.isDir() ? QStringLiteral("a folder") : file.errorString(),
                    path);
    const QByteArray head = file.read(HeadBytes);
    if (head.isEmpty())
        return ContentKind::Empty;
    for (const Signature &signature : Signatures) {
        if (!head.startsWith(signature.bytes))
            continue;
        return signature.kind == ContentKind::OleDocument ? recogniseOle(file) : signature.kind;
    }
    // Readers accept the mark anywhere in the first KiB (ISO 32000-1, annex H).
    if (head.first(std::min<qsizetype>(head.size(), 1024)).contains("%PDF-"))
        return ContentKind::Pdf;
    const QString text = headText(head);
    if (const auto markup = recogniseMarkup(text, file.size() <= HeadBytes))
        return *markup;
    if (!hasByteOrderMark(head) && looksBinary(head))
        return ContentKind::Binary;
    return text.trimmed().isEmpty() ? ContentKind::Empty : ContentKind::Text;
}

tl::unexpected<Error> notATable(ContentKind kind)
{
    if (kind == ContentKind::OldWorkbook)
        return fail(ErrorCode::Unreadable,
                    QStringLiteral("a workbook of Excel 4.0 or older; save it as .xlsx with a newer program"),
                    contentCode(kind));
    return fail(ErrorCode::Unreadable, QStringLiteral("the file is %1, not a table").arg(contentCode(kind)),
                contentCode(kind));
}

} // namespace shuzhi
