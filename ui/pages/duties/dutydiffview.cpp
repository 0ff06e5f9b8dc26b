// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/duties/dutydiffview.h"

#include "ui/widgets/emptystate.h"
#include "ui/widgets/griddelegate.h"
#include "ui/widgets/pagedtable.h"
#include "ui/widgets/role.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QStackedWidget>

#include <algorithm>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

using Row = DutyDiffModel::Row;
using Kind = DutyDiffModel::What;

QString changeWord(Kind what)
{
    switch (what) {
    case Kind::Added: return DutyDiffView::tr("Added");
    case Kind::Removed: return DutyDiffView::tr("Removed");
    case Kind::Moved: return DutyDiffView::tr("Moved");
    case Kind::Linked: return DutyDiffView::tr("Linked");
    case Kind::Unlinked: return DutyDiffView::tr("Link taken away");
    default: return DutyDiffView::tr("Changed");
    }
}

StateRole roleOf(Kind what)
{
    switch (what) {
    case Kind::Added:
    case Kind::Linked: return StateRole::Ok;
    case Kind::Removed:
    case Kind::Unlinked: return StateRole::Bad;
    default: return StateRole::Warn;
    }
}

/// A value in as many lines as it needs: what differs may stand at its end.
class WholeTextDelegate : public GridDelegate
{
public:
    using GridDelegate::GridDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem cell(option);
        initStyleOption(&cell, index);
        const QRect room(0, 0, option.rect.width() - 2 * s_beside, QWIDGETSIZE_MAX);
        const int lines = cell.fontMetrics.boundingRect(room, s_wrapping, cell.text).height();
        return {option.rect.width(), std::max(Theme::measures().row, lines + 2 * s_above + 1)};
    }

protected:
    void paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &,
                      const QColor &color) const override
    {
        painter.setFont(option.font);
        painter.setPen(color);
        painter.drawText(option.rect.adjusted(s_beside, s_above, -s_beside, -s_above - 1),
                         s_wrapping | Qt::AlignLeft | Qt::AlignTop, option.text);
    }

private:
    static constexpr int s_beside = 8, s_above = 6;
    static constexpr int s_wrapping = Qt::TextWordWrap | Qt::TextWrapAnywhere;
};

} // namespace

DutyDiffView::DutyDiffView(const DutyTexts &texts, QWidget *parent)
    : QWidget(parent)
    , m_texts(texts)
    , m_model(new DutyDiffModel(this))
    , m_table(new PagedTable)
    , m_none(new EmptyState)
    , m_stack(new QStackedWidget)
    , m_summary(makeLabel({}, "mute"_L1))
{
    m_model->setWords(
        [texts](const Row &row, DutyDiffModel::Column column) -> QString {
            switch (column) {
            case DutyDiffModel::Change: return changeWord(row.what);
            case DutyDiffModel::Node: return row.node;
            case DutyDiffModel::Field:
                if (row.what == Kind::Linked || row.what == Kind::Unlinked)
                    return tr("Catalogs");
                return row.column.isEmpty() ? texts.label("duty_level", row.level)
                                            : DutyTexts::fieldName(row.column);
            case DutyDiffModel::Before: return texts.fieldValue(row.column, row.before);
            default: return texts.fieldValue(row.column, row.after);
            }
        },
        {tr("Change"), tr("Row"), tr("Field"), tr("Before"), tr("After")});
    m_table->setObjectName(u"dutyChanges"_s);
    m_table->setAccessibleName(tr("Changes against the version before"));
    m_table->setModel(m_model);
    QHeaderView *head = m_table->horizontalHeader();
    head->setStretchLastSection(false);
    head->resizeSection(DutyDiffModel::Change, 84);
    head->resizeSection(DutyDiffModel::Field, 92);
    for (const int column : {DutyDiffModel::Node, DutyDiffModel::Before, DutyDiffModel::After})
        head->setSectionResizeMode(column, QHeaderView::Stretch);
    m_table->setWordWrap(true);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setItemDelegate(new WholeTextDelegate(m_table));
    connect(head, &QHeaderView::sectionResized, m_table, &QTableView::resizeRowsToContents,
            Qt::QueuedConnection);
    connect(m_model, &QAbstractItemModel::modelReset, m_table, &QTableView::resizeRowsToContents);
    auto *change = new WholeTextDelegate(m_table);
    change->setStateOf([this](const QModelIndex &index) {
        const Row *row = m_model->rowAt(index.row());
        return row ? roleOf(row->what) : StateRole::Neutral;
    });
    m_table->setItemDelegateForColumn(DutyDiffModel::Change, change);
    m_none->setObjectName(u"noChanges"_s);
    m_summary->setObjectName(u"changesSummary"_s);
    m_summary->setContentsMargins(12, 8, 12, 8);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_none);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_summary);
    layout->addWidget(m_stack, 1);
    setFocusProxy(m_table);
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (const Row *row = m_model->rowAt(index.row()); row && row->what != Kind::Removed)
            emit nodeRequested(row->uid);
    });
    setNone();
}

void DutyDiffView::setVersions(const DutyListContent &before, const DutyListContent &after)
{
    const DutyDiff diff = dutyDiff(before, after);
    m_model->setDiff(diff);
    m_stack->setCurrentIndex(diff.changes.isEmpty() ? 1 : 0);
    m_none->setContent(
        IconId::CircleCheck,
        tr("Version %1 reads as version %2.").arg(after.list->version).arg(before.list->version));
    m_summary->setText(tr("V%1 against V%2: %3 added, %4 removed, %5 changed, %6 moved")
                           .arg(after.list->version)
                           .arg(before.list->version)
                           .arg(diff.count(DutyNodeChange::Kind::Added))
                           .arg(diff.count(DutyNodeChange::Kind::Removed))
                           .arg(diff.count(DutyNodeChange::Kind::Changed))
                           .arg(diff.moved()));
    m_summary->show();
}

void DutyDiffView::setNone()
{
    m_model->setDiff({});
    m_stack->setCurrentIndex(1);
    m_none->setContent(IconId::ListTree, tr("This is the first version."),
                       tr("What a later version changes is shown here."));
    m_summary->hide();
}

} // namespace shuzhi
