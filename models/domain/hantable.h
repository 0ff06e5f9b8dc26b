// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Tables of the text service, written at build time by models/domain/tools/hantable.cpp.
/// Only text.cpp reads them.
namespace shuzhi::text {

constexpr char16_t hanFirst = 0x3400;
constexpr char16_t hanLast = 0x9fff;
constexpr int hanPhraseMax = 4; ///< characters of the longest phrase

/// A word whose characters are read otherwise than usual.
struct HanPhrase
{
    int length;
    char16_t word[hanPhraseMax]; ///< simplified
    unsigned short reading[hanPhraseMax];
    unsigned short rank[hanPhraseMax];
};

// Indexed by character - hanFirst.
extern const unsigned short hanRank[]; ///< place in the pinyin order; a form shares its simplified one's
extern const unsigned short hanReading[]; ///< index in hanSyllables * 8 + tone; 0: none known
extern const unsigned short hanSimplified[];

extern const char *const hanSyllables[]; ///< without tone, ü as v
extern const HanPhrase hanPhrases[]; ///< by first character, then the longest first
extern const int hanPhraseCount;

} // namespace shuzhi::text
