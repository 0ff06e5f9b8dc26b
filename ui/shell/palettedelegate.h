// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace shuzhi {

struct PaletteEntry;

/// Draws a line of a PaletteModel: icon, title with what answers the search in the accent, note, shortcut as
/// a key cap; or the head of a group.
class PaletteDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int lineHeight = 34;
    static constexpr int headHeight = 28;

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    static void paintHead(QPainter &painter, const QRect &rect, const QString &words);
    static void paintEntry(QPainter &painter, const QRect &rect, const PaletteEntry &entry, bool selected);
    static void paintTitle(QPainter &painter, const QRect &rect, const PaletteEntry &entry, bool selected);
    /// Draws at the right and gives what is left of the line.
    [[nodiscard]] static QRect paintShortcut(QPainter &painter, const QRect &rect, const QString &keys,
                                             bool selected);
    [[nodiscard]] static QRect paintNote(QPainter &painter, const QRect &rect, const QString &note,
                                         const QString &title, bool selected);
};

} // namespace shuzhi
