// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/duties/dutymatrixview.h"

#include "ui/charts/figuretext.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/griddelegate.h"
#include "ui/widgets/pagedtable.h"
#include "ui/widgets/role.h"
#include "ui/widgets/segmentbar.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QStackedWidget>

#include <algorithm>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

/// The short words of a cell; what they mean stands below the table.
QString marks(const DutyMatrixCell &cell)
{
    QStringList words;
    if (cell.collects)
        words += DutyMatrixView::tr("Coll.");
    if (cell.shares)
        words += DutyMatrixView::tr("Shr.");
    if (cell.uses)
        words += DutyMatrixView::tr("Use");
    if (cell.named && !cell.collects)
        words += DutyMatrixView::tr("Src.");
    return words.join(u' ');
}

QString sentence(const DutyDatum &datum, const QString &department, const DutyMatrixCell &cell)
{
    QStringList words;
    if (cell.collects)
        words += DutyMatrixView::tr("collects it");
    if (cell.shares)
        words += DutyMatrixView::tr("shares it");
    if (cell.uses)
        words += DutyMatrixView::tr("uses it");
    if (cell.named)
        words += DutyMatrixView::tr("is named as its source");
    if (words.isEmpty())
        return DutyMatrixView::tr("%1: no duty for %2").arg(department, datum.title);
    return DutyMatrixView::tr("%1, %2: %3").arg(datum.title, department, words.join(u", "_s));
}

QString finding(const DutyDatum &datum)
{
    const int sources = int(datum.sources().size());
    if (datum.isCollectedTwice())
        return DutyMatrixView::tr("%n department(s) collect it", nullptr, int(datum.collectors().size()));
    if (sources > 1)
        return DutyMatrixView::tr("%n sources", nullptr, sources);
    return sources == 1 ? DutyMatrixView::tr("one source") : DutyMatrixView::tr("no source yet");
}

} // namespace

DutyMatrixView::DutyMatrixView(QWidget *parent)
    : QWidget(parent)
    , m_model(new DutyMatrixModel(this))
    , m_shown(new SegmentBar)
    , m_table(new PagedTable)
    , m_none(new EmptyState)
    , m_stack(new QStackedWidget)
    , m_legend(makeLabel(tr("Coll.: collects; Shr.: shares; Use: uses; Src.: a duty names it as the source. "
                            "A click or Enter opens the duty or the catalogs."),
                         "note"_L1))
{
    m_model->setWords({&marks, &sentence, &finding, {tr("Datum"), tr("Finding")}});
    m_shown->setObjectName(u"matrixShown"_s);
    m_shown->setAccessibleName(tr("Data shown in the matrix"));
    m_table->setObjectName(u"dutyMatrix"_s);
    m_table->setAccessibleName(tr("One-source matrix: data by department"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setMouseTracking(true);
    m_table->horizontalHeader()->setStretchLastSection(true);
    auto *delegate = new GridDelegate(m_table);
    delegate->setStateOf([this](const QModelIndex &index) {
        if (m_model->isConflict(index))
            return StateRole::Bad;
        return index.column() == DutyMatrixModel::Finding ? StateRole::Mute : StateRole::Neutral;
    });
    m_table->setItemDelegate(delegate);
    m_none->setObjectName(u"matrixEmpty"_s);
    m_legend->setWordWrap(true);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_none);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(8, 0, 8, 0); // over the words of the table
    bar->addWidget(m_shown);
    layout->addLayout(bar);
    layout->addWidget(m_stack, 1);
    m_legend->setContentsMargins(12, 6, 12, 8);
    layout->addWidget(m_legend);
    connect(m_shown, &SegmentBar::currentChanged, this, &DutyMatrixView::choose);
    connect(m_table, &QAbstractItemView::clicked, this, &DutyMatrixView::open);
    connect(m_table, &QAbstractItemView::activated, this, &DutyMatrixView::open);
    connect(m_table, &QAbstractItemView::entered, this, [this](const QModelIndex &index) {
        const bool opens =
            index.column() == DutyMatrixModel::Datum || !m_model->cellAt(index).dutyUids.isEmpty();
        m_table->viewport()->setCursor(opens ? Qt::PointingHandCursor : Qt::ArrowCursor);
    });
    setFocusProxy(m_table);
    refresh();
}

void DutyMatrixView::setMatrix(const DutyMatrix &matrix)
{
    m_model->setMatrix(matrix);
    refresh();
    fitColumns();
}

void DutyMatrixView::setShown(const QString &key)
{
    if (m_shown->current() == key)
        return;
    m_shown->setCurrent(key);
    choose(key);
}

bool DutyMatrixView::showsCity() const
{
    return m_shown->current() == u"city";
}

void DutyMatrixView::choose(const QString &key)
{
    m_model->setShow(key == u"several"     ? DutyMatrixModel::SeveralSources
                         : key == u"twice" ? DutyMatrixModel::CollectedTwice
                                           : DutyMatrixModel::All);
    refresh();
    emit shownChanged();
}

void DutyMatrixView::refresh()
{
    const DutyMatrix &matrix = m_model->matrix();
    const auto note = [this](qsizetype count) { return showsCity() ? QString() : FigureText::count(count); };
    m_shown->setSegments({{u"all"_s, tr("All data"), note(matrix.data.size())},
                          {u"several"_s, tr("Several sources"), note(matrix.severalSources())},
                          {u"twice"_s, tr("Collected twice"), note(matrix.collectedTwice())},
                          {u"city"_s, tr("Whole city's conflicts"),
                           showsCity() ? FigureText::count(matrix.severalSources()) : QString()}});
    const bool any = m_model->rowCount() > 0;
    m_stack->setCurrentIndex(any ? 0 : 1);
    if (any)
        return;
    if (m_shown->current() == u"all")
        m_none->setContent(IconId::ListTree, tr("No duty of this list is linked to a catalog yet."),
                           tr("Link catalogs to duties: the matrix shows who else has them."));
    else
        m_none->setContent(IconId::CircleCheck, tr("Every datum here has one source at most."));
}

void DutyMatrixView::fitColumns()
{
    QHeaderView *head = m_table->horizontalHeader();
    head->resizeSection(DutyMatrixModel::Datum, 190);
    int finding = 104;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QString text = m_model->index(row, DutyMatrixModel::Finding).data().toString();
        finding = std::max(finding, m_table->fontMetrics().horizontalAdvance(text) + 22);
    }
    head->resizeSection(DutyMatrixModel::Finding, std::min(finding, 180));
    for (int column = DutyMatrixModel::FirstDepartment; column < m_model->columnCount(); ++column) {
        const QString name = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        head->resizeSection(column, std::clamp(head->fontMetrics().horizontalAdvance(name) + 22, 64, 132));
    }
}

void DutyMatrixView::open(const QModelIndex &index)
{
    const DutyDatum *datum = m_model->datumAt(index.row());
    if (!datum)
        return;
    if (index.column() == DutyMatrixModel::Datum) {
        emit catalogsRequested(datum->catalogUids);
        return;
    }
    const DutyMatrixCell cell = m_model->cellAt(index);
    if (!cell.dutyUids.isEmpty())
        emit dutyRequested(m_model->departmentAt(index.column())->uid, cell.dutyUids.first());
}

} // namespace shuzhi
