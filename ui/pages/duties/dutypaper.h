// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/citysession.h"
#include "models/services/dutysheetquery.h"
#include "ui/widgets/messagebar.h"

#include <QObject>

#include <optional>

class QAction;
class QTreeView;
class QWidget;

namespace shuzhi {

class BusyOverlay;
class ChipBar;
class GridPrinter;

/// Takes duty lists out of the program: as a table, and as the official list on paper, in a PDF or in a
/// workbook, of one department or of all in one job.
class DutyPaper : public QObject
{
    Q_OBJECT

public:
    /// The actions get their range from `page`, which stands for all questions too.
    DutyPaper(CitySession &session, QWidget *page);

    /// The list that is shown; none: nothing can be taken out of it.
    void setList(const DutyListContent &content, bool isNewest);
    /// The tree that is seen and the chips that say what it is narrowed to.
    void setView(const QTreeView *tree, const ChipBar *chips);
    /// The commands in the order of a menu.
    [[nodiscard]] QList<QAction *> menu() const;

    QAction *table, *official, *all, *print, *shown;

Q_SIGNALS:
    void failed(const shuzhi::Error &error);
    void messagePosted(const shuzhi::Message &message);

private:
    /// Runs in the long lane with its progress over the page; it can be cancelled.
    template<class Query, class Done>
    void write(const QString &what, const Query &query, Done done);
    void writeTable();
    void writeOfficial(const DutySheetsQuery &sheets, const QString &title, const QString &suggestion);
    void printOfficial();
    void printShown();

    CitySession &m_session;
    QWidget *m_page;
    BusyOverlay *m_busy;
    GridPrinter *m_printer;
    const QTreeView *m_tree = nullptr;
    const ChipBar *m_chips = nullptr;
    std::optional<Task> m_task;
    QString m_departmentUid, m_department;
    qint64 m_version = 0; ///< 0: the newest
};

} // namespace shuzhi
