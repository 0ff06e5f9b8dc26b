// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/departmentmodel.h"
#include "models/services/citysession.h"
#include "models/services/departmentduplicates.h"
#include "models/services/departmentmerge.h"
#include "models/services/departmentsplit.h"
#include "ui/pages/departments/departmenttexts.h"
#include "ui/shell/page.h"

#include <QTimer>

#include <functional>

class QAction;
class QPushButton;
class QStackedWidget;

namespace shuzhi {

class BusyOverlay;
class DepartmentSide;
class EmptyState;
class GridPrinter;
class PagedTable;
class SearchField;
class TitleLine;

/// The city's departments with their figures; one is edited at the right, several are merged, one is
/// split, renamed or deleted. Everything it writes can be taken back by name.
class DepartmentsPage : public Page
{
    Q_OBJECT

public:
    explicit DepartmentsPage(CitySession &session, QWidget *parent = nullptr);
    ~DepartmentsPage() override;

    [[nodiscard]] QString id() const override { return QStringLiteral("departments"); }
    [[nodiscard]] QString title() const override;
    [[nodiscard]] IconId iconId() const override { return IconId::Building; }
    void activate() override;
    /// `what=departments & department=NAME` chooses that department; also by code, uid or former name.
    void open(const QString &where) override;
    void invalidate() override;
    [[nodiscard]] QStringList tables() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *buildTable();
    void buildActions();
    void connectTable();
    void sizeColumns();
    void fitColumns();

    /// What was asked for last of one kind; answers to earlier questions are dropped.
    struct Round
    {
        int number = 0;
        Task task;
    };
    template<class Query, class Take>
    void ask(LaneId lane, const Query &query, Round &round, Take take);
    void reload();
    void readOfCurrent();
    void finish();
    void takeDepartments(const QList<DepartmentEntry> &all);
    void choose(const QString &uid);
    void restoreCurrent();
    void showCurrent();
    void showState();
    [[nodiscard]] const DepartmentEntry *current() const;
    [[nodiscard]] QStringList selectedUids() const;
    [[nodiscard]] QString whyReadOnly(const DepartmentEntry *entry) const;

    void change(const QString &column, const QString &value, const QString &seen);
    /// Makes the edits from the list as it is when they are sent.
    using Compose = std::function<Result<QList<RowEdit>>(const QList<DepartmentEntry> &)>;
    void apply(const QString &name, Compose compose);
    void sendNext();
    void create();
    void removeCurrent();
    void askToMerge();
    void merge(const DepartmentMerge &wish);
    void askToSplit();
    void split(const DepartmentSplit &wish);
    /// What was written as one link of the trail: remembered, told, and offered to be undone.
    void written(const QString &name, qint64 chain, const QString &happened, const QString &kept);
    void undo(const QString &name);
    void openCatalogs();
    void buildPrinting();
    void printTable();

    CitySession &m_session;
    DepartmentTexts m_texts;
    DepartmentModel *m_model;
    TitleLine *m_title;
    SearchField *m_search;
    QPushButton *m_alike;
    PagedTable *m_table;
    QStackedWidget *m_middle;
    EmptyState *m_empty;
    DepartmentSide *m_side;
    BusyOverlay *m_busy;
    GridPrinter *m_printer;
    QAction *m_new, *m_rename, *m_merge, *m_split, *m_remove, *m_showMerged, *m_openCatalogs;
    QAction *m_print;

    QList<DepartmentDuplicate> m_duplicates;
    QString m_uid; ///< the department at the right
    QString m_wanted; ///< to be chosen once the list has it
    Round m_listRound, m_figuresRound, m_duplicatesRound, m_referencesRound, m_historyRound;
    QList<std::pair<QString, Compose>> m_wishes; ///< edits that wait until those before them are read again
    QTimer m_again;
    int m_pending = 0;
    bool m_stale = true, m_restoring = false, m_writing = false, m_awaitsList = false;
};

} // namespace shuzhi
