// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/assessment/rankinggrid.h"

#include "ui/widgets/griddelegate.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QScrollBar>

#include <numeric>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

constexpr int s_name = 120; // what a department's name is given at least
// A head's column with and without the weight behind four characters, and the grid's width that decides.
constexpr int s_wideHead = 98, s_narrowHead = 70, s_wideGrid = 900;
constexpr int s_headLines = 3; // of a head's name in a narrow column

/// A column of figures that weigh more than the others.
class TotalDelegate : public GridDelegate
{
public:
    using GridDelegate::GridDelegate;

protected:
    void paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                      const QColor &color) const override
    {
        QStyleOptionViewItem bold(option);
        bold.font = Theme::font(bold.font.pixelSize(), true);
        GridDelegate::paintContent(painter, bold, index, color);
    }
};

/// The grade's word behind its shape: full circle, diamond, square, and for the lowest a triangle.
class GradeDelegate : public GridDelegate
{
public:
    GradeDelegate(int grades, QObject *parent)
        : GridDelegate(parent)
        , m_grades(grades)
    {
    }

protected:
    void paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                      const QColor &color) const override
    {
        static constexpr char16_t shapes[] = {u'\u25cf', u'\u25c6', u'\u25a0'};
        QStyleOptionViewItem cell(option);
        const int grade = index.data(RankingModel::GradeRole).toInt();
        if (grade >= 0) {
            const bool lowest = grade == m_grades - 1;
            cell.text = QChar(lowest ? u'\u25bc' : shapes[qMin(grade, 2)]) + QString(u' ') + option.text;
        }
        GridDelegate::paintContent(painter, cell, index, color);
    }

private:
    int m_grades;
};

StateRole changeState(const QModelIndex &index)
{
    const QVariant change = index.data(RankingModel::ChangeRole);
    if (!change.isValid() || change.toLongLong() == 0)
        return StateRole::Mute;
    return change.toLongLong() > 0 ? StateRole::Ok : StateRole::Bad;
}

StateRole gradeState(const QModelIndex &index, int grades)
{
    const int grade = index.data(RankingModel::GradeRole).toInt();
    if (grade < 0)
        return StateRole::Mute;
    if (grade == 0)
        return StateRole::Ok;
    return grade == grades - 1 ? StateRole::Bad : StateRole::Neutral;
}

} // namespace

RankingGrid::RankingGrid(QWidget *parent)
    : PagedTable(parent)
    , m_model(new RankingModel(this))
{
    setObjectName(u"ranking"_s);
    setAccessibleName(tr("Departments by rank"));
    setModel(m_model);
    setSelectionMode(SingleSelection);
    setHeadLines(s_headLines);
    horizontalHeader()->setStretchLastSection(false);
    horizontalHeader()->setMinimumSectionSize(36);
    setSortingEnabled(true);
    // The caption itself says how it is sorted: the style's arrow would stand on right-aligned captions.
    horizontalHeader()->setSortIndicatorShown(false);
    sortByColumn(RankingModel::rankColumn, Qt::AscendingOrder);
    connect(m_model, &QAbstractItemModel::headerDataChanged, this, [this] { // the mark of order needs room
        if (m_model->columnCount() == 0)
            return;
        fitHeads();
        giveWay();
    });
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { Q_EMIT departmentChanged(selectedDepartment()); });
    connect(this, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == m_model->notesColumn() && !index.data().toString().isEmpty())
            Q_EMIT notesRequested();
    });
}

void RankingGrid::setAssessment(const std::shared_ptr<const AssessmentRun> &run, Language language)
{
    const QString before = selectedDepartment();
    const bool wasSeen = viewport()->rect().intersects(visualRect(currentIndex()));
    const int place = verticalScrollBar()->value();
    const auto head = [this](const QString &name, const QString &weight) {
        return m_showsWeights ? QString(name + u' ' + weight) : name;
    };
    const RankingWords words{tr("Rank"),  tr("Department"), tr("Score"), tr("Change"),
                             tr("Grade"), tr("Notes"),      head};
    const auto assessment = run ? std::shared_ptr<const Assessment>(run, &run->assessment) : nullptr;
    m_model->setAssessment(assessment, language, words, run ? run->notes : RankNotes());
    layOut();
    addDelegates(assessment ? int(assessment->scheme.grades.size()) : 0);
    selectDepartment(before);
    if (wasSeen)
        return;
    doItemsLayout(); // who looks elsewhere goes on looking there
    verticalScrollBar()->setValue(place);
}

void RankingGrid::addDelegates(int grades)
{
    const auto add = [this](int column, GridDelegate *delegate, const GridDelegate::StateOf &stateOf) {
        delegate->setStateOf(stateOf);
        m_delegates.append(delegate);
        setItemDelegateForColumn(column, delegate);
        return delegate;
    };
    add(m_model->scoreColumn(), new TotalDelegate(this), {})->setNumeric(true);
    add(m_model->changeColumn(), new GridDelegate(this), changeState)->setNumeric(true);
    add(m_model->gradeColumn(), new GradeDelegate(grades, this),
        [grades](const QModelIndex &index) { return gradeState(index, grades); });
    add(m_model->notesColumn(), new GridDelegate(this), [](const QModelIndex &) { return StateRole::Warn; });
}

void RankingGrid::setSearch(const QString &words)
{
    const QString before = selectedDepartment();
    m_model->setSearch(words);
    selectDepartment(before);
    if (m_model->rowCount() == 0)
        Q_EMIT departmentChanged({});
}

void RankingGrid::layOut()
{
    qDeleteAll(m_delegates);
    m_delegates.clear();
    QList<int> numeric{RankingModel::rankColumn};
    for (int column = RankingModel::firstHeadColumn; column < m_model->gradeColumn(); ++column)
        numeric.append(column);
    setNumericColumns(numeric);
    QHeaderView *head = horizontalHeader();
    fitHeads();
    head->setSectionResizeMode(RankingModel::departmentColumn, QHeaderView::Stretch);
    head->resizeSection(RankingModel::rankColumn, 52);
    head->resizeSection(m_model->scoreColumn(), 58);
    head->resizeSection(m_model->changeColumn(), 66);
    head->resizeSection(m_model->gradeColumn(), 80);
    head->resizeSection(m_model->notesColumn(), notesWidth());
    giveWay();
}

/// Heads have their weights behind them where all of them stand on one line, and are read whole in any case.
void RankingGrid::fitHeads()
{
    const auto width = [this](int column, int role, int lines) {
        return captionWidth(m_model->headerData(column, Qt::Horizontal, role).toString(), lines);
    };
    m_showsWeights = true;
    for (int column = RankingModel::firstHeadColumn; column < m_model->scoreColumn(); ++column)
        m_showsWeights = m_showsWeights && width(column, Qt::ToolTipRole, 1) <= m_headWidth;
    for (int column = RankingModel::firstHeadColumn; column < m_model->scoreColumn(); ++column) {
        const int least = width(column, Qt::DisplayRole, s_headLines);
        horizontalHeader()->resizeSection(column, std::max(m_headWidth, least));
    }
}

/// The name comes first: notes, then the heads' points, which the account says too, give way to it. What is
/// named later does not come without what is named before.
void RankingGrid::giveWay()
{
    QHeaderView *head = horizontalHeader();
    int left = viewport()->width() - s_name - head->sectionSize(RankingModel::rankColumn)
        - head->sectionSize(m_model->scoreColumn());
    QList<int> heads(m_model->scoreColumn() - RankingModel::firstHeadColumn);
    std::iota(heads.begin(), heads.end(), RankingModel::firstHeadColumn);
    for (const QList<int> &columns :
         {QList<int>{m_model->gradeColumn()}, {m_model->changeColumn()}, heads, {m_model->notesColumn()}}) {
        int wide = 0;
        for (const int column : columns) {
            head->showSection(column); // a hidden one has no size
            wide += head->sectionSize(column);
        }
        left -= wide;
        for (const int column : columns)
            head->setSectionHidden(column, left < 0);
    }
}

/// Room for two notes where there is some, for one otherwise.
int RankingGrid::notesWidth() const
{
    return m_headWidth == s_wideHead ? 140 : 80;
}

void RankingGrid::resizeEvent(QResizeEvent *event)
{
    PagedTable::resizeEvent(event);
    const int width = viewport()->width() >= s_wideGrid ? s_wideHead : s_narrowHead;
    const bool any = m_model->columnCount() > 0;
    if (width == m_headWidth) {
        if (any)
            giveWay();
        return;
    }
    m_headWidth = width;
    if (any) {
        fitHeads();
        horizontalHeader()->resizeSection(m_model->notesColumn(), notesWidth());
        giveWay();
    }
    horizontalHeader()->headerDataChanged(Qt::Horizontal, 0, m_model->columnCount() - 1);
}

QString RankingGrid::selectedDepartment() const
{
    const QModelIndex index = currentIndex();
    return index.isValid() ? m_model->department(index.row()).uid : QString();
}

void RankingGrid::selectDepartment(const QString &uid)
{
    if (m_model->rowCount() == 0)
        return;
    const int row = qMax(0, m_model->rowOf(uid));
    setCurrentIndex(m_model->index(row, RankingModel::departmentColumn));
    selectRow(row);
}

} // namespace shuzhi
