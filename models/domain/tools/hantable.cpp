// SPDX-License-Identifier: GPL-3.0-or-later
//
// Writes the tables of the text service as C++: what ICU knows of Han characters (order, readings,
// simplified forms), so that the program itself needs no ICU. Run by the build:
// hantable PHRASES.txt OUT.cpp
#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/ucnv.h>
#include <unicode/uvernum.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <memory>
#include <numeric>
#include <sstream>
#include <string>
#include <vector>

namespace {

constexpr UChar32 first = 0x3400;
constexpr UChar32 last = 0x9fff;
constexpr int count = last - first + 1;

[[noreturn]] void die(const std::string &what)
{
    std::cerr << "hantable: " << what << '\n';
    std::exit(1);
}

void must(UErrorCode code, const char *what)
{
    if (U_FAILURE(code)) {
        die(std::string(what) + ": " + u_errorName(code));
    }
}

/// Syllables without tones, numbered; a reading is number * 8 + tone (0 to 5), 0 means none.
class Syllables
{
public:
    Syllables() { m_names.emplace_back(); }

    int reading(const std::string &syllable, int tone)
    {
        auto [entry, added] = m_numbers.try_emplace(syllable, static_cast<int>(m_names.size()));
        if (added) {
            m_names.push_back(syllable);
        }
        return entry->second * 8 + tone;
    }
    [[nodiscard]] const std::vector<std::string> &names() const { return m_names; }

private:
    std::vector<std::string> m_names;
    std::map<std::string, int> m_numbers;
};

/// "chóng" → chong, 2; "lǜ" → lv, 4. Nothing but letters may remain.
bool splitTone(const icu::UnicodeString &accented, std::string &syllable, int &tone)
{
    UErrorCode code = U_ZERO_ERROR;
    const icu::UnicodeString parts = icu::Normalizer2::getNFDInstance(code)->normalize(accented, code);
    must(code, "NFD");
    syllable.clear();
    tone = 5;
    for (int32_t i = 0; i < parts.length(); ++i) {
        switch (const char16_t unit = parts.charAt(i)) {
        case 0x304: tone = 1; break;
        case 0x301: tone = 2; break;
        case 0x30c: tone = 3; break;
        case 0x300: tone = 4; break;
        case 0x308: syllable.back() = 'v'; break;
        case 0x302: break; // ê of 欸
        default:
            if (unit < 'a' || unit > 'z') {
                return false;
            }
            syllable.push_back(static_cast<char>(unit));
        }
    }
    return !syllable.empty();
}

struct Phrase
{
    std::u16string word;
    std::vector<int> readings;
    std::vector<int> ranks;
};

struct Tables
{
    std::vector<int> order; ///< indexes of all characters as they sort
    std::array<int, count> rank{};
    std::array<int, count> reading{};
    std::array<int, count> simplified{};
    Syllables syllables;
    std::vector<Phrase> phrases;
};

std::unique_ptr<icu::Transliterator> transliterator(const char *id)
{
    UErrorCode code = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> made(icu::Transliterator::createInstance(id, UTRANS_FORWARD, code));
    must(code, id);
    return made;
}

void readForms(Tables &tables)
{
    const auto latin = transliterator("Han-Latin");
    const auto simpler = transliterator("Traditional-Simplified");
    for (int i = 0; i < count; ++i) {
        icu::UnicodeString text(first + i);
        latin->transliterate(text);
        std::string syllable;
        int tone = 0;
        if (splitTone(text, syllable, tone)) {
            tables.reading[i] = tables.syllables.reading(syllable, tone);
        }
        icu::UnicodeString form(first + i);
        simpler->transliterate(form);
        const bool single = form.length() == 1 && form.charAt(0) >= first && form.charAt(0) <= last;
        tables.simplified[i] = single ? form.charAt(0) : first + i;
    }
    for (int &form : tables.simplified) { // forms of forms (薴, 苧, 苎): to the last one
        for (int steps = 0; tables.simplified[form - first] != form; ++steps) {
            if (steps == 8) {
                die("forms run in a circle");
            }
            form = tables.simplified[form - first];
        }
    }
}

/// Whether the character belongs to the simplified standard set, and so has an order of its own.
bool isStandard(UChar32 character)
{
    static UConverter *const converter = [] {
        UErrorCode code = U_ZERO_ERROR;
        UConverter *made = ucnv_open("gb2312", &code);
        must(code, "gb2312");
        ucnv_setFromUCallBack(made, UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &code);
        must(code, "gb2312 callback");
        return made;
    }();
    UErrorCode code = U_ZERO_ERROR;
    const char16_t unit = static_cast<char16_t>(character);
    std::array<char, 8> bytes{};
    ucnv_reset(converter);
    return ucnv_fromUChars(converter, bytes.data(), bytes.size(), &unit, 1, &code) == 2 && U_SUCCESS(code);
}

void sortAll(Tables &tables)
{
    UErrorCode code = U_ZERO_ERROR;
    const std::unique_ptr<icu::Collator> collator(
        icu::Collator::createInstance(icu::Locale("zh@collation=pinyin"), code));
    must(code, "collator");
    tables.order.resize(count);
    std::iota(tables.order.begin(), tables.order.end(), 0);
    std::stable_sort(tables.order.begin(), tables.order.end(), [&](int a, int b) {
        UErrorCode status = U_ZERO_ERROR;
        return collator->compare(icu::UnicodeString(first + a), icu::UnicodeString(first + b), status)
            == UCOL_LESS;
    });
}

/// Ranks by the order; a form that is not standard shares the rank of its simplified one.
void rankAll(Tables &tables)
{
    for (int place = 0; place < count; ++place) {
        tables.rank[tables.order[place]] = place;
    }
    const auto own = tables.rank;
    for (int i = 0; i < count; ++i) {
        if (!isStandard(first + i)) {
            tables.rank[i] = own[tables.simplified[i] - first];
        }
    }
}

/// The place of a toned syllable in the order: the middle one of the standard characters read so.
std::map<int, int> placesOfReadings(const Tables &tables)
{
    std::map<int, std::vector<int>> ranks;
    for (int i = 0; i < count; ++i) {
        if (tables.reading[i] != 0 && isStandard(first + i)) {
            ranks[tables.reading[i]].push_back(tables.rank[i]);
        }
    }
    std::map<int, int> places;
    for (auto &[reading, all] : ranks) {
        std::sort(all.begin(), all.end());
        places[reading] = all[all.size() / 2];
    }
    return places;
}

/// The lines of the phrase file: a word and a reading for each of its characters.
std::vector<Phrase> readPhrases(const char *path, Syllables &syllables)
{
    std::ifstream file(path);
    if (!file) {
        die(std::string("cannot read ") + path);
    }
    std::vector<Phrase> phrases;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line[0] == '#') {
            continue;
        }
        std::istringstream parts(line);
        std::string word;
        parts >> word;
        const icu::UnicodeString text = icu::UnicodeString::fromUTF8(word);
        Phrase phrase{{text.getBuffer(), static_cast<size_t>(text.length())}, {}, {}};
        for (std::string syllable; parts >> syllable;) {
            phrase.readings.push_back(
                syllables.reading(syllable.substr(0, syllable.size() - 1), syllable.back() - '0'));
        }
        const auto isHan = [](char16_t unit) { return unit >= first && unit <= last; };
        if (phrase.readings.size() != phrase.word.size()
            || !std::all_of(phrase.word.begin(), phrase.word.end(), isHan)) {
            die("characters and syllables do not match: " + line);
        }
        phrases.push_back(std::move(phrase));
    }
    return phrases;
}

/// A phrase of one character gives its usual reading: it moves to that place in the order.
void applySingle(const Phrase &phrase, Tables &tables)
{
    const int index = phrase.word[0] - first;
    const std::map<int, int> places = placesOfReadings(tables);
    const auto place = places.find(phrase.readings[0]);
    if (place != places.end() && tables.reading[index] != phrase.readings[0]) {
        const int neighbour = tables.order[place->second];
        tables.order.erase(std::find(tables.order.begin(), tables.order.end(), index));
        tables.order.insert(std::find(tables.order.begin(), tables.order.end(), neighbour), index);
    }
    tables.reading[index] = phrase.readings[0];
    rankAll(tables);
}

void applyPhrases(std::vector<Phrase> phrases, Tables &tables)
{
    for (const Phrase &phrase : phrases) {
        if (phrase.word.size() == 1) {
            applySingle(phrase, tables);
        }
    }
    for (int i = 0; i < count; ++i) {
        if (!isStandard(first + i)) {
            tables.reading[i] = tables.reading[tables.simplified[i] - first];
        }
    }
    const std::map<int, int> places = placesOfReadings(tables);
    for (Phrase &phrase : phrases) {
        if (phrase.word.size() == 1) {
            continue;
        }
        for (size_t i = 0; i < phrase.word.size(); ++i) {
            const int index = phrase.word[i] - first;
            const auto place = places.find(phrase.readings[i]);
            const bool usual = phrase.readings[i] == tables.reading[index] || place == places.end();
            phrase.ranks.push_back(usual ? tables.rank[index] : place->second);
        }
        tables.phrases.push_back(std::move(phrase));
    }
    std::sort(tables.phrases.begin(), tables.phrases.end(), [](const Phrase &a, const Phrase &b) {
        return a.word[0] != b.word[0]        ? a.word[0] < b.word[0]
            : a.word.size() != b.word.size() ? a.word.size() > b.word.size()
                                             : a.word < b.word;
    });
}

template<class Numbers>
void writeNumbers(std::ostream &out, const char *name, const Numbers &numbers)
{
    out << "const unsigned short " << name << "[] = {";
    int column = 0;
    for (const int number : numbers) {
        out << (column++ % 24 == 0 ? "\n" : "") << number << ',';
    }
    out << "0};\n";
}

void write(std::ostream &out, const Tables &tables)
{
    out << "// Made by models/domain/tools/hantable.cpp with ICU " << U_ICU_VERSION << ".\n"
        << "#include \"models/domain/hantable.h\"\nnamespace shuzhi::text {\n";
    writeNumbers(out, "hanRank", tables.rank);
    writeNumbers(out, "hanReading", tables.reading);
    writeNumbers(out, "hanSimplified", tables.simplified);
    out << "const char *const hanSyllables[] = {\n";
    for (const std::string &name : tables.syllables.names()) {
        out << '"' << name << "\",";
    }
    out << "\n};\nconst HanPhrase hanPhrases[] = {\n";
    for (const Phrase &phrase : tables.phrases) {
        out << "{" << phrase.word.size() << ",{";
        for (const char16_t unit : phrase.word) {
            out << static_cast<int>(unit) << ',';
        }
        out << "},{";
        for (const int reading : phrase.readings) {
            out << reading << ',';
        }
        out << "},{";
        for (const int rank : phrase.ranks) {
            out << rank << ',';
        }
        out << "}},\n";
    }
    out << "};\nconst int hanPhraseCount = " << tables.phrases.size() << ";\n}\n";
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3) {
        die("usage: hantable PHRASES.txt OUT.cpp");
    }
    const auto tables = std::make_unique<Tables>();
    readForms(*tables);
    sortAll(*tables);
    rankAll(*tables);
    applyPhrases(readPhrases(argv[1], tables->syllables), *tables);
    std::ofstream out(argv[2]);
    write(out, *tables);
    out.flush();
    if (!out) {
        die(std::string("cannot write ") + argv[2]);
    }
    return 0;
}
