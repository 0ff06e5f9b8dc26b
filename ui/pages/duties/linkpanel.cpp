// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/duties/linkpanel.h"

#include "models/domain/vocabulary.h"
#include "models/store/searchquery.h"
#include "ui/charts/figuretext.h"
#include "ui/widgets/griddelegate.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/role.h"
#include "ui/widgets/searchfield.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPainter>

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
        words.rect.setLeft(option.rect.left() + 24);
        words.icon = {};
        GridDelegate::paintContent(painter, words, index, color);
    }
};

} // namespace

LinkPanel::LinkPanel(CitySession &session, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_choices(new CatalogChoices(this))
    , m_head(makeLabel({}, "heading"_L1))
    , m_count(makeLabel({}, "note"_L1))
    , m_search(new SearchField(tr("Search catalogs of the department")))
    , m_list(new QListView)
{
    setObjectName(u"linkPanel"_s);
    setWindowTitle(tr("Link catalogs"));
    setModal(false);
    resize(420, 480);
    m_search->setObjectName(u"catalogSearch"_s);
    m_search->installEventFilter(this);
    m_list->setObjectName(u"catalogChoices"_s);
    m_list->setAccessibleName(tr("Catalogs of the department"));
    m_list->setUniformItemSizes(true);
    m_list->setItemDelegate(new ChoiceDelegate(m_list));
    m_list->setModel(m_choices);
    m_list->setDragDropMode(QAbstractItemView::DragOnly); // onto a duty of the tree
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->installEventFilter(this);
    m_head->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 14, 14, 14);
    layout->setSpacing(8);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_head, m_search, m_list, m_count})
        layout->addWidget(widget, widget == m_list ? 1 : 0);
    m_choices->setTips([language = session.language()](const CatalogChoices::Choice &choice) {
        const QString state = vocabulary(u"catalog_state"_s).label(choice.state, language);
        return choice.title + u'\n' + state + u" \u00b7 "
            + (choice.mounted ? LinkPanel::tr("with a resource") : LinkPanel::tr("without a resource"));
    });
    connect(m_search, &SearchField::searched, this, [this](const QString &words) {
        m_words = words;
        ask({});
    });
    connect(m_choices, &CatalogChoices::moreWanted, this, &LinkPanel::ask);
    connect(m_choices, &CatalogChoices::toggled, this, [this](const QString &catalog, bool chosen) {
        if (chosen)
            emit linkRequested(m_dutyUid, catalog);
        else
            emit unlinkRequested(m_dutyUid, catalog);
    });
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
    ask({});
}

void LinkPanel::setNone()
{
    m_dutyUid.clear();
    m_head->setText(tr("Choose a data duty in the tree."));
    m_choices->setChosen({});
    m_choices->setEditable(false);
    m_list->setEnabled(false);
}

void LinkPanel::ask(const QString &cursor)
{
    Filter filter;
    filter.text = m_words;
    filter = filter.with(u"department"_s, m_department)
                 .with(u"state"_s, QStringList{u"draft"_s, u"submitted"_s, u"returned"_s, u"published"_s});
    m_session.store().drop(m_task);
    m_task = m_session.store().run(LaneId::Page, SearchQuery{filter, {}, 200, cursor}, this,
                                   [this, first = cursor.isEmpty()](const Result<SearchPage> &page) {
                                       if (!page) {
                                           emit failed(page.error());
                                           return;
                                       }
                                       if (first)
                                           m_choices->setRows(page->rows, page->next);
                                       else
                                           m_choices->appendRows(page->rows, page->next);
                                       m_count->setText(page->total == 0
                                                            ? tr("No catalog is found.")
                                                            : tr("%n catalog(s)", nullptr, int(page->total)));
                                   });
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
