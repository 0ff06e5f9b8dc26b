// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>

namespace shuzhi {

/// Picks the lines that tell an encoding, those with bytes beyond ASCII, out of bytes fed in pieces:
/// a few words in a long file count as much as they would alone. At most 64 KiB.
class TellingLines
{
public:
    void feed(QByteArrayView bytes);
    void finish() { endLine(); }
    [[nodiscard]] bool full() const;
    [[nodiscard]] QByteArrayView lines() const { return m_lines; }

private:
    void endLine();

    QByteArray m_lines;
    QByteArray m_line;
    bool m_telling = false;
};

/// "UTF-16LE" or "UTF-16BE" for text without a mark: ASCII characters, of which every table has some,
/// leave their zeros in one half of the units, and the reading holds no control characters.
[[nodiscard]] std::optional<QString> wideEncoding(QByteArrayView head);

/// Whether bytes that are valid UTF-8 are rather GB18030: a few Chinese words can be, 目录 reads as
/// "Ŀ¼". True where the UTF-8 reading mixes scripts within words and the other holds only everyday
/// characters, or a known column head.
[[nodiscard]] bool isChineseInDisguise(QByteArrayView lines);

/// The encoding of lines that are not UTF-8. uchardet is asked first; because "decodes without error"
/// proves nothing between GB18030 and Big5, and a word or two is too little for its statistics, both
/// are decoded and compared: known column heads, then the share of everyday characters (level 1 of
/// GB/T 2312 after folding Traditional to Simplified). Empty where nothing fits, and for UTF-8 that
/// is damaged.
[[nodiscard]] QString likelyEncoding(QByteArrayView lines);

} // namespace shuzhi
