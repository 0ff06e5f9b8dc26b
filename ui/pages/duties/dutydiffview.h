// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/dutydiffmodel.h"
#include "ui/pages/duties/dutytexts.h"

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace shuzhi {

class EmptyState;
class PagedTable;

/// What a version of a duty list changed against the one before it: nodes that came, went and moved, columns
/// with their old and new values, links. Enter or a double click goes to the node.
class DutyDiffView : public QWidget
{
    Q_OBJECT

public:
    explicit DutyDiffView(const DutyTexts &texts, QWidget *parent = nullptr);

    void setVersions(const DutyListContent &before, const DutyListContent &after);
    void setNone(); ///< there is no version before this one

Q_SIGNALS:
    void nodeRequested(const QString &uid);

private:
    DutyTexts m_texts;
    DutyDiffModel *m_model;
    PagedTable *m_table;
    EmptyState *m_none;
    QStackedWidget *m_stack;
    QLabel *m_summary;
};

} // namespace shuzhi
