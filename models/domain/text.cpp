// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/text.h"

#include "models/domain/hantable.h"

#include <QChar>

#include <algorithm>
#include <array>

namespace shuzhi::text {

namespace {

bool isHan(char16_t unit)
{
    return unit >= hanFirst && unit <= hanLast;
}

char16_t simplified(char16_t unit)
{
    return isHan(unit) ? hanSimplified[unit - hanFirst] : unit;
}

/// ASCII and unified Han without compatibility forms: what NFKC leaves alone.
bool isPlain(const QString &text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c.unicode() < 0x80 || isHan(c.unicode()); });
}

QString compatible(const QString &text)
{
    return isPlain(text) ? text : text.normalized(QString::NormalizationForm_KC);
}

QString simplify(QString text)
{
    for (QChar &c : text) {
        c = QChar(simplified(c.unicode()));
    }
    return text;
}

/// Where the phrases that begin with a character stand in hanPhrases; end 0: none.
struct Span
{
    short begin = 0, end = 0;
};

const std::array<Span, hanLast - hanFirst + 1> &phraseSpans()
{
    static const auto spans = [] {
        std::array<Span, hanLast - hanFirst + 1> made{};
        for (short i = 0; i < hanPhraseCount; ++i) {
            Span &span = made[hanPhrases[i].word[0] - hanFirst];
            span.begin = span.end == 0 ? i : span.begin;
            span.end = static_cast<short>(i + 1);
        }
        return made;
    }();
    return spans;
}

/// The longest phrase that stands at this place of a simplified text, or null.
const HanPhrase *phraseAt(const QString &text, qsizetype place)
{
    const char16_t unit = text[place].unicode();
    if (!isHan(unit)) {
        return nullptr;
    }
    const Span span = phraseSpans()[unit - hanFirst];
    for (short i = span.begin; i < span.end; ++i) {
        const HanPhrase &phrase = hanPhrases[i];
        const QStringView word(phrase.word, phrase.length);
        if (QStringView(text).mid(place, phrase.length) == word) {
            return &phrase;
        }
    }
    return nullptr;
}

/// Calls eachHan(character, reading, rank, isOverride) and eachOther(code point) from left to right.
/// `text` is NFKC and lower case, not simplified: a form may be read otherwise than its simple one.
template<class EachHan, class EachOther>
void walk(const QString &text, EachHan eachHan, EachOther eachOther)
{
    const QString simple = simplify(text);
    for (qsizetype i = 0; i < text.size();) {
        if (const HanPhrase *phrase = phraseAt(simple, i)) {
            for (int k = 0; k < phrase->length; ++k) {
                eachHan(text[i + k].unicode(), phrase->reading[k], phrase->rank[k]);
            }
            i += phrase->length;
            continue;
        }
        const char16_t unit = text[i].unicode();
        if (isHan(unit)) {
            eachHan(unit, hanReading[unit - hanFirst], hanRank[unit - hanFirst]);
            ++i;
        } else if (QChar::isHighSurrogate(unit) && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            eachOther(QChar::surrogateToUcs4(unit, text[i + 1].unicode()));
            i += 2;
        } else {
            eachOther(char32_t(unit));
            ++i;
        }
    }
}

enum class Letters { First, All };

QString spelled(const QString &text, Letters letters)
{
    QString out;
    out.reserve(text.size() * (letters == Letters::All ? 4 : 1));
    walk(
        compatible(text).toLower(),
        [&](char16_t unit, int reading, int) {
            const char *syllable = hanSyllables[reading / 8];
            if (*syllable == '\0') {
                out += QChar(unit); // no reading known: findable by itself
            } else if (letters == Letters::First) {
                out += QLatin1Char(*syllable);
            } else {
                out += QLatin1String(syllable);
            }
        },
        [&](char32_t code) {
            if (QChar::isLetterOrNumber(code)) {
                out += QString::fromUcs4(&code, 1);
            }
        });
    return out;
}

// The alphabet of sort keys; its order is the bytes' order.
constexpr char digits63[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";

void addHan(QString &key, int rank)
{
    key += QLatin1Char(static_cast<char>('A' + rank / (63 * 63)));
    key += QLatin1Char(digits63[rank / 63 % 63]);
    key += QLatin1Char(digits63[rank % 63]);
}

void addHex(QString &key, char32_t code, int width)
{
    for (int shift = 4 * (width - 1); shift >= 0; shift -= 4) {
        key += QLatin1Char("0123456789abcdef"[code >> shift & 0xf]);
    }
}

/// The lead byte of what is neither Han nor ASCII letter or digit, then its code point.
void addOther(QString &key, char32_t code)
{
    if (code == ' ') {
        key += QLatin1Char('!');
        return;
    }
    if ((code >= '0' && code <= '9') || (code >= 'a' && code <= 'z')) {
        key += QLatin1Char(static_cast<char>(code));
        return;
    }
    char lead = '{'; // letters of other scripts, after Latin
    if (QChar::isSpace(code) || QChar::isPunct(code) || QChar::category(code) == QChar::Other_Control) {
        lead = '#';
    } else if (QChar::isSymbol(code)) {
        lead = '$';
    } else if (QChar::script(code) == QChar::Script_Han) {
        lead = '[';
    }
    key += QLatin1Char(lead);
    addHex(key, code, 6);
}

bool isLoose(char32_t code)
{
    switch (QChar::category(code)) {
    case QChar::Separator_Space:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Punctuation_Connector:
    case QChar::Punctuation_Dash:
    case QChar::Punctuation_Open:
    case QChar::Punctuation_Close:
    case QChar::Punctuation_InitialQuote:
    case QChar::Punctuation_FinalQuote:
    case QChar::Punctuation_Other:
    case QChar::Symbol_Modifier: return true;
    default: return code == '~' || code == '|' || code == '<' || code == '>' || code == '=';
    }
}

} // namespace

QString fold(const QString &text)
{
    return simplify(compatible(text).toLower());
}

QString normalised(const QString &text)
{
    return compatible(text).trimmed();
}

QString pinyin(const QString &text)
{
    return spelled(text, Letters::All);
}

QString initials(const QString &text)
{
    return spelled(text, Letters::First);
}

QString searchKey(const QStringList &fields)
{
    QString key;
    for (const QString &field : fields) {
        key += fold(field);
        key += QLatin1Char('\n');
    }
    const QString &head = fields.value(0);
    return key + initials(head) + QLatin1Char('\n') + pinyin(head);
}

QString sortKey(const QString &text)
{
    const QString folded = compatible(text).toLower();
    QString key;
    key.reserve(folded.size() * 3 + 8);
    bool ambiguous = folded != text;
    walk(
        folded,
        [&](char16_t unit, int, int rank) {
            ambiguous = ambiguous || rank != hanRank[unit - hanFirst] || simplified(unit) != unit;
            addHan(key, rank);
        },
        [&](char32_t code) { addOther(key, code); });
    if (ambiguous) { // what folding made alike is told apart by its code units
        key += QLatin1Char(' ');
        for (const QChar c : text) {
            addHex(key, c.unicode(), 4);
        }
    }
    return key;
}

QString titleKey(const QString &title)
{
    const QString folded = fold(title);
    QString key;
    key.reserve(folded.size());
    for (qsizetype i = 0; i < folded.size(); ++i) {
        const QChar c = folded[i];
        const bool decimal = c == QLatin1Char('.') && i > 0 && i + 1 < folded.size()
            && folded[i - 1].isDigit() && folded[i + 1].isDigit();
        if (decimal || c.isSurrogate() || !isLoose(c.unicode())) {
            key += c;
        }
    }
    return key.isEmpty() ? folded.trimmed() : key;
}

QString seriesKey(const QString &title)
{
    QString key = titleKey(title);
    while (!key.isEmpty() && key.back() >= QLatin1Char('0') && key.back() <= QLatin1Char('9')) {
        key.chop(1);
    }
    return key;
}

} // namespace shuzhi::text
