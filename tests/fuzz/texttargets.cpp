// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/csvdialect.h"
#include "models/exchange/csvparser.h"
#include "models/exchange/textencoding.h"
#include "models/exchange/utf8check.h"
#include "tests/fuzz/fuzzsupport.h"
#include "tests/fuzz/targets.h"

#include <QStringDecoder>

namespace shuzhi::fuzz {

namespace {

/// What a parser makes of text fed in pieces of `size`.
struct Parsed
{
    QList<QStringList> rows;
    Status end;
};

Parsed parsed(QByteArrayView text, const CsvDialect &dialect, qsizetype size)
{
    Parsed result;
    RowCheck check;
    CsvParser parser(dialect, SourceLimits(), [&, sink = check.sink()](qint64 row, const QStringList &cells) {
        result.rows.append(cells);
        return sink(row, cells);
    });
    while (!text.isEmpty()) {
        const QByteArrayView piece = text.first(std::min(size, text.size()));
        if (const Result<bool> more = parser.feed(piece); !more) {
            result.end = tl::unexpected(more.error());
            return result;
        }
        text = text.sliced(piece.size());
    }
    result.end = parser.finish();
    return result;
}

/// Whether text fed in pieces of `size` is strict UTF-8.
bool isUtf8(QByteArrayView text, qsizetype size)
{
    Utf8Check check;
    while (!text.isEmpty()) {
        const QByteArrayView piece = text.first(std::min(size, text.size()));
        if (check.feed(piece))
            return false;
        text = text.sliced(piece.size());
    }
    return !check.finish();
}

} // namespace

/// The first byte tells separator and quote (a dialect found in the text itself is one of them) and in
/// which pieces the text is fed.
void csv(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return;
    static const QList<QByteArray> separators{",", "\t", ";", "|", "\xEF\xBC\x8C", "||", "abab"};
    const auto choice = uchar(bytes.front());
    const QByteArrayView text = bytes.sliced(1);
    const bool named = choice % 8 < separators.size();
    const CsvDialect dialect = named ? CsvDialect{separators[choice % 8], choice % 16 < 8 ? '"' : '\'', 0}
                                     : dialectOf(text, {}, SourceLimits());
    expect(dialect.skipped <= text.size(), "a line skipped is a line of the text");
    const Parsed whole = parsed(text, dialect, std::max<qsizetype>(text.size(), 1));
    const Parsed pieces = parsed(text, dialect, 1 + choice / 16);
    expect(whole.rows == pieces.rows && alike(whole.end, pieces.end),
           "pieces of any size give the same rows");
}

/// The first byte names the encoding the rest is read in.
void encoding(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return;
    static MemoryFile memory;
    static const QStringList names{{},
                                   QStringLiteral("UTF-8"),
                                   QStringLiteral("GB18030"),
                                   QStringLiteral("GBK"),
                                   QStringLiteral("Big5"),
                                   QStringLiteral("UTF-16LE"),
                                   QStringLiteral("UTF-16BE"),
                                   QStringLiteral("UTF-32LE")};
    const QString &name = names[uchar(bytes.front()) % names.size()];
    const QByteArrayView text = bytes.sliced(1);
    const bool strict = isUtf8(text, text.size());
    expect(strict == isUtf8(text, 1), "UTF-8 in pieces is the same UTF-8");
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder(text);
    expect(strict == (!decoder.hasError() && !text.contains('\0')), "strict UTF-8 is what Unicode says");

    QFile file(memory.holding(text));
    expect(file.open(QIODevice::ReadOnly), "a file in memory opens");
    const auto found = encodingOf(file, name, {});
    expect(found.has_value(), "a known encoding is found");
    QByteArray converted;
    const Status status = readAsUtf8(file, *found, {}, [&](QByteArrayView piece) -> Result<bool> {
        converted.append(piece);
        return true;
    });
    if (status && !found->isUtf8())
        expect(converted.isValidUtf8(), "what was decoded is UTF-8");
}

} // namespace shuzhi::fuzz
