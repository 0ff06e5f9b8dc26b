// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/branchesview.h"

#include "ui/charts/figuretext.h"
#include "ui/charts/treemap.h"
#include "ui/pages/overview/branchescard.h"
#include "ui/pages/overview/brancheslegend.h"
#include "ui/pages/overview/branchesrank.h"
#include "ui/reports/branchestiles.h"
#include "ui/widgets/segmentbar.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QScrollArea>

#include <algorithm>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

constexpr int mendWidth = 260;
const QString byLibrary = u"library"_s, byClassification = u"classification"_s;

template<class List>
auto named(const List &list, auto member, const QString &name)
{
    const auto found =
        std::find_if(list.begin(), list.end(), [&](const auto &each) { return each.*member == name; });
    return found == list.end() ? nullptr : &*found;
}

} // namespace

BranchesView::BranchesView(CitySession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_loader(new BranchesLoader(session, this))
    , m_card(new BranchesCard(session.language()))
    , m_mend(new Card(tr("Mend first")))
    , m_rank(new BranchesRank)
{
    m_card->grouping()->setAccessibleName(tr("Groups of a department"));
    m_card->grouping()->setSegments(
        {{byClassification, tr("By classification")}, {byLibrary, tr("By library")}});
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::measures().gap);
    layout->addWidget(m_card, 1);
    layout->addWidget(makeRank());

    setFocusProxy(m_card->map());

    const auto open = [this](const QString &where) { Q_EMIT openRequested(u"catalogs"_s, where); };
    connect(m_card, &AnswerCard::openRequested, this, open);
    connect(m_card, &AnswerCard::explainRequested, this, &BranchesView::explainRequested);
    connect(m_card, &AnswerCard::retryRequested, this, &BranchesView::load);
    connect(m_rank, &Chart::markActivated, this, open);
    connect(m_card->grouping(), &SegmentBar::currentChanged, this, &BranchesView::load);
    connect(m_card->legend(), &BranchesLegend::shownChanged, this, &BranchesView::showTiles);
    connect(m_card->map(), &Treemap::pathChanged, this, &BranchesView::moved);
    connect(m_loader, &BranchesLoader::arrived, this, &BranchesView::arrived);
    connect(m_loader, &BranchesLoader::leavesArrived, this, &BranchesView::leavesArrived);
    for (const auto signal : {&CitySession::asOfChanged, &CitySession::infoChanged})
        connect(&m_session, signal, this, &BranchesView::invalidate);
    connect(&m_session, &CitySession::dataChanged, this, &BranchesView::invalidate);
}

QWidget *BranchesView::makeRank()
{
    m_rank->setObjectName(u"branchesRank"_s);
    m_rank->setAccessibleName(tr("Mend first"));
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(m_rank);
    area->viewport()->setAutoFillBackground(false); // the card's ground
    m_rank->setAutoFillBackground(false);
    m_mend->setFixedWidth(mendWidth);
    m_mend->setContent(area);
    m_mend->setToolTip(tr("Catalogs that could be shared and have no usable resource; what is not to be "
                          "shared is left out."));
    return m_mend;
}

BranchGrouping BranchesView::grouping() const
{
    return m_card->grouping()->current() == byLibrary ? BranchGrouping::Library
                                                      : BranchGrouping::Classification;
}

void BranchesView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        load();
}

void BranchesView::invalidate()
{
    m_stale = true;
    if (isVisible())
        load();
}

void BranchesView::load()
{
    m_stale = false;
    m_leaves.clear();
    m_leavesWhere = {};
    m_card->showLoading(tr("Counting branches"));
    m_loader->load(grouping());
}

void BranchesView::arrived()
{
    const Result<BranchTree> &tree = *m_loader->tree();
    if (!tree) {
        m_stale = true;
        m_card->showFailed(tree.error());
        if (tree.error().code != ErrorCode::Cancelled)
            Q_EMIT failed(tree.error());
        Q_EMIT ready();
        return;
    }
    m_tree = *tree;
    showTiles();
    m_card->showMap(m_tree, BranchesTiles::summary(m_tree.counts()));
    if (m_card->map()->path().size() < 2)
        Q_EMIT ready();
}

/// The tiles of the causes that are shown, with the catalogs of the group that is zoomed into.
void BranchesView::showTiles()
{
    const BranchesTiles tiles(m_tree, m_session.info().name, m_session.language(), m_card->legend()->shown());
    TreemapValues values = tiles.values();
    const BranchGroup *at = group();
    if (at && !m_leaves.isEmpty()) {
        for (TreemapNode &node : values.root.children) {
            for (TreemapNode &below : node.children) {
                if (node.key == department()->name && below.key == at->value)
                    tiles.addLeaves(below, m_leaves);
            }
        }
    }
    m_card->map()->setValues(std::move(values));
    showPlace();
    askLeaves();
}

void BranchesView::moved()
{
    showPlace();
    askLeaves();
}

void BranchesView::askLeaves()
{
    const BranchGroup *at = group();
    if (!at)
        return;
    QStringList all;
    for (const BranchCause &cause : branchCauses())
        all += cause.id;
    const Filter where = m_tree.where(all, department(), at);
    if (where == m_leavesWhere)
        return;
    m_leavesWhere = where;
    m_leaves.clear();
    m_loader->loadLeaves(where);
}

void BranchesView::leavesArrived(const Filter &where, const Result<QList<BranchLeaf>> &leaves)
{
    if (where != m_leavesWhere)
        return; // of a place one has left
    if (leaves)
        m_leaves = *leaves;
    else if (leaves.error().code != ErrorCode::Cancelled)
        Q_EMIT failed(leaves.error());
    showTiles();
    Q_EMIT ready();
}

const BranchDepartment *BranchesView::department() const
{
    return named(m_tree.departments, &BranchDepartment::name, m_card->map()->path().value(0));
}

const BranchGroup *BranchesView::group() const
{
    const BranchDepartment *at = department();
    if (!at || m_card->map()->path().size() < 2)
        return nullptr;
    return named(at->groups, &BranchGroup::value, m_card->map()->path().at(1));
}

/// What is said beside the map of the place that is zoomed into.
void BranchesView::showPlace()
{
    const BranchDepartment *at = m_card->map()->path().isEmpty() ? nullptr : department();
    const BranchGroup *below = group();
    const BranchCounts counts = below ? below->counts : at ? at->counts() : m_tree.counts();
    m_card->legend()->setCounts(counts);
    m_card->setSummary(BranchesTiles::summary(counts));
    const QStringList owed = BranchesTiles::owedCauses();
    QList<RankedBranch> places;
    if (at) {
        for (const BranchGroup &each : at->groups)
            places += {BranchesTiles::groupName(each, m_tree.grouping), BranchesTiles::owed(each.counts),
                       BranchesTiles::total(each.counts), m_tree.where(owed, at, &each).toString()};
    } else {
        for (const BranchDepartment &each : m_tree.departments)
            places += {each.name, BranchesTiles::owed(each.counts()), BranchesTiles::total(each.counts()),
                       m_tree.where(owed, &each).toString()};
    }
    m_rank->setPlaces(places);
    m_mend->setNote(FigureText::count(BranchesTiles::owed(at ? at->counts() : m_tree.counts())));
}

} // namespace shuzhi
