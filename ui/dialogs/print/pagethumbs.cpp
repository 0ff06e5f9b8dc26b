// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/print/pagethumbs.h"

#include "ui/dialogs/print/thumbsmodel.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace shuzhi {

namespace {

constexpr int kWidth = 112;
constexpr int kAround = 10;
constexpr int kNumber = 20; // line of the page's number

/// Sheet and number; the current one on the ground of a selection, framed.
class ThumbDelegate : public QStyledItemDelegate
{
public:
    ThumbDelegate(const ThumbsModel &pages, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_pages(pages)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {kWidth + 2 * kAround, sheetHeight() + 2 * kAround + kNumber};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::current();
        const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
        if (isCurrent)
            painter->fillRect(option.rect, theme.selection);
        const QRect sheet(option.rect.left() + (option.rect.width() - kWidth) / 2,
                          option.rect.top() + kAround, kWidth, sheetHeight());
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(sheet.topLeft(), m_pages.picture(index.row(), kWidth, ratio));
        painter->setPen(QPen(isCurrent ? theme.accent : theme.border(), isCurrent ? 2 : 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(sheet);
        painter->setPen(theme.text);
        painter->setFont(Theme::font(Theme::measures().secondaryText));
        painter->drawText(QRect(option.rect.left(), sheet.bottom() + 2, option.rect.width(), kNumber),
                          Qt::AlignCenter, index.data().toString());
        if (option.state.testFlag(QStyle::State_HasFocus))
            paintFocusRing(*painter, QRectF(option.rect).adjusted(1, 1, -1, -1), 4);
    }

private:
    int sheetHeight() const { return qRound(kWidth * m_pages.paper().height() / m_pages.paper().width()); }

    const ThumbsModel &m_pages;
};

} // namespace

PageThumbs::PageThumbs(QWidget *parent)
    : QListView(parent)
    , m_pages(new ThumbsModel(this))
{
    setObjectName(QStringLiteral("pageThumbs"));
    setAccessibleName(tr("Pages as small pictures"));
    setModel(m_pages);
    setItemDelegate(new ThumbDelegate(*m_pages, this));
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setFixedWidth(kWidth + 2 * kAround + 16);
}

void PageThumbs::setReport(const std::shared_ptr<const PagedReport> &report)
{
    m_isPlacing = true;
    m_pages->setReport(report);
    m_isPlacing = false;
}

void PageThumbs::setPage(int number)
{
    m_isPlacing = true;
    const QModelIndex index = m_pages->index(number, 0);
    setCurrentIndex(index);
    scrollTo(index);
    m_isPlacing = false;
}

void PageThumbs::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (!m_isPlacing && current.isValid())
        Q_EMIT pageChosen(current.row());
}

} // namespace shuzhi
