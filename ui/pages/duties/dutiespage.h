// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/metric.h"
#include "models/services/citysession.h"
#include "models/services/dutymatrix.h"
#include "models/store/dutyimpactquery.h"
#include "models/store/dutyquery.h"
#include "models/store/dutyversionsquery.h"
#include "ui/pages/duties/dutyactions.h"
#include "ui/pages/duties/dutyblank.h"
#include "ui/pages/duties/dutychecks.h"
#include "ui/pages/duties/dutytexts.h"
#include "ui/shell/page.h"

#include <QSet>
#include <QTimer>

#include <optional>

class QAction;
class QLabel;
class QStackedWidget;

namespace shuzhi {

class BusyOverlay;
class Card;
class DepartmentCombo;
class DepartmentList;
class DutyDiffView;
class DutyFillDesk;
class DutyForm;
class DutyMatrixView;
class DutyModel;
class DutyPaper;
class DutyRoom;
class DutySigning;
class DutyTree;
class LinkPanel;
class PresenceLine;
class SegmentBar;
class TitleLine;

/// The departments' lists of data duties: chosen at the left, edited as a tree, checked and described at
/// the right. Every edit goes through the session's history, so that it can be undone.
class DutiesPage : public Page
{
    Q_OBJECT

public:
    explicit DutiesPage(CitySession &session, QWidget *parent = nullptr);
    ~DutiesPage() override;

    [[nodiscard]] QString id() const override { return QStringLiteral("duties"); }
    [[nodiscard]] QString title() const override;
    [[nodiscard]] IconId iconId() const override { return IconId::FolderTree; }
    void activate() override;
    /// Rows of `what=duties`: chooses the department of the expression and shows only what it finds.
    void open(const QString &where) override;
    void invalidate() override;
    [[nodiscard]] QStringList tables() const override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *buildMiddle();
    void buildSide();
    [[nodiscard]] QAction *addMenu();
    [[nodiscard]] QAction *exportMenu();
    void connectViews();
    void connectTree();
    void connectForm();
    void connectActions();

    /// What was asked for last of one kind; answers to earlier questions are dropped.
    struct Round
    {
        int number = 0;
        Task task;
    };
    template<class Query, class Take>
    void ask(LaneId lane, const Query &query, Round &round, Take take);
    void reload();
    void readDepartments();
    void readCoverage();
    void readList();
    void readVersions();
    void readBefore();
    void readResources();
    void readMatrix();
    void readCity();
    void readOpened();
    void finish();
    void choose(const QString &departmentUid);
    void takeList(const DutyListContent &content);

    void showTitle();
    void showChecks();
    void showNode();
    void showOthers(); ///< who else has the node open, and that we have
    void showSigning();
    void showView(const QString &view); ///< "list", "matrix" or "changes"
    void chooseVersion(qint64 version);
    void showBlank();
    void notRead(const Error &error);
    void takeStep(DutyBlank::Step step);
    void goToDuty(const QString &departmentUid, const QString &dutyUid);
    void showOnly(const QString &chip, const QSet<QString> &uids);
    void showAll();
    void openCheck(DutyChecks::Check check);
    [[nodiscard]] QString whyReadOnly() const;
    [[nodiscard]] bool mayEdit() const { return whyReadOnly().isEmpty(); }
    [[nodiscard]] const MetricGroup *group() const;

    struct Wish
    {
        QString name;
        DutyCompose compose;
        std::function<void()> refused;
    };
    void apply(const QString &name, DutyCompose compose, std::function<void()> refused = {});
    void sendNext();
    void addNode(const QString &level);
    void addBeside(bool below);
    void setState(const QString &state);
    void removeSelected();
    void removeNow(const QStringList &uids);
    [[nodiscard]] bool accepts(const DutyImpact &impact);
    void moveCurrent(int by);
    void shiftCurrent(int by);
    void linkCatalogs(const QString &dutyUid, const QStringList &catalogUids);
    void startList();

    CitySession &m_session;
    DutyTexts m_texts;
    DutyModel *m_model;
    TitleLine *m_title;
    DepartmentList *m_departments;
    DepartmentCombo *m_chooser;
    DutyRoom *m_room;
    DutyTree *m_tree;
    SegmentBar *m_views;
    DutyMatrixView *m_matrix;
    DutyDiffView *m_changes;
    DutySigning *m_signing;
    QStackedWidget *m_middle;
    DutyBlank *m_blank;
    QLabel *m_notice;
    BusyOverlay *m_busy;
    DutyChecks *m_checks;
    Card *m_detail;
    PresenceLine *m_others;
    DutyForm *m_form;
    LinkPanel *m_links;
    DutyActions *m_actions;
    DutyFillDesk *m_fill;
    DutyPaper *m_paper;

    MetricSet m_metrics;
    DutyMatrix m_data; ///< of the department
    QString m_department;
    QString m_select; ///< duty to go to when the list comes
    QString m_only; ///< why not all rows are shown
    std::optional<ErrorCode> m_refused; ///< nothing could be read
    QList<DutyVersion> m_versions; ///< of the department, the newest first
    qint64 m_version = 0; ///< the one that is shown; 0: the newest
    QString m_next; ///< department to go to when the edits that wait are stored
    std::optional<Filter> m_opened; ///< a search expression that waits for its department
    Round m_departmentsRound, m_coverageRound, m_listRound, m_resourcesRound, m_openedRound, m_matrixRound,
        m_cityRound, m_versionsRound, m_beforeRound, m_impactRound;
    QList<Wish> m_wishes; ///< edits that wait until those before them are stored and read again
    bool m_writing = false, m_awaitsList = false;
    QTimer m_again;
    int m_pending = 0;
    bool m_stale = true;
};

template<class Query, class Take>
void DutiesPage::ask(LaneId lane, const Query &query, Round &round, Take take)
{
    m_session.store().cancel(round.task);
    const int number = ++round.number;
    if (m_pending++ == 0)
        emit busyChanged(true);
    round.task = m_session.store().run(lane, query, this, [this, number, &round, take](const auto &answer) {
        if (number == round.number)
            take(answer);
        finish();
    });
}

} // namespace shuzhi
