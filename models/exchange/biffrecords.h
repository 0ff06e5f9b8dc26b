// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/exchange/compoundstream.h"

#include <QString>
#include <QStringDecoder>

#include <vector>

namespace shuzhi {

/// The records of a BIFF stream (MS-XLS 2.1.4), one after another. Reading a value beyond the end of a
/// record goes on in its CONTINUE record; where there is none, the reader `failed()` and gives zeros.
class BiffRecords
{
public:
    enum Type : quint16 {
        Formula = 0x0006,
        Eof = 0x000A,
        DateMode = 0x0022,
        FilePass = 0x002F,
        Continue = 0x003C,
        CodePage = 0x0042,
        BoundSheet = 0x0085,
        MulRk = 0x00BD,
        RichString = 0x00D6,
        Xf = 0x00E0,
        MergedCells = 0x00E5,
        Sst = 0x00FC,
        LabelSst = 0x00FD,
        Number = 0x0203,
        Label = 0x0204,
        BoolErr = 0x0205,
        String = 0x0207,
        Rk = 0x027E,
        Format = 0x041E,
        Bof = 0x0809,
    };

    explicit BiffRecords(CompoundStream stream)
        : m_stream(std::move(stream))
    {
    }

    /// The next record to be read begins at `position`.
    void seek(qint64 position);
    /// Goes to the next record. Error: Unreadable at the stream's end, which no substream reaches.
    [[nodiscard]] Status next();
    [[nodiscard]] quint16 type() const { return m_type; }
    [[nodiscard]] qint64 position() const { return m_position; }

    [[nodiscard]] quint8 u8();
    [[nodiscard]] quint16 u16();
    [[nodiscard]] quint32 u32();
    [[nodiscard]] quint64 u64();
    [[nodiscard]] double f64();
    void skip(qint64 count);
    /// Bytes of this record, its CONTINUE records apart, not yet read.
    [[nodiscard]] qint64 left() const { return qint64(m_data.size() - m_at); }
    /// No byte is left, in CONTINUE records neither.
    [[nodiscard]] bool atEnd();
    /// XLUnicodeRichExtendedString and its simpler kin (MS-XLS 2.5.293), `length` characters long.
    [[nodiscard]] QString unicode(int length);
    /// A string of an older workbook: `length` bytes.
    [[nodiscard]] QString bytes(int length, QStringDecoder &decoder);

    [[nodiscard]] bool failed() const { return m_failed; }
    /// The failure of the record read last.
    [[nodiscard]] tl::unexpected<Error> failure() const;

private:
    [[nodiscard]] bool load(qint64 position);
    [[nodiscard]] bool goOn();
    void take(void *to, std::size_t count);

    CompoundStream m_stream;
    qint64 m_next = 0;
    qint64 m_position = 0;
    quint16 m_type = 0;
    std::vector<char> m_data;
    std::size_t m_at = 0;
    bool m_failed = false;
};

} // namespace shuzhi
