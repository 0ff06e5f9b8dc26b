// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/encodingdetector.h"

#include "models/domain/headeralias.h"
#include "models/domain/text.h"
#include "models/exchange/textdecoder.h"
#include "models/exchange/utf8check.h"

#include <QRegularExpression>

#include <uchardet/uchardet.h>

#include <algorithm>
#include <bitset>
#include <memory>

namespace shuzhi {

namespace {

constexpr qsizetype MostBytes = 64 * 1024;
constexpr int HeadCells = 200; ///< cells looked up as column heads
constexpr qint64 FewCharacters = 60; ///< below, statistics of bytes say little

bool isAscii(char c)
{
    return uchar(c) < 0x80;
}

/// Level 1 of GB/T 2312: the 3,755 characters that make up nearly all of any Chinese text.
bool isEveryday(char16_t unit)
{
    static const std::bitset<0x10000> everyday = [] {
        QByteArray all;
        for (int lead = 0xB0; lead <= 0xD7; ++lead) {
            for (int trail = 0xA1; trail <= (lead == 0xD7 ? 0xF9 : 0xFE); ++trail)
                all.append(char(lead)).append(char(trail));
        }
        std::bitset<0x10000> made;
        for (const QChar c : TextDecoder(QStringLiteral("GB18030")).decode(all))
            made.set(c.unicode());
        return made;
    }();
    return everyday.test(unit);
}

/// What a reading of the lines in one encoding holds.
struct Reading
{
    qint64 everyday = 0;
    qint64 odd = 0; ///< rare characters, other scripts, private use, and what follows
    qint64 broken = 0; ///< bytes that are none in this encoding
    int heads = 0; ///< known column heads that are not ASCII

    [[nodiscard]] qint64 characters() const { return everyday + odd; }
    /// A damaged file is still told for what it is, and then refused where the damage is.
    [[nodiscard]] bool isUsable() const { return everyday > 0 && broken * 20 <= characters(); }
    [[nodiscard]] double share() const
    {
        return characters() == 0 ? 0 : double(everyday) / double(characters());
    }
};

/// Marks and signs of Chinese text, met in any encoding: they tell nothing.
bool isMark(QChar c)
{
    const char16_t unit = c.unicode();
    return unit < 0x80 || c.isPunct() || c.isSymbol() || c.isSpace() || (unit >= 0x2000 && unit < 0x2800)
        || (unit >= 0x3000 && unit < 0x3040);
}

int knownHeads(const QString &text)
{
    static const QRegularExpression cut(QStringLiteral("[\\n\\r,;\\t|\"，；:{}\\[\\]]+"));
    int known = 0;
    int cells = 0;
    for (const QStringView cell : QStringView(text).left(MostBytes / 8).split(cut, Qt::SkipEmptyParts)) {
        const bool telling = std::any_of(cell.begin(), cell.end(), [](QChar c) { return c >= QChar(0x80); });
        if (!telling || cell.size() > 20)
            continue;
        const QString head = cell.toString();
        known += fieldForHeader(head).has_value() || isIgnoredHeader(head) ? 1 : 0;
        if (++cells == HeadCells)
            break;
    }
    return known;
}

Reading readingOf(QByteArrayView lines, const QString &encoding)
{
    TextDecoder decoder(encoding);
    const QString text = decoder.decode(lines);
    Reading reading;
    reading.broken = text.count(QChar(QChar::ReplacementCharacter));
    for (const QChar c : text::fold(text)) {
        if (isEveryday(c.unicode()))
            ++reading.everyday;
        else if (!isMark(c))
            ++reading.odd;
    }
    reading.heads = knownHeads(text);
    return reading;
}

/// What uchardet finds, as encodingName() says it; empty where it has no opinion.
QString askedLibrary(QByteArrayView lines)
{
    const std::unique_ptr<uchardet, void (*)(uchardet_t)> detector(uchardet_new(), uchardet_delete);
    if (uchardet_handle_data(detector.get(), lines.data(), size_t(lines.size())) != 0)
        return {};
    uchardet_data_end(detector.get());
    return encodingName(QString::fromLatin1(uchardet_get_charset(detector.get())));
}

/// Encodings of Korean and Japanese, whose bytes would read as everyday Chinese characters too.
bool isNeighbour(const QString &encoding)
{
    const QString name = encoding.toUpper();
    return name == u"EUC-KR" || name == u"UHC" || name == u"EUC-JP" || name == u"SHIFT_JIS";
}

/// Whether a reading in any other language makes words: nearly all letters beyond ASCII stand among
/// three or more of one script. One-byte encodings read anything, damaged Chinese too.
bool readsAsWords(QByteArrayView lines, const QString &encoding)
{
    const QString text = TextDecoder(encoding).decode(lines);
    qsizetype telling = 0;
    qsizetype inWords = 0;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at;
        qsizetype wide = 0;
        const auto continues = [&] {
            return text[end].isLetter() && text[end].script() == text[at].script();
        };
        for (; end < text.size() && (end == at || continues()); ++end)
            wide += text[end].unicode() >= 0x80 ? 1 : 0;
        telling += wide;
        inWords += end - at >= 3 || isNeighbour(encoding) ? wide : 0;
        at = end;
    }
    return !text.contains(QChar::ReplacementCharacter) && telling > 0 && inWords * 10 >= telling * 8;
}

/// Whether nearly all that is not ASCII are sequences of three bytes in UTF-8, as Han are: GB18030
/// and Big5 have those by chance only.
bool isDamagedUtf8(QByteArrayView lines)
{
    qsizetype inside = 0;
    qsizetype wide = 0;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (isAscii(lines[i]))
            continue;
        ++wide;
        Utf8Check check;
        const bool three = (uchar(lines[i]) & 0xF0) == 0xE0 && i + 3 <= lines.size()
            && !check.feed(lines.sliced(i, 3)) && !check.finish();
        if (three) {
            inside += 3;
            wide += 2;
            i += 2;
        }
    }
    return wide > 3 && inside * 10 >= wide * 8;
}

/// Letters of one script: what a word in any language consists of.
bool isWord(QStringView run)
{
    return std::all_of(run.begin(), run.end(),
                       [&](QChar c) { return c.isLetter() && c.script() == run.front().script(); });
}

} // namespace

bool TellingLines::full() const
{
    return m_lines.size() >= MostBytes;
}

void TellingLines::endLine()
{
    if (m_telling && !full()) {
        // Cut where no character can be cut: no encoding has bytes below the digits inside one.
        while (m_lines.size() + m_line.size() > MostBytes && !m_line.isEmpty()) {
            m_line.truncate(MostBytes - m_lines.size());
            const auto safe =
                std::find_if(m_line.crbegin(), m_line.crend(), [](char c) { return uchar(c) < 0x30; });
            m_line.truncate(m_line.crend() - safe);
            m_lines.append(m_line).append(MostBytes, '\n').truncate(MostBytes);
            m_line.clear();
        }
        m_lines.append(m_line);
        if (!full())
            m_lines.append('\n');
    }
    m_line.clear();
    m_telling = false;
}

void TellingLines::feed(QByteArrayView bytes)
{
    for (qsizetype at = 0; at < bytes.size() && !full();) {
        const auto isEnd = [](char c) { return c == '\n' || c == '\r'; };
        const auto stop = std::find_if(bytes.begin() + at, bytes.end(), isEnd);
        const QByteArrayView part = bytes.sliced(at, stop - (bytes.begin() + at));
        m_telling = m_telling || !std::all_of(part.begin(), part.end(), isAscii);
        if (m_line.size() < MostBytes)
            m_line.append(part);
        if (stop != bytes.end())
            endLine();
        at += part.size() + 1;
    }
}

std::optional<QString> wideEncoding(QByteArrayView head)
{
    qsizetype zeros[2] = {0, 0};
    for (qsizetype i = 0; i < head.size(); ++i)
        zeros[i % 2] += head[i] == '\0' ? 1 : 0;
    const bool little = zeros[1] > zeros[0];
    // 一 is 4E00: some zeros stand in the other half too.
    if (zeros[little ? 1 : 0] <= 3 * zeros[little ? 0 : 1])
        return std::nullopt;
    const QString name = little ? QStringLiteral("UTF-16LE") : QStringLiteral("UTF-16BE");
    TextDecoder decoder(name);
    QString text = decoder.decode(head.first(head.size() & ~qsizetype(1)));
    while (text.endsWith(QChar(u'\0')))
        text.chop(1);
    const bool control = std::any_of(text.begin(), text.end(), [](QChar c) {
        return c.unicode() < 0x20 && !QStringView(u"\t\n\v\f\r\x01\x1A\x1C\x1D\x1E\x1F").contains(c);
    });
    if (!text.isEmpty() && text.back().isHighSurrogate()) // the head ends within a character
        text.chop(1);
    // Qt decodes halves of surrogate pairs without an error.
    const bool broken = decoder.hasError() || !text.isValidUtf16();
    return broken || control || text.isEmpty() ? std::nullopt : std::optional(name);
}

bool isChineseInDisguise(QByteArrayView lines)
{
    // Han in UTF-8 begin beyond 0xE0; and long text is never valid by chance.
    const bool han = std::any_of(lines.begin(), lines.end(), [](char c) { return uchar(c) >= 0xE0; });
    if (lines.isEmpty() || han)
        return false;
    const Reading chinese = readingOf(lines, QStringLiteral("GB18030"));
    if (chinese.odd > 0 || chinese.everyday == 0)
        return false;
    if (chinese.heads > 0)
        return true;
    static const QRegularExpression wide(QStringLiteral("[^\\x00-\\x7F]+"));
    auto runs = wide.globalMatch(QString::fromUtf8(lines));
    while (runs.hasNext()) {
        if (const QString run = runs.next().captured(); run.size() > 1 && !isWord(run))
            return true;
    }
    return false;
}

QString likelyEncoding(QByteArrayView lines)
{
    if (lines.isEmpty() || isDamagedUtf8(lines))
        return {};
    const QString gbName = QStringLiteral("GB18030");
    const QString bigName = QStringLiteral("Big5");
    const Reading gb = readingOf(lines, gbName);
    const Reading big = readingOf(lines, bigName);
    const QString asked = askedLibrary(lines);
    constexpr double Clear = 0.1;
    const double lead = gb.share() - big.share();
    bool isGb = asked == gbName;
    if (gb.heads != big.heads)
        isGb = gb.heads > big.heads;
    else if (std::abs(lead) > Clear || (asked != gbName && asked != bigName))
        isGb = lead >= 0;
    const Reading &best = isGb ? gb : big;
    const QString &name = isGb ? gbName : bigName;
    const bool chinese = asked == gbName || asked == bigName || best.heads > 0;
    const bool few = best.characters() < FewCharacters && !isNeighbour(asked);
    if (best.isUsable() && (chinese || (best.share() > 0.8 && few)))
        return name;
    if (!asked.isEmpty() && !chinese && !asked.startsWith(u"UTF-") && readsAsWords(lines, asked))
        return asked;
    return best.isUsable() && best.share() > 0.5 ? name : QString();
}

} // namespace shuzhi
