// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/assessment/departmentpanel.h"

#include "ui/charts/figuretext.h"
#include "ui/pages/assessment/indicatordetail.h"
#include "ui/widgets/griddelegate.h"
#include "ui/widgets/pagedtable.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QScrollArea>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

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

} // namespace

DepartmentPanel::DepartmentPanel(QWidget *parent)
    : Card({}, parent)
    , m_model(new IndicatorModel(this))
    , m_table(new PagedTable)
    , m_detail(new IndicatorDetail)
{
    setObjectName(u"departmentPanel"_s);
    setFlush(true);
    prepare(m_table, m_model);
    m_table->setAccessibleName(tr("Indicators of the department"));
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_detail);
    for (QWidget *ground : {scroll->viewport(), static_cast<QWidget *>(m_detail)})
        ground->setAutoFillBackground(false); // the card's own shows through
    content()->setSpacing(0);
    content()->addWidget(m_table);
    content()->addWidget(scroll, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &DepartmentPanel::showIndicator);
    connect(m_table, &PagedTable::activated, m_detail, &IndicatorDetail::openFirst);
    connect(m_detail, &IndicatorDetail::rowsRequested, this, &DepartmentPanel::rowsRequested);
}

const DepartmentResult *DepartmentPanel::department() const
{
    for (qsizetype i = 0; m_assessment && i < m_assessment->departments.size(); ++i) {
        if (m_assessment->departments.at(i).uid == m_uid)
            return &m_assessment->departments.at(i);
    }
    return nullptr;
}

void DepartmentPanel::setDepartment(const std::shared_ptr<const Assessment> &assessment, const QString &uid,
                                    Language language)
{
    const QString selected = m_indicator;
    m_assessment = assessment;
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
    m_model->setDepartment(assessment, uid, language, words);
    fitColumns();
    const Measures &m = Theme::measures();
    m_table->setFixedHeight(m.head + m_model->rowCount() * m.compactRow + 2);
    const DepartmentResult *one = department();
    setTitle(one ? one->name : QString());
    if (!one) {
        setNote({});
    } else if (one->rank == 0) {
        setNote(tr("nothing could be measured"));
    } else {
        QString grade;
        for (const SchemeGrade &each : assessment->scheme.grades)
            grade = each.id == one->grade ? each.name.in(language) : grade;
        setNote(tr("%1 points, rank %2 of %3, %4")
                    .arg(FigureText::points(one->score))
                    .arg(one->rank)
                    .arg(assessment->departments.size())
                    .arg(grade));
    }
    selectIndicator(selected);
}

/// Wide enough for the caption in any language, and for the figures.
void DepartmentPanel::fitColumns()
{
    QHeaderView *head = m_table->horizontalHeader();
    const std::pair<int, int> least[] = {{IndicatorModel::Weight, 52},
                                         {IndicatorModel::Measured, 60},
                                         {IndicatorModel::MadeOf, 96},
                                         {IndicatorModel::Score, 52}};
    for (const auto &[column, width] : least) {
        const QString caption = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        head->resizeSection(column, qMax(width, head->fontMetrics().horizontalAdvance(caption) + 18));
    }
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
    m_detail->explain(*m_assessment, *one, indicator->id, m_language);
}

void DepartmentPanel::focusIndicators()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

} // namespace shuzhi
