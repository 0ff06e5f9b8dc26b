// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/assessment/comparisonview.h"

#include "models/items/comparisonmodel.h"
#include "models/services/assessmentperiods.h"
#include "ui/pages/assessment/periodchooser.h"
#include "ui/widgets/card.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/griddelegate.h"
#include "ui/widgets/pagedtable.h"
#include "ui/widgets/role.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

StateRole trendState(const QModelIndex &index)
{
    const QVariant by = index.data(ComparisonModel::TrendRole);
    if (!by.isValid() || by.toLongLong() == 0)
        return StateRole::Mute;
    return by.toLongLong() > 0 ? StateRole::Ok : StateRole::Bad;
}

} // namespace

ComparisonView::ComparisonView(QWidget *parent)
    : QWidget(parent)
    , m_then(new PeriodChooser)
    , m_now(new PeriodChooser)
    , m_summary(new ElidedLabel({}))
    , m_table(new PagedTable)
    , m_model(new ComparisonModel(this))
    , m_moves(new GridDelegate(this))
{
    buildChoosers();
    buildTable();
    auto *line = new QWidget;
    auto *choosers = new QHBoxLayout(line);
    choosers->setContentsMargins(12, 8, 12, 8);
    choosers->setSpacing(8);
    for (const auto &[words, chooser] : {std::pair(tr("Then"), m_then), std::pair(tr("Now"), m_now)}) {
        QLabel *label = makeLabel(words, "mute"_L1);
        label->setBuddy(chooser);
        choosers->addWidget(label);
        choosers->addWidget(chooser);
    }
    setRole(m_summary, "mute"_L1);
    m_summary->setObjectName(u"comparisonSummary"_s);
    m_summary->setMinimumWidth(120);
    choosers->addWidget(m_summary, 1);
    auto *card = new Card;
    card->setFlush(true);
    card->content()->setSpacing(0);
    card->content()->addWidget(line);
    card->content()->addWidget(m_table, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card);
    setFocusProxy(m_table);
}

void ComparisonView::buildChoosers()
{
    m_then->setObjectName(u"compareThen"_s);
    m_then->setAccessibleName(tr("Earlier period"));
    m_then->setToolTip(tr("Period compared with"));
    m_now->setObjectName(u"compareNow"_s);
    m_now->setAccessibleName(tr("Later period"));
    m_now->setToolTip(tr("Period that is compared"));
    for (const PeriodChooser *chooser : {m_then, m_now})
        connect(chooser, &PeriodChooser::chosen, this, &ComparisonView::chosen);
}

void ComparisonView::buildTable()
{
    m_table->setObjectName(u"comparison"_s);
    m_table->setAccessibleName(tr("Departments then and now"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(true);
    QHeaderView *head = m_table->horizontalHeader();
    m_table->setHeadLines(2);
    head->setStretchLastSection(false);
    head->setSortIndicatorShown(false); // the caption itself says how it is sorted
    m_moves->setStateOf(trendState);
    m_moves->setNumeric(true);
    connect(m_table, &PagedTable::activated, this, [this](const QModelIndex &index) {
        Q_EMIT departmentRequested(m_model->department(index.row()).uid);
    });
}

void ComparisonView::setDays(const AssessmentDays &days, const QDate &day, const Period &period,
                             Language language)
{
    const bool fresh = m_now->count() == 0;
    m_day = day;
    m_language = language;
    m_then->setDays(days.first, day, language);
    m_now->setDays(days.first, day, language);
    if (!fresh)
        return;
    m_now->setPeriod(period);
    const Period before = period.previous();
    m_then->setPeriod(days.first.isValid() && before.lastDay() >= days.first ? before : period);
}

QList<AssessmentRuns::Wanted> ComparisonView::wanted() const
{
    return {{m_then->period(), assessedDay(m_then->period(), m_day)},
            {m_now->period(), assessedDay(m_now->period(), m_day)}};
}

void ComparisonView::show(const AssessmentRun &then, const AssessmentRun &now)
{
    ComparisonWords words{tr("Department"), tr("Rank then"), tr("Score then"), tr("Rank now"),
                          tr("Score now"),  tr("Change"),    tr("Places"),     {}};
    //: how much a head's points changed; %1 is its name
    words.head = [](const QString &head) { return tr("%1 moved").arg(head); };
    m_model->setComparison(compareAssessments(then.assessment, now.assessment), m_language, words);
    layOut();
    m_summary->setText(summary());
    m_summary->setToolTip(summary());
    if (m_model->rowCount() > 0 && !m_table->currentIndex().isValid())
        m_table->selectRow(0);
}

void ComparisonView::layOut()
{
    QList<int> numeric;
    for (int column = ComparisonModel::RankThen; column < m_model->columnCount(); ++column)
        numeric.append(column);
    m_table->setNumericColumns(numeric);
    for (int column = ComparisonModel::Change; column < m_model->columnCount(); ++column)
        m_table->setItemDelegateForColumn(column, m_moves);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    fitColumns();
}

/// The name takes what the figures leave, and is readable where they leave too little: then their captions
/// break into two lines, and if that is not enough they scroll.
void ComparisonView::fitColumns()
{
    if (m_model->columnCount() == 0)
        return;
    constexpr int least = 148;
    QHeaderView *head = m_table->horizontalHeader();
    bool fits = false;
    for (int lines = 1; lines <= 2 && !fits; ++lines) {
        int rest = m_table->viewport()->width();
        const QStringList all = captions();
        for (int column = ComparisonModel::RankThen; column < m_model->columnCount(); ++column) {
            const int width = qMax(72, m_table->captionWidth(all.at(column) + u'\u25be', lines));
            head->resizeSection(column, width);
            rest -= width;
        }
        fits = rest >= least;
    }
    head->setSectionResizeMode(ComparisonModel::Department, fits ? QHeaderView::Stretch : QHeaderView::Fixed);
    if (!fits)
        head->resizeSection(ComparisonModel::Department, least);
}

void ComparisonView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    QMetaObject::invokeMethod(this, &ComparisonView::fitColumns,
                              Qt::QueuedConnection); // the table comes after
}

const AssessmentComparison &ComparisonView::comparison() const
{
    return m_model->comparison();
}

QStringList ComparisonView::captions() const
{
    QStringList captions;
    for (int column = 0; column < m_model->columnCount(); ++column)
        captions += m_model->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString();
    return captions;
}

QString ComparisonView::summary() const
{
    const AssessmentComparison &comparison = m_model->comparison();
    const AssessmentComparison::Balance balance = comparison.balance();
    //: days of two assessments, departments whose score rose, fell, stayed
    return tr("As of %1 and %2: %3 departments rose, %4 fell, %5 stayed.")
        .arg(comparison.dayThen.toString(Qt::ISODate), comparison.dayNow.toString(Qt::ISODate))
        .arg(balance.risen)
        .arg(balance.fallen)
        .arg(balance.same);
}

} // namespace shuzhi
