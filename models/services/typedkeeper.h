// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/drafts.h"
#include "models/services/edithistory.h"

#include <QHash>

namespace shuzhi {

/// Keeps as drafts what a person typed and what could not be written, whoever refused it and whichever page
/// it was typed in; what is written after all is a draft no longer.
class TypedKeeper : public QObject
{
    Q_OBJECT
public:
    TypedKeeper(EditHistory &history, DraftKeeper &drafts, QObject *parent = nullptr);

private:
    void settled(const QString &name, const QList<RowEdit> &edits, bool takesBack, bool done);
    void keep(const QString &name, const RowEdit &edit);
    void forget(const RowEdit &edit);

    DraftKeeper &m_drafts;
    QHash<QString, QString> m_refused; ///< what was kept here, by field
};

} // namespace shuzhi
