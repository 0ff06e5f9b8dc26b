// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace shuzhi {

/// A stretch of a name that answers what was typed.
struct MatchSpan
{
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const MatchSpan &) const = default;
};

/// Why a name was found, the better reason first.
enum class MatchReason {
    Prefix, ///< the name begins so
    Initials, ///< the initials of its syllables or words begin so: "mz" in 民政局, "nc" in New city
    Substring, ///< it stands somewhere in the name
    Pinyin, ///< the full pinyin begins so
    InnerInitials, ///< initials from some syllable on
    InnerPinyin, ///< full pinyin from some syllable on
};

/// A name and where it answers.
struct QuickMatch
{
    MatchReason reason = MatchReason::InnerPinyin;
    QList<MatchSpan> spans; ///< over the name as shown; empty where they cannot be told

    bool operator==(const QuickMatch &) const = default;
};

/// A name made ready for being searched with every key: folded (models/domain/text), with its syllables.
class QuickName
{
public:
    explicit QuickName(const QString &name);

    [[nodiscard]] const QString &name() const { return m_name; }
    /// Every word of `typed` must be found, each in its own way; the weakest reason counts. Nothing typed
    /// matches nothing.
    [[nodiscard]] std::optional<QuickMatch> match(const QString &typed) const;

private:
    /// One character of the name that has a reading.
    struct Syllable
    {
        qsizetype place; ///< in the name
        qsizetype pinyin; ///< where its reading begins in m_pinyin
    };
    void readSyllables();
    [[nodiscard]] std::optional<QuickMatch> matchWord(const QString &word) const;
    [[nodiscard]] std::optional<QuickMatch> matchWordInitials(const QString &word) const;
    [[nodiscard]] std::optional<QuickMatch> matchInitials(const QString &word) const;
    [[nodiscard]] std::optional<QuickMatch> matchPinyin(const QString &word) const;

    QString m_name, m_folded, m_initials, m_pinyin;
    QList<Syllable> m_syllables; ///< empty if the readings cannot be told apart
};

} // namespace shuzhi
