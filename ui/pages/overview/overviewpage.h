// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/overviewloader.h"
#include "ui/pages/overview/overviewscope.h"
#include "ui/shell/page.h"
#include "ui/widgets/segmentbar.h"

class QStackedWidget;

namespace shuzhi {

class AsOfControl;
class BusyOverlay;
class CompareControl;
class EmptyState;
class OverviewBoard;
class OverviewPrinter;
class TitleLine;
struct Explanation;

/// Where the city stands as of any day. The figures are one view of it; further views stand beside them.
/// Every mark opens the rows behind it, can bound all marks to itself, and says what it means.
class OverviewPage : public Page
{
    Q_OBJECT

public:
    explicit OverviewPage(CitySession &session, QWidget *parent = nullptr);

    [[nodiscard]] QString id() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] IconId iconId() const override;
    void activate() override;
    void invalidate() override;
    [[nodiscard]] QStringList tables() const override;

    /// Another view beside the figures, chosen in the title line; the page owns it.
    void addView(const QString &key, const QString &name, QWidget *view);

private:
    void makeTitleLine();
    void makePartActions();
    void movePart(int by);
    void connectParts();
    void connectPrinter();
    void load();
    void describeCity();
    void arrived(OverviewLoader::Part part);
    void showEmpty(const MetricSet &set);
    void finished();
    void showWork();
    void filterBy(const QString &condition);
    void showScope();
    void openRows(const QString &where);
    void explain(const Explanation &explanation, const QRect &place);
    void printReport();
    void printRead();

    CitySession &m_session;
    OverviewLoader *m_loader;
    OverviewPrinter *m_printer;
    OverviewScope m_scope;
    TitleLine *m_titleLine;
    SegmentBar *m_views;
    AsOfControl *m_asOf;
    CompareControl *m_compare;
    QAction *m_print;
    QAction *m_clearScope;
    QStackedWidget *m_stack;
    OverviewBoard *m_board;
    EmptyState *m_empty;
    BusyOverlay *m_busy; ///< while the figures of a print are read
    QList<Segment> m_segments; ///< of the views, the figures first
    bool m_stale = true;
    bool m_isEmpty = false; ///< no catalog was published on the day
};

} // namespace shuzhi
