// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/catalogchoices.h"
#include "models/services/citysession.h"
#include "models/store/dutyquery.h"
#include "models/store/searchquery.h"

#include <QDialog>

class QLabel;
class QListView;

namespace shuzhi {

class SearchField;

/// Small window beside the tree that links catalogs to the duty chosen there: a search field and a list with
/// check marks. The department's own catalogs come first, those of all others follow, each with its
/// department. Each mark is written at once and can be undone.
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
    enum class Whose { Own, Others };
    void build();
    void askAnew();
    void askMore(const QString &cursor);
    void ask(Whose whose, const QString &cursor);
    void take(Whose whose, bool first, const SearchPage &page);
    void countOthers();
    void showCount();
    [[nodiscard]] Filter filterOf(Whose whose) const;

    CitySession &m_session;
    CatalogChoices *m_choices;
    QLabel *m_head;
    QLabel *m_count;
    SearchField *m_search;
    QListView *m_list;
    QString m_department, m_words, m_dutyUid;
    Whose m_whose = Whose::Own; ///< whose rows are being read
    qint64 m_own = -1, m_others = -1; ///< found; -1: not known yet
    Task m_task, m_counting;
};

} // namespace shuzhi
