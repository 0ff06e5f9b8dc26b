// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/catalogchoices.h"
#include "models/services/citysession.h"
#include "models/store/dutyquery.h"

#include <QDialog>

class QLabel;
class QListView;

namespace shuzhi {

class SearchField;

/// Small window beside the tree that links catalogs of the department to the duty chosen there: a
/// search field and a list with check marks. Each mark is written at once and can be undone.
class LinkPanel : public QDialog
{
    Q_OBJECT

public:
    explicit LinkPanel(CitySession &session, QWidget *parent = nullptr);

    /// The duty whose links are shown; the list is asked anew when the department changes.
    void setDuty(const DutyListContent &content, const DutyNode &node, bool editable);
    void setNone(); ///< no duty is chosen: marks are off

Q_SIGNALS:
    void linkRequested(const QString &dutyUid, const QString &catalogUid);
    void unlinkRequested(const QString &dutyUid, const QString &catalogUid);
    void failed(const shuzhi::Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void ask(const QString &cursor);

    CitySession &m_session;
    CatalogChoices *m_choices;
    QLabel *m_head;
    QLabel *m_count;
    SearchField *m_search;
    QListView *m_list;
    QString m_department, m_words, m_dutyUid;
    Task m_task;
};

} // namespace shuzhi
