// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/connections/connectionlist.h"

#include "ui/dialogs/connections/connectiontexts.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

constexpr int rowHeight = 52;

enum Role { Address = Qt::UserRole, Colour, Production, ReadOnly };

/// Bar of the connection's colour, name and address below each other, and its marks as words.
class ConnectionDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {160, rowHeight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::current();
        const Measures &m = Theme::measures();
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const QRect rect = option.rect;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->fillRect(rect, selected ? theme.selection : theme.panel);
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.line);
        painter->fillRect(QRect(rect.left(), rect.top(), 4, rect.height() - 1),
                          connectiontexts::colourOf(index.data(Colour).toString()));
        QRect words = rect.adjusted(14, 7, -8, -8);
        QRect above(words.left(), words.top(), words.width(), 20);
        const auto mark = [&](const QString &text, const QColor &colour) {
            const int width = pillWidth(text);
            paintPill(*painter, QRectF(above.right() - width, above.top(), width, pillHeight), text, colour);
            above.setRight(above.right() - width - 6);
        };
        painter->setFont(Theme::font(m.secondaryText));
        if (index.data(Production).toBool())
            mark(ConnectionList::tr("Production"), selected ? theme.text : theme.bad);
        if (index.data(ReadOnly).toBool())
            mark(ConnectionList::tr("Read only"), selected ? theme.text : theme.mute);
        painter->setFont(Theme::font(m.baseText));
        painter->setPen(theme.text);
        const QString name = index.data(Qt::DisplayRole).toString();
        painter->drawText(above, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(name, Qt::ElideRight, above.width()));
        painter->setFont(Theme::font(m.secondaryText));
        painter->setPen(selected ? theme.text : theme.mute);
        const QRect below(words.left(), words.bottom() - 17, words.width(), 18);
        painter->drawText(below, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(index.data(Address).toString(), Qt::ElideMiddle,
                                                            below.width()));
        if (option.state.testFlag(QStyle::State_HasFocus))
            paintFocusRing(*painter, QRectF(rect.adjusted(0, 0, 0, -1)), 0);
        painter->restore();
    }
};

} // namespace

ConnectionList::ConnectionList(QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(u"connectionList"_s);
    setAccessibleName(tr("Connections"));
    setItemDelegate(new ConnectionDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QListWidget::itemDoubleClicked, this, &ConnectionList::openRequested);
}

void ConnectionList::setConnections(const QList<SavedConnection> &connections)
{
    clear();
    for (int row = 0; row < connections.size(); ++row) {
        addItem(new QListWidgetItem);
        setConnection(row, connections.at(row));
    }
}

void ConnectionList::setConnection(int row, const SavedConnection &c)
{
    QListWidgetItem *shown = item(row);
    const QString title = c.title().isEmpty() ? tr("New connection") : c.title();
    const QString place = u"%1@%2:%3/%4"_s.arg(c.user, c.host).arg(c.port).arg(c.database);
    shown->setText(title);
    shown->setData(Address, c.host.isEmpty() ? tr("not filled in yet") : place);
    shown->setData(Colour, c.colour);
    shown->setData(Production, c.production);
    shown->setData(ReadOnly, c.readOnly);
    QStringList words{title, shown->data(Address).toString()};
    if (c.production)
        words += tr("Production");
    if (c.readOnly)
        words += tr("Read only");
    shown->setData(Qt::AccessibleTextRole, words.join(u", "_s));
    shown->setToolTip(words.join(u'\n'));
}

void ConnectionList::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentItem())
        emit openRequested();
    else
        QListWidget::keyPressEvent(event);
}

} // namespace shuzhi
