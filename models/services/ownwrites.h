// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/fieldconflict.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QList>
#include <QStringList>

namespace shuzhi {

struct RowEdit;

/// A field as this window left it, and the values of it that a page of this window may still show.
struct OwnField
{
    QString written;
    QStringList replaced; ///< one after another, the oldest first

    bool operator==(const OwnField &) const = default;
};

/// Fields by column, by uid of their row.
using OwnFields = QHash<QString, QHash<QString, OwnField>>;

/// What a window itself wrote a moment ago. Two quick steps are no two people: the second may have been asked
/// of what was shown before the first was read back. Where a field stands as this window left it, whatever
/// this window replaced to get there counts as seen (mergeFields()); what anybody else wrote since is asked
/// about as ever. That somebody wrote it away and back again meanwhile is not noticed: values are compared,
/// as everywhere; therefore all this is forgotten after a while.
class OwnWrites
{
public:
    /// Within this time every page has read anew what was written.
    static constexpr int keptMs = 60'000;

    explicit OwnWrites(int keptForMs = keptMs)
        : m_keptForMs(keptForMs)
    {
    }
    /// Notes edits that this window wrote; of each `before` is what really stood there.
    void note(const QList<RowEdit> &written);
    /// What is known of the rows of these edits.
    [[nodiscard]] OwnFields of(const QList<RowEdit> &edits);

private:
    void forgetOld();

    struct Row
    {
        QHash<QString, OwnField> fields;
        QDeadlineTimer until;
    };
    int m_keptForMs;
    QHash<QString, Row> m_rows; ///< by uid
};

} // namespace shuzhi
