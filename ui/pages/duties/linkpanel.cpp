// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/duties/linkpanel.h"

#include "models/domain/vocabulary.h"
#include "models/store/searchquery.h"
#include "ui/charts/figuretext.h"
#include "ui/widgets/griddelegate.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/role.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPainter>

#include <algorithm>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

/// A row with a tick box; a click anywhere in it, Space or Enter ticks it.
class ChoiceDelegate : public GridDelegate
{
public:
    using GridDelegate::GridDelegate;

    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &,
                     const QModelIndex &index) override
    {
        const bool click = event->type() == QEvent::MouseButtonRelease
            && static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton;
        const bool key =
            event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space;
        if (!click && !key)
            return false;
        const bool chosen = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        return model->setData(index, chosen ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    }

protected:
    void paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                      const QColor &color) const override
    {
        const QRectF box(option.rect.left() + 8, option.rect.center().y() - 7, 14, 14);
        paintCheckBox(painter, box, index.data(Qt::CheckStateRole).toInt() == Qt::Checked);
        QStyleOptionViewItem words(option);
        words.icon = {};
        // The title comes first: the department takes what it needs, two fifths of the row at most.
        QStyleOptionViewItem whose(words);
        whose.text = index.data(CatalogChoices::DepartmentRole).toString();
        const int wide =
            std::min(option.fontMetrics.horizontalAdvance(whose.text) + 18, option.rect.width() * 2 / 5);
        words.rect.setLeft(option.rect.left() + 24);
        words.rect.setRight(option.rect.right() - wide);
        whose.rect.setLeft(words.rect.right() + 1);
        GridDelegate::paintContent(painter, words, index, color);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        GridDelegate::paintContent(painter, whose, index, selected ? color : Theme::current().mute);
    }
};

/// The cursor that stands for "now the others": no page of a search is called so.
constexpr QLatin1String others("others");

constexpr int pageRows = 200;

} // namespace

LinkPanel::LinkPanel(CitySession &session, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_choices(new CatalogChoices(this))
    , m_head(makeLabel({}, "heading"_L1))
    , m_count(makeLabel({}, "note"_L1))
    , m_search(new SearchField(tr("Search the catalogs of all departments")))
    , m_list(new QListView)
{
    build();
    m_choices->setTips([language = session.language()](const CatalogChoices::Choice &choice) {
        const QString state = vocabulary(u"catalog_state"_s).label(choice.state, language);
        const QString resource =
            choice.mounted ? LinkPanel::tr("with a resource") : LinkPanel::tr("without a resource");
        return choice.title + u'\n' + QStringList{choice.department, state, resource}.join(u" \u00b7 "_s);
    });
    connect(m_search, &SearchField::searched, this, [this](const QString &words) {
        m_words = words;
        askAnew();
    });
    connect(m_choices, &CatalogChoices::moreWanted, this, &LinkPanel::askMore);
    connect(m_choices, &CatalogChoices::toggled, this, [this](const QString &catalog, bool chosen) {
        if (chosen)
            emit linkRequested(m_dutyUid, catalog);
        else
            emit unlinkRequested(m_dutyUid, catalog);
    });
}

void LinkPanel::build()
{
    setObjectName(u"linkPanel"_s);
    setWindowTitle(tr("Link catalogs"));
    setModal(false);
    resize(480, 480);
    m_search->setObjectName(u"catalogSearch"_s);
    m_search->installEventFilter(this);
    m_list->setObjectName(u"catalogChoices"_s);
    m_list->setAccessibleName(tr("Catalogs, the department's own first"));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // rows are as wide as the list
    m_list->setItemDelegate(new ChoiceDelegate(m_list));
    m_list->setModel(m_choices);
    m_list->setDragDropMode(QAbstractItemView::DragOnly); // onto a duty of the tree
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->installEventFilter(this);
    m_head->setWordWrap(true);
    m_count->setObjectName(u"catalogCount"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 14, 14, 14);
    layout->setSpacing(8);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_head, m_search, m_list, m_count})
        layout->addWidget(widget, widget == m_list ? 1 : 0);
}

void LinkPanel::setDuty(const DutyListContent &content, const DutyNode &node, bool editable)
{
    m_dutyUid = node.duty.uid;
    m_head->setText(node.duty.name);
    m_choices->setEditable(editable);
    m_choices->setChosen(node.duty.catalogUids);
    m_list->setEnabled(true);
    if (m_department == content.departmentUid)
        return;
    m_department = content.departmentUid;
    m_words.clear();
    m_search->setTextQuietly({});
    askAnew();
}

void LinkPanel::setNone()
{
    m_dutyUid.clear();
    m_head->setText(tr("Choose a data duty in the tree."));
    m_choices->setChosen({});
    m_choices->setEditable(false);
    m_list->setEnabled(false);
}

Filter LinkPanel::filterOf(Whose whose) const
{
    Filter filter;
    filter.text = m_words;
    filter.conditions += Condition{u"department"_s, {m_department}, whose == Whose::Others};
    return filter.with(u"state"_s, QStringList{u"draft"_s, u"submitted"_s, u"returned"_s, u"published"_s});
}

void LinkPanel::askAnew()
{
    m_own = m_others = -1;
    m_count->clear();
    ask(Whose::Own, {});
    countOthers();
}

void LinkPanel::askMore(const QString &cursor)
{
    if (cursor == others)
        ask(Whose::Others, {});
    else
        ask(m_whose, cursor);
}

void LinkPanel::ask(Whose whose, const QString &cursor)
{
    m_whose = whose;
    m_session.store().drop(m_task);
    m_task = m_session.store().run(
        LaneId::Page, SearchQuery{filterOf(whose), {}, pageRows, cursor}, this,
        [this, whose, first = cursor.isEmpty() && whose == Whose::Own](const Result<SearchPage> &page) {
            if (page)
                take(whose, first, *page);
            else
                emit failed(page.error());
        });
}

/// Where the own catalogs end, the others begin.
void LinkPanel::take(Whose whose, bool first, const SearchPage &page)
{
    const bool ownEnds = whose == Whose::Own && page.next.isEmpty();
    const QString next = ownEnds ? QString(others) : page.next;
    if (first)
        m_choices->setRows(page.rows, next);
    else
        m_choices->appendRows(page.rows, next);
    if (whose == Whose::Own)
        m_own = page.total;
    showCount();
    if (ownEnds && page.rows.isEmpty())
        m_choices->fetchMore({}); // a view without rows asks for no more
}

void LinkPanel::countOthers()
{
    m_session.store().drop(m_counting);
    m_counting = m_session.store().run(LaneId::Long, CountQuery{filterOf(Whose::Others)}, this,
                                       [this](const Result<qint64> &count) {
                                           if (!count) {
                                               emit failed(count.error());
                                               return;
                                           }
                                           m_others = *count;
                                           showCount();
                                       });
}

void LinkPanel::showCount()
{
    if (m_own < 0 || m_others < 0)
        return;
    m_count->setText(m_own + m_others == 0 ? tr("No catalog is found.")
                                           : tr("%1 of the department, %2 of others")
                                                 .arg(FigureText::count(m_own), FigureText::count(m_others)));
}

bool LinkPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (watched == m_search && key == Qt::Key_Down) {
        m_list->setFocus(Qt::TabFocusReason);
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_choices->index(0));
        return true;
    }
    if (watched == m_list && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        const QModelIndex index = m_list->currentIndex();
        const bool chosen = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        (void)m_choices->setData(index, chosen ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace shuzhi
