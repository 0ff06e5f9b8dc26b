// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/quickmatch.h"

#include "models/domain/text.h"

#include <QStringList>

#include <algorithm>

namespace shuzhi {

QuickName::QuickName(const QString &name)
    : m_name(name)
    , m_folded(text::fold(name))
    , m_initials(text::initials(name))
    , m_pinyin(text::pinyin(name))
{
    readSyllables();
}

void QuickName::readSyllables()
{
    // Readings depend on the phrase a character stands in. Taken one by one they are trusted only if
    // together they give the same text.
    QString joined;
    for (qsizetype i = 0; i < m_name.size(); ++i) {
        const QString reading = text::pinyin(m_name.mid(i, 1));
        if (reading.isEmpty())
            continue;
        m_syllables += Syllable{i, joined.size()};
        joined += reading;
    }
    if (joined.size() != m_pinyin.size() || m_syllables.size() != m_initials.size())
        m_syllables.clear();
}

std::optional<QuickMatch> QuickName::match(const QString &typed) const
{
    const QStringList words = text::fold(typed).split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return std::nullopt;
    QuickMatch all{MatchReason::Prefix, {}};
    for (const QString &word : words) {
        const std::optional<QuickMatch> one = matchWord(word);
        if (!one)
            return std::nullopt;
        all.reason = std::max(all.reason, one->reason);
        all.spans += one->spans;
    }
    return all;
}

std::optional<QuickMatch> QuickName::matchWord(const QString &word) const
{
    std::optional<QuickMatch> best;
    if (const qsizetype at = m_folded.indexOf(word); at >= 0) {
        best = QuickMatch{at == 0 ? MatchReason::Prefix : MatchReason::Substring, {}};
        if (m_folded.size() == m_name.size()) // folding may widen a character
            best->spans = {MatchSpan{at, word.size()}};
    }
    for (const auto &other : {matchWordInitials(word), matchInitials(word), matchPinyin(word)}) {
        if (other && (!best || other->reason < best->reason))
            best = other;
    }
    return best;
}

std::optional<QuickMatch> QuickName::matchWordInitials(const QString &word) const
{
    if (word.size() < 2 || m_folded.size() != m_name.size())
        return std::nullopt;
    QString heads;
    QList<MatchSpan> places;
    for (qsizetype i = 0; i < m_folded.size(); ++i) {
        if (m_folded[i].isLetter() && (i == 0 || !m_folded[i - 1].isLetterOrNumber())) {
            heads += m_folded[i];
            places += MatchSpan{i, 1};
        }
    }
    if (!heads.startsWith(word))
        return std::nullopt;
    return QuickMatch{MatchReason::Initials, places.first(word.size())};
}

std::optional<QuickMatch> QuickName::matchInitials(const QString &word) const
{
    const qsizetype at = m_initials.indexOf(word);
    if (at < 0)
        return std::nullopt;
    QuickMatch match{at == 0 ? MatchReason::Initials : MatchReason::InnerInitials, {}};
    if (!m_syllables.isEmpty()) {
        for (qsizetype i = at; i < at + word.size(); ++i)
            match.spans += MatchSpan{m_syllables[i].place, 1};
    }
    return match;
}

std::optional<QuickMatch> QuickName::matchPinyin(const QString &word) const
{
    if (m_syllables.isEmpty()) {
        const qsizetype at = m_pinyin.indexOf(word);
        if (at < 0)
            return std::nullopt;
        return QuickMatch{at == 0 ? MatchReason::Pinyin : MatchReason::InnerPinyin, {}};
    }
    // From the beginning of a syllable only: "an" is no reading of 班.
    for (qsizetype i = 0; i < m_syllables.size(); ++i) {
        if (!m_pinyin.mid(m_syllables[i].pinyin).startsWith(word))
            continue;
        QuickMatch match{i == 0 ? MatchReason::Pinyin : MatchReason::InnerPinyin, {}};
        const qsizetype end = m_syllables[i].pinyin + word.size();
        for (qsizetype j = i; j < m_syllables.size() && m_syllables[j].pinyin < end; ++j)
            match.spans += MatchSpan{m_syllables[j].place, 1};
        return match;
    }
    return std::nullopt;
}

} // namespace shuzhi
