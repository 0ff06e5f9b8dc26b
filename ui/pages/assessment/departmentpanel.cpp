// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/assessment/departmentpanel.h"

#include "models/services/citysession.h"
#include "ui/charts/figuretext.h"
#include "ui/pages/assessment/indicatordetail.h"
#include "ui/pages/assessment/scoretrend.h"
#include "ui/pages/assessment/whytext.h"
#include "ui/pages/assessment/whyview.h"
#include "ui/widgets/griddelegate.h"
#include "ui/widgets/pagedtable.h"
#include "ui/widgets/segmentbar.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QScrollArea>
#include <QStackedWidget>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

constexpr int s_leastName = 130;
constexpr int s_aroundName = 46; // air, and what the indicators of a head are moved in by

/// Head rows in semibold: they are the sums of what follows.
class AccountDelegate : public GridDelegate
{
public:
    using GridDelegate::GridDelegate;

protected:
    void paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                      const QColor &color) const override
    {
        QStyleOptionViewItem cell(option);
        if (index.data(IndicatorModel::HeadRole).toBool())
            cell.font = Theme::font(cell.font.pixelSize(), true);
        else if (index.column() == IndicatorModel::Name)
            cell.rect.adjust(10, 0, 0, 0);
        GridDelegate::paintContent(painter, cell, index, color);
    }
};

StateRole accountState(const QModelIndex &index)
{
    if (!index.data(IndicatorModel::ApplicableRole).toBool())
        return StateRole::Mute;
    if (index.column() == IndicatorModel::Measured && index.data(IndicatorModel::PoorRole).toBool())
        return StateRole::Bad;
    return index.column() == IndicatorModel::MadeOf ? StateRole::Mute : StateRole::Neutral;
}

void prepare(PagedTable *table, IndicatorModel *model)
{
    table->setObjectName(u"indicators"_s);
    table->setModel(model);
    table->setCompact(true);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setNumericColumns(
        {IndicatorModel::Weight, IndicatorModel::Measured, IndicatorModel::MadeOf, IndicatorModel::Score});
    for (int column = 0; column < IndicatorModel::ColumnCount; ++column) {
        auto *delegate = new AccountDelegate(table);
        delegate->setStateOf(accountState);
        delegate->setNumeric(column != IndicatorModel::Name);
        table->setItemDelegateForColumn(column, delegate);
    }
    QHeaderView *head = table->horizontalHeader();
    head->setStretchLastSection(false);
    head->setSectionResizeMode(IndicatorModel::Name, QHeaderView::Stretch);
    head->setMinimumSectionSize(36);
}

/// Sentences that may be longer than the panel is high; the card's own ground shows through.
QScrollArea *scrolled(QWidget *sentences, const QString &name)
{
    auto *scroll = new QScrollArea;
    scroll->setAccessibleName(name);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(sentences);
    for (QWidget *ground : {scroll->viewport(), sentences})
        ground->setAutoFillBackground(false);
    return scroll;
}

} // namespace

DepartmentPanel::DepartmentPanel(CitySession &session, QWidget *parent)
    : Card({}, parent)
    , m_segments(new SegmentBar)
    , m_stack(new QStackedWidget)
    , m_model(new IndicatorModel(this))
    , m_table(new PagedTable)
    , m_detail(new IndicatorDetail)
    , m_why(new WhyView)
    , m_trend(new ScoreTrend(session))
{
    setObjectName(u"departmentPanel"_s);
    setFlush(true);
    buildSegments();
    buildAccount();
    m_stack->addWidget(scrolled(m_why, tr("Why the department stands where it stands")));
    m_stack->addWidget(m_trend);
    content()->setSpacing(0);
    auto *line = new QWidget;
    auto *segments = new QHBoxLayout(line);
    segments->setContentsMargins(Theme::measures().cardPadding, 0, 0, 0);
    segments->addWidget(m_segments);
    content()->addWidget(line);
    content()->addWidget(m_stack, 1);
    for (const SentenceList *list :
         {static_cast<SentenceList *>(m_detail), static_cast<SentenceList *>(m_why)})
        connect(list, &SentenceList::rowsRequested, this, &DepartmentPanel::rowsRequested);
}

void DepartmentPanel::buildSegments()
{
    m_segments->setObjectName(u"departmentViews"_s);
    m_segments->setAccessibleName(tr("Views of the department"));
    m_segments->setSegments(
        {{u"account"_s, tr("Account")}, {u"why"_s, tr("Why")}, {u"trend"_s, tr("Trend")}});
    connect(m_segments, &SegmentBar::currentChanged, this, [this](const QString &key) {
        m_stack->setCurrentIndex(key == u"account" ? 0 : key == u"why" ? 1 : 2);
    });
}

void DepartmentPanel::buildAccount()
{
    prepare(m_table, m_model);
    m_table->setAccessibleName(tr("Indicators of the department"));
    auto *account = new QWidget;
    auto *layout = new QVBoxLayout(account);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    // The account is whole where the panel is high enough; where it is low, both scroll.
    QScrollArea *explained = scrolled(m_detail, tr("The indicator explained"));
    explained->setMinimumHeight(4 * Theme::measures().compactRow);
    layout->addWidget(m_table, 100);
    layout->addWidget(explained, 1);
    m_stack->addWidget(account);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &DepartmentPanel::showIndicator);
    connect(m_table, &PagedTable::activated, m_detail, &IndicatorDetail::openRows);
}

const DepartmentResult *DepartmentPanel::department() const
{
    for (qsizetype i = 0; m_run && i < m_run->assessment.departments.size(); ++i) {
        if (m_run->assessment.departments.at(i).uid == m_uid)
            return &m_run->assessment.departments.at(i);
    }
    return nullptr;
}

void DepartmentPanel::setDepartment(const Run &run, const QString &uid, Language language)
{
    const QString selected = m_indicator;
    m_run = run;
    m_uid = uid;
    m_language = language;
    const IndicatorWords words{tr("Indicator"),
                               tr("Weight"),
                               tr("Measured"),
                               tr("Made of"),
                               tr("Score"),
                               tr("n/a"),
                               [](qint64 numerator, qint64 denominator) {
                                   return FigureText::rate({numerator, denominator});
                               },
                               [](qint64 count) { return FigureText::count(count); }};
    const auto assessment = run ? std::shared_ptr<const Assessment>(run, &run->assessment) : nullptr;
    m_model->setDepartment(assessment, uid, language, words);
    fitColumns();
    const Measures &m = Theme::measures();
    m_table->setMaximumHeight(m.head + m_model->rowCount() * m.compactRow + 2);
    const DepartmentResult *one = department();
    describe(one);
    selectIndicator(selected);
    if (one) {
        m_why->explain(*run, *one, language);
        m_trend->setDepartment(uid, one->name);
    } else {
        m_why->clear();
    }
}

void DepartmentPanel::describe(const DepartmentResult *one)
{
    setTitle(one ? one->name : QString());
    if (!one) {
        setNote({});
    } else if (one->rank == 0) {
        setNote(tr("nothing could be measured"));
    } else {
        setNote(tr("%1 points, rank %2 of %3, %4")
                    .arg(FigureText::points(one->score))
                    .arg(one->rank)
                    .arg(m_run->assessment.departments.size())
                    .arg(m_run->assessment.scheme.gradeName(one->grade).in(m_language)));
    }
}

/// Wide enough for the caption in any language, and for the figures.
void DepartmentPanel::fitColumns()
{
    QHeaderView *head = m_table->horizontalHeader();
    const std::pair<int, int> least[] = {{IndicatorModel::Weight, 52},
                                         {IndicatorModel::Measured, 60},
                                         {IndicatorModel::MadeOf, 96},
                                         {IndicatorModel::Score, 52}};
    int taken = 0;
    for (const auto &[column, width] : least) {
        const QString caption = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const int wide = qMax(width, head->fontMetrics().horizontalAdvance(caption) + 18);
        head->resizeSection(column, wide);
        taken += wide;
    }
    int name = s_leastName;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QString text = m_model->index(row, IndicatorModel::Name).data().toString();
        name = qMax(name, m_table->fontMetrics().horizontalAdvance(text) + s_aroundName);
    }
    // In a narrow panel names come before what a figure is made of: the formula below says it, too.
    m_table->setColumnHidden(IndicatorModel::MadeOf, width() - taken < name);
}

void DepartmentPanel::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    fitColumns();
}

/// The indicator that was selected, or the one that cost this department most.
void DepartmentPanel::selectIndicator(const QString &id)
{
    int row = m_model->rowOf(id);
    qint64 most = -1;
    for (int i = 0; row < 0 && i < m_model->rowCount(); ++i)
        most = m_model->result(i)
            ? qMax(most, m_model->index(i, 0).data(IndicatorModel::LossRole).toLongLong())
            : most;
    for (int i = 0; row < 0 && i < m_model->rowCount(); ++i) {
        if (m_model->result(i) && m_model->index(i, 0).data(IndicatorModel::LossRole).toLongLong() == most)
            row = i;
    }
    if (row < 0) {
        m_detail->clear();
        return;
    }
    m_table->setCurrentIndex(m_model->index(row, IndicatorModel::Name));
    showIndicator();
}

void DepartmentPanel::showIndicator()
{
    const SchemeIndicator *indicator = m_model->indicator(m_table->currentIndex().row());
    const DepartmentResult *one = department();
    if (!indicator || !one)
        return;
    m_indicator = indicator->id;
    m_detail->explain(m_run->assessment, *one, indicator->id, m_language);
}

void DepartmentPanel::focusIndicators()
{
    m_segments->setCurrent(u"account"_s);
    m_stack->setCurrentIndex(0);
    m_table->setFocus(Qt::OtherFocusReason);
}

void DepartmentPanel::showWhy()
{
    m_segments->setCurrent(u"why"_s);
    m_stack->setCurrentIndex(1);
}

void DepartmentPanel::showAccount(const QString &indicator)
{
    m_segments->setCurrent(u"account"_s);
    m_stack->setCurrentIndex(0);
    selectIndicator(indicator);
}

void DepartmentPanel::showNames(const QString &where, const QStringList &names)
{
    SentenceList *list = m_stack->currentIndex() == 1 ? static_cast<SentenceList *>(m_why) : m_detail;
    list->showNames(where, names);
}

} // namespace shuzhi
