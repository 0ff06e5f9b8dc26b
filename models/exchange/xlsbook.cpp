// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/xlsbook.h"

#include "models/exchange/celltext.h"
#include "models/exchange/contentkind.h"

namespace shuzhi {

namespace {

constexpr quint16 Biff5 = 0x0500;
constexpr quint16 Biff8 = 0x0600;
constexpr quint16 GlobalsKind = 0x0005;
constexpr quint8 WorksheetKind = 0;
constexpr qsizetype MaxStyles = 65'536; ///< an XF is numbered by 16 bits
constexpr quint32 StringsBetweenChecks = 4096;

/// Name of a Windows code page for QStringDecoder.
QString codePageName(quint16 page)
{
    switch (page) {
    case 367: return QStringLiteral("US-ASCII");
    case 874: return QStringLiteral("TIS-620");
    case 932: return QStringLiteral("Shift_JIS");
    case 936: return QStringLiteral("GB18030");
    case 949: return QStringLiteral("EUC-KR");
    case 950: return QStringLiteral("Big5");
    case 10000:
    case 32768: return QStringLiteral("macintosh");
    case 32769: return QStringLiteral("windows-1252");
    case 65001: return QStringLiteral("UTF-8");
    default: break;
    }
    const bool windows = page >= 1250 && page <= 1258;
    return windows ? QStringLiteral("windows-%1").arg(page) : QStringLiteral("IBM%1").arg(page);
}

} // namespace

Result<XlsBook> XlsBook::read(BiffRecords &records, const SourceOptions &options)
{
    XlsBook book;
    records.seek(0);
    if (const Status status = records.next(); !status)
        return tl::unexpected(status.error());
    if (records.type() != BiffRecords::Bof)
        return notATable(ContentKind::OldWorkbook);
    const quint16 version = records.u16();
    const quint16 kind = records.u16();
    if (version != Biff5 && version != Biff8)
        return notATable(ContentKind::OldWorkbook);
    book.m_unicode = version == Biff8;
    if (kind != GlobalsKind)
        return fail(ErrorCode::Unreadable, QStringLiteral("workbook damaged: no globals"),
                    QStringLiteral("workbook"));
    for (;;) {
        if (const Status status = records.next(); !status)
            return tl::unexpected(status.error());
        if (records.type() == BiffRecords::Eof)
            break;
        if (const Status status = book.readRecord(records, options); !status)
            return tl::unexpected(status.error());
        if (records.failed())
            return records.failure();
    }
    if (book.m_sheets.isEmpty())
        return fail(ErrorCode::Unreadable, QStringLiteral("a workbook without worksheets"),
                    QStringLiteral("no_sheets"));
    for (const quint16 format : book.m_formats)
        book.m_styles.push_back(book.m_codes.contains(format) ? styleOfCode(book.m_codes.value(format))
                                                              : builtinStyle(format));
    return book;
}

Status XlsBook::readRecord(BiffRecords &records, const SourceOptions &options)
{
    switch (records.type()) {
    case BiffRecords::FilePass: return notATable(ContentKind::EncryptedWorkbook);
    case BiffRecords::CodePage: return m_unicode ? Status() : readCodePage(records.u16());
    case BiffRecords::DateMode: m_from1904 = records.u16() == 1; return {};
    case BiffRecords::BoundSheet: readSheet(records); return {};
    case BiffRecords::Format: {
        const quint16 id = records.u16();
        const int length = m_unicode ? records.u16() : records.u8();
        m_codes.insert(id, text(records, length));
        return {};
    }
    case BiffRecords::Xf:
        records.skip(2);
        if (qsizetype(m_formats.size()) < MaxStyles)
            m_formats.push_back(records.u16());
        return {};
    case BiffRecords::Sst: return readStrings(records, options);
    default: return {};
    }
}

Status XlsBook::readCodePage(quint16 page)
{
    const QString name = codePageName(page);
    if (!QStringDecoder(name.toLatin1().constData()).isValid())
        return fail(ErrorCode::Unreadable, QStringLiteral("texts in code page %1").arg(page),
                    QStringLiteral("encoding"));
    m_codePage = name;
    return {};
}

void XlsBook::readSheet(BiffRecords &records)
{
    Sheet sheet;
    sheet.position = records.u32();
    sheet.info.hidden = (records.u8() & 3) != 0;
    const quint8 kind = records.u8();
    const int length = records.u8();
    sheet.info.name = text(records, length);
    if (kind == WorksheetKind && !records.failed())
        m_sheets.append(sheet);
}

/// Counts each string's bookkeeping too, so that empty ones are bounded as well.
Status XlsBook::readStrings(BiffRecords &records, const SourceOptions &options)
{
    constexpr qint64 Overhead = sizeof(qint64);
    records.skip(4);
    const quint32 count = records.u32();
    // Writers err in the count; what there is counts.
    for (quint32 i = 0; i < count && !records.atEnd() && !records.failed(); ++i) {
        const int length = records.u16();
        m_block.append(records.unicode(length).toUtf8());
        m_ends.push_back(m_block.size());
        if (m_block.size() + qint64(m_ends.size()) * Overhead > options.limits.stringBytes)
            return fail(
                ErrorCode::TooLarge,
                QStringLiteral("shared strings of more than %1 bytes").arg(options.limits.stringBytes),
                QStringLiteral("shared_strings"));
        if (i % StringsBetweenChecks == 0 && options.cancelled && options.cancelled())
            return fail(ErrorCode::Cancelled, QStringLiteral("reading was cancelled"));
    }
    return {};
}

NumberStyle XlsBook::style(quint16 xf) const
{
    return xf < m_styles.size() ? m_styles[xf] : NumberStyle{};
}

QString XlsBook::string(qint64 index) const
{
    const qint64 begin = index == 0 ? 0 : m_ends[std::size_t(index - 1)];
    const qint64 end = m_ends[std::size_t(index)];
    return withPlainBreaks(QString::fromUtf8(m_block.constData() + begin, end - begin));
}

QString XlsBook::text(BiffRecords &records, int length) const
{
    if (m_unicode)
        return withPlainBreaks(records.unicode(length));
    QStringDecoder decoder(m_codePage.toLatin1().constData());
    return withPlainBreaks(records.bytes(length, decoder));
}

} // namespace shuzhi
