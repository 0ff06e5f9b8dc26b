// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/citysession.h"
#include "ui/pages/duties/dutyactions.h"
#include "ui/widgets/messagebar.h"

namespace shuzhi {

/// Ways to fill a duty list quickly: a duty for each catalog, a template, a workbook, pasted catalogs. Each
/// is one step to undo.
class DutyFillDesk : public QObject
{
    Q_OBJECT

public:
    /// Paste belongs to `tree`, the other commands to `page`.
    DutyFillDesk(CitySession &session, QWidget *page, QWidget *tree);

    /// The list that is shown and its current row (null: none).
    void setList(const DutyListContent &content, const DutyNode *node, bool editable);

    QAction *fromCatalogs, *fromTemplate, *fromWorkbook, *paste;

Q_SIGNALS:
    void wanted(const QString &name, const shuzhi::DutyCompose &compose);
    void linkWanted(const QString &dutyUid, const QStringList &catalogUids);
    void importRequested();
    void failed(const shuzhi::Error &error);
    void messagePosted(const shuzhi::Message &message);

private:
    void askCatalogs();
    void askTemplate();
    void pasteCatalogs();

    CitySession &m_session;
    QWidget *m_page;
    DutyListContent m_content;
    QString m_node; ///< current row
};

} // namespace shuzhi
