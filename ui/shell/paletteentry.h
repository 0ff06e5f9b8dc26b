// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/quickmatch.h"
#include "ui/widgets/icon.h"

#include <QList>
#include <QString>

namespace shuzhi {

/// One line of the command palette: something to go to or to run. The palette shows it and says when it is
/// chosen; what `kind` and `key` mean is the business of whoever fills it.
struct PaletteEntry
{
    QString kind; ///< "command", "page", "catalog" …
    QString key; ///< action, page id, uid, file …
    QString head; ///< words over its group; entries of a group come one after another
    QString title;
    QString note = {}; ///< secondary words at the right
    QString shortcut = {};
    IconId icon = IconId::None;
    bool enabled = true;
    QList<MatchSpan> spans = {}; ///< of the title, shown in the accent

    bool operator==(const PaletteEntry &) const = default;
};

} // namespace shuzhi
