// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/sheetreader.h"
#include "models/exchange/textencoding.h"
#include "models/exchange/utf8check.h"

namespace shuzhi {

/// Writes the escape of half a surrogate pair (\ud800 without its partner) as the three bytes such a
/// half would have: the parser would refuse the whole file for it, so only its record is refused
/// later. Fed in pieces; holds back an escape that a piece cuts.
class SurrogateMender
{
public:
    [[nodiscard]] QByteArray mend(QByteArrayView bytes);
    /// What was held back, at the end.
    [[nodiscard]] QByteArray rest() { return std::exchange(m_held, {}); }

private:
    void settle(QByteArray &out);

    QByteArray m_held;
};

/// Text of a JSON string as a handler gets it, halves of surrogate pairs included.
[[nodiscard]] QString jsonText(std::string_view bytes);

/// A JSON file as RapidJSON's input stream: UTF-8 whatever the file's encoding, a piece at a time.
/// The end, an error and being cancelled all read as a zero; status() tells which.
class JsonStream
{
public:
    using Ch = char;

    JsonStream(QFile &file, const TextEncoding &encoding, const SourceOptions &options);

    [[nodiscard]] char Peek() { return m_at != m_end || refill() ? *m_at : '\0'; }
    char Take() { return m_at != m_end || refill() ? *m_at++ : '\0'; }
    [[nodiscard]] size_t Tell() const { return m_before + size_t(m_at - m_piece.constData()); }
    // The other half of the concept, for parsing in place, which nobody asks for.
    char *PutBegin() { return nullptr; }
    void Put(char) { }
    size_t PutEnd(char *) { return 0; }

    [[nodiscard]] const Status &status() const { return m_status; }
    [[nodiscard]] bool atEnd() { return Peek() == '\0'; }
    /// A text longer than a cell may be shows as too many bytes since the last call.
    void mark() { m_marked = Tell(); }
    /// "line 3, column 14", both from 1, in characters. Of an offset in an earlier piece, where the
    /// piece begins.
    [[nodiscard]] QString place(size_t offset) const;

private:
    [[nodiscard]] bool refill();
    void countLines();
    [[nodiscard]] bool failed(const Error &error, qsizetype offset);

    TextPieces m_pieces;
    Utf8Check m_check;
    bool m_checks;
    SurrogateMender m_mender;
    qint64 m_longest;
    QByteArray m_piece;
    const char *m_at = nullptr;
    const char *m_end = nullptr;
    size_t m_before = 0; ///< bytes of all earlier pieces
    size_t m_marked = 0;
    qint64 m_lines = 0; ///< line ends in them
    qint64 m_column = 0; ///< characters behind the last one
    bool m_ended = false;
    Status m_status;
};

} // namespace shuzhi
