// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/import/sheetgrid.h"

#include "models/items/sheetgridmodel.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace shuzhi {

namespace {

using Part = SheetGridModel::Part;

/// A cell on the ground of its part: head in the selection's colour, what is not read in mute words.
class SheetDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::current();
        const auto part = Part(index.data(SheetGridModel::PartRole).toInt());
        const bool taken = index.data(SheetGridModel::TakenRole).toBool();
        painter->save();
        const bool out = part == Part::Above || part == Part::LeftOut;
        painter->fillRect(option.rect, part == Part::Head ? theme.selection : out ? theme.bg : theme.panel);
        painter->setPen(theme.line);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        painter->drawLine(option.rect.topRight(), option.rect.bottomRight());
        const bool mute = out || (part == Part::Data && !taken);
        painter->setPen(mute ? theme.mute : theme.text);
        painter->setFont(Theme::font(Theme::measures().baseText, part == Part::Head));
        const QRect words = option.rect.adjusted(6, 0, -6, -1);
        QString text = index.data().toString();
        text.replace(u'\n', u' ');
        painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, words.width()));
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(QPen(theme.accent, 1));
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
        }
        painter->restore();
    }
};

} // namespace

SheetGrid::SheetGrid(QWidget *parent)
    : QTableView(parent)
{
    const Measures &m = Theme::measures();
    setItemDelegate(new SheetDelegate(this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setWordWrap(false);
    setSelectionMode(NoSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    horizontalHeader()->setFixedHeight(24);
    horizontalHeader()->setDefaultSectionSize(132);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignCenter);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(m.compactRow);
    verticalHeader()->setMinimumWidth(52);
    verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    verticalHeader()->setSectionsClickable(true);
    verticalHeader()->setHighlightSections(false);
    verticalHeader()->setCursor(Qt::PointingHandCursor);
    verticalHeader()->viewport()->installEventFilter(this);
    connect(verticalHeader(), &QHeaderView::sectionPressed, this, &SheetGrid::begin);
    connect(verticalHeader(), &QHeaderView::sectionEntered, this, &SheetGrid::extend);
}

void SheetGrid::setGrid(SheetGridModel *model)
{
    m_model = model;
    setModel(model);
}

void SheetGrid::refreshSpans()
{
    clearSpans();
    for (const SheetGridModel::Span &span : m_model->spans())
        setSpan(span.row, span.column, span.rows, span.columns);
}

void SheetGrid::begin(int row)
{
    if (!QGuiApplication::keyboardModifiers().testFlag(Qt::ShiftModifier) || m_from < 0)
        m_from = row;
    mark(row);
}

void SheetGrid::extend(int row)
{
    if (QGuiApplication::mouseButtons().testFlag(Qt::LeftButton) && m_from >= 0)
        mark(row);
}

void SheetGrid::mark(int row)
{
    m_to = row;
    const auto [first, last] = std::minmax(m_from, m_to);
    m_model->setHead(m_model->rowNumber(first), m_model->rowNumber(last));
}

void SheetGrid::choose()
{
    const auto [first, last] = std::minmax(m_from, m_to);
    if (first >= 0)
        emit headChosen(m_model->rowNumber(first), m_model->rowNumber(last));
}

bool SheetGrid::eventFilter(QObject *watched, QEvent *event)
{
    // Said once, when the drag over the row numbers ends.
    if (watched == verticalHeader()->viewport() && event->type() == QEvent::MouseButtonRelease)
        choose();
    return QTableView::eventFilter(watched, event);
}

void SheetGrid::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter || !currentIndex().isValid())
        return QTableView::keyPressEvent(event);
    if (!event->modifiers().testFlag(Qt::ShiftModifier) || m_from < 0)
        m_from = currentIndex().row();
    mark(currentIndex().row());
    choose();
}

} // namespace shuzhi
