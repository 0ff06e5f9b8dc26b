// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palettedelegate.h"

#include "ui/shell/palettemodel.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace shuzhi {

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const auto *model = qobject_cast<const PaletteModel *>(index.model());
    const PaletteEntry *entry = model ? model->entryAt(index.row()) : nullptr;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (!entry)
        paintHead(*painter, option.rect, index.data(Qt::DisplayRole).toString());
    else
        paintEntry(*painter, option.rect, *entry, option.state.testFlag(QStyle::State_Selected));
    painter->restore();
}

void PaletteDelegate::paintHead(QPainter &painter, const QRect &rect, const QString &words)
{
    painter.setFont(Theme::font(Theme::measures().secondaryText));
    painter.setPen(Theme::current().mute);
    painter.drawText(rect.adjusted(14, 4, -14, 0), Qt::AlignLeft | Qt::AlignVCenter, words);
}

void PaletteDelegate::paintEntry(QPainter &painter, const QRect &rect, const PaletteEntry &entry,
                                 bool selected)
{
    const Theme &theme = Theme::current();
    const QRect line = rect.adjusted(6, 1, -6, -1);
    if (selected) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.selection);
        painter.drawRoundedRect(line, Theme::measures().controlRadius, Theme::measures().controlRadius);
        painter.setBrush(theme.accent);
        painter.drawRoundedRect(QRectF(line.left(), line.top() + 8, 3, line.height() - 16), 1.5, 1.5);
    }
    paintIcon(painter, QRectF(line.left() + 10, line.center().y() - 7, 16, 16), entry.icon,
              selected ? theme.accent : theme.mute);
    QRect words = line.adjusted(36, 0, -10, 0);
    words = paintShortcut(painter, words, entry.shortcut, selected);
    words = paintNote(painter, words, entry.note, entry.title, selected);
    paintTitle(painter, words, entry, selected);
}

QRect PaletteDelegate::paintShortcut(QPainter &painter, const QRect &rect, const QString &keys, bool selected)
{
    if (keys.isEmpty())
        return rect;
    const Theme &theme = Theme::current();
    painter.setFont(Theme::font(Theme::measures().secondaryText));
    const int width = painter.fontMetrics().horizontalAdvance(keys) + 12;
    const QRectF cap(rect.right() - width + 1, rect.center().y() - 9, width, 19);
    painter.setPen(QPen(selected ? theme.accent : theme.border(), 1));
    painter.setBrush(selected ? theme.selection : theme.bg);
    painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setPen(selected ? theme.text : theme.mute);
    painter.drawText(cap, Qt::AlignCenter, keys);
    return rect.adjusted(0, 0, -width - 10, 0);
}

QRect PaletteDelegate::paintNote(QPainter &painter, const QRect &rect, const QString &note,
                                 const QString &title, bool selected)
{
    if (note.isEmpty())
        return rect;
    // The title goes first; the note takes what is left, but at least a third.
    const int wanted = QFontMetrics(Theme::font(Theme::measures().baseText)).horizontalAdvance(title) + 16;
    painter.setFont(Theme::font(Theme::measures().secondaryText));
    const int room = std::max(rect.width() - wanted, rect.width() / 3);
    const QString shown = painter.fontMetrics().elidedText(note, Qt::ElideRight, room);
    painter.setPen(selected ? Theme::current().text : Theme::current().mute);
    painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter, shown);
    return rect.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(shown) - 16, 0);
}

void PaletteDelegate::paintTitle(QPainter &painter, const QRect &rect, const PaletteEntry &entry,
                                 bool selected)
{
    const Theme &theme = Theme::current();
    const QFont font = Theme::font(Theme::measures().baseText);
    const QString shown = QFontMetrics(font).elidedText(entry.title, Qt::ElideRight, rect.width());
    QTextLayout layout(shown, font);
    QList<QTextLayout::FormatRange> marks;
    for (const MatchSpan &span : entry.spans) {
        QTextCharFormat format;
        format.setForeground(selected ? theme.text : theme.accent);
        format.setFont(Theme::font(Theme::measures().baseText, true));
        format.setFontUnderline(selected);
        marks += {int(span.start), int(span.length), format};
    }
    layout.setFormats(marks);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    layout.endLayout();
    painter.setPen(entry.enabled ? theme.text : theme.mute);
    layout.draw(&painter, QPointF(rect.left(), rect.top() + (rect.height() - line.height()) / 2));
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const PaletteModel *>(index.model());
    return {200, model && !model->entryAt(index.row()) ? headHeight : lineHeight};
}

} // namespace shuzhi
