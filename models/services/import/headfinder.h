// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/import/headgrid.h"
#include "models/services/import/headnames.h"

#include <QSet>

#include <optional>

namespace shuzhi {

/// Where the head of a sheet is and how well the kind's rows can be read by it.
struct FoundHead
{
    HeadBlock block;
    QSet<qint64> helpers; ///< rows right under it that explain it: 必填, 示例 …
    int fields = 0; ///< different ones its names stand for
    QStringList missing; ///< needed fields it has no name for
    bool asked = false; ///< its rows are the person's
};

/// Looks for the one to three rows (more, where merged cells tie them) whose names fit the kind best,
/// within the first 60 rows with text. Of blocks that have what the kind needs the first counts, unless
/// a later one names clearly more. Without any the best guess is given, with what it misses.
class HeadFinder
{
public:
    HeadFinder(const HeadNames &names, const ImportRequest &request)
        : m_names(names)
        , m_request(request)
    {
    }
    /// Nothing for a sheet without text, and where the rows that were asked for hold none.
    [[nodiscard]] std::optional<FoundHead> find(const SheetSample &sample) const;

private:
    struct Candidate
    {
        HeadBlock block;
        QStringList missing;
        int fields = 0, columns = 0, filled = 0;
        qint64 rows = 0;

        [[nodiscard]] bool isBetter(const Candidate &other) const;
        [[nodiscard]] bool replaces(const Candidate &earlier) const;
    };
    [[nodiscard]] Candidate weigh(const HeadBlock &block) const;
    [[nodiscard]] std::optional<Candidate> best(const HeadGrid &grid) const;
    [[nodiscard]] std::optional<HeadBlock> askedBlock(const SheetSample &sample) const;
    void takeRowsBelow(FoundHead &found, const SheetSample &sample) const;
    [[nodiscard]] bool repeatsNames(const QStringList &heads, const SheetSample &sample,
                                    qsizetype place) const;

    const HeadNames &m_names;
    const ImportRequest &m_request;
};

} // namespace shuzhi
