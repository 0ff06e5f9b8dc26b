// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/dutytemplates.h"
#include "models/services/edit.h"
#include "models/store/dutycatalogsquery.h"
#include "models/store/dutyquery.h"

/// Many nodes of a duty list at once, as the row edits that add them in one step. New duties are pending.
namespace shuzhi::duties {

/// The matter that new duties hang on: one of the list, or the names of one that is made where no function
/// or matter of that name is there.
struct Target
{
    QString matterUid; ///< empty: by names
    QString function, matter;
};

/// What would be added.
struct Fill
{
    QList<RowEdit> edits;
    qsizetype functions = 0, matters = 0, duties = 0;
    qsizetype there = 0; ///< left out: they are in the list already
};

/// A duty of these kinds for each catalog that no duty of the list is linked to yet, linked to it, with the
/// catalog's title, share type, cycle, system and contact.
[[nodiscard]] Fill fromCatalogs(const DutyListContent &content, const Target &target,
                                const QList<DutyCatalog> &catalogs, const QString &kinds);

/// The nodes of a template. Functions, matters and duties of the same name and place are left as they are.
/// @param note written to each new duty, so that it is known for an example
[[nodiscard]] Fill fromTemplate(const DutyListContent &content, const DutyTemplate &made,
                                const QString &note);

/// Links a duty to catalogs it is not linked to yet.
[[nodiscard]] QList<RowEdit> linkAll(const DutyNode &duty, const QStringList &catalogUids);

} // namespace shuzhi::duties
