// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/biffrecords.h"
#include "models/exchange/numbertext.h"
#include "models/exchange/sheetreader.h"

#include <QHash>

namespace shuzhi {

/// What the globals of a BIFF5 or BIFF8 workbook say (MS-XLS 2.1.7.20.3): its sheets, shared strings,
/// number formats, date system, and for BIFF5 the code page of its strings.
class XlsBook
{
public:
    struct Sheet
    {
        SheetInfo info;
        qint64 position = 0; ///< of its first record in the stream
    };

    /// Errors: Unreadable; with contentCode() as subject for a password or an older BIFF; TooLarge
    /// beyond SourceLimits::stringBytes; Cancelled.
    [[nodiscard]] static Result<XlsBook> read(BiffRecords &records, const SourceOptions &options);

    [[nodiscard]] const QList<Sheet> &sheets() const { return m_sheets; }
    [[nodiscard]] bool from1904() const { return m_from1904; }
    [[nodiscard]] bool isUnicode() const { return m_unicode; } ///< BIFF8
    [[nodiscard]] NumberStyle style(quint16 xf) const;
    [[nodiscard]] qint64 stringCount() const { return qint64(m_ends.size()); }
    [[nodiscard]] QString string(qint64 index) const;
    /// Reads the string of `length` characters the record goes on with, as this version writes them.
    [[nodiscard]] QString text(BiffRecords &records, int length) const;

private:
    [[nodiscard]] Status readRecord(BiffRecords &records, const SourceOptions &options);
    [[nodiscard]] Status readCodePage(quint16 page);
    [[nodiscard]] Status readStrings(BiffRecords &records, const SourceOptions &options);
    void readSheet(BiffRecords &records);

    bool m_unicode = true;
    bool m_from1904 = false;
    QString m_codePage = QStringLiteral("windows-1252"); ///< as QStringDecoder knows it
    QList<Sheet> m_sheets;
    QHash<int, QString> m_codes; ///< custom number formats
    std::vector<quint16> m_formats; ///< number format of each XF
    std::vector<NumberStyle> m_styles; ///< the same, understood
    QByteArray m_block; ///< the shared strings, UTF-8
    std::vector<qint64> m_ends;
};

} // namespace shuzhi
