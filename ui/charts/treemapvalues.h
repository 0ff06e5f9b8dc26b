// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace shuzhi {

/// How a tile looks: a colour and a pattern of its own, so that neither is alone in telling it.
enum class TreemapLook {
    Calm, ///< as it should be: plain, pale
    Open, ///< to be done: plain, strong
    Alarm, ///< nobody does it: hatched
    Broken, ///< was done and is not any more: crossed
    Aside, ///< need not be done: dotted, grey
};

/// A kind of tile; nodes name it by its place in the list.
struct TreemapTone
{
    QString name;
    TreemapLook look = TreemapLook::Calm;

    bool operator==(const TreemapTone &) const = default;
};

/// One place in the tree. Its area is the sum of the sizes below it.
struct TreemapNode
{
    QString key; ///< stable among its siblings: keeps zoom and focus over new values
    QString name;
    QString note; ///< short figure at the right of its head
    QString valueText; ///< its figures in words, for assistive technology
    QString tooltip;
    QString where; ///< search expression of the rows it opens; empty: none
    QString explain; ///< Mark::explain of it; empty: cannot be explained
    bool zoomable = false;
    int tone = -1; ///< filled with this tone; -1: a frame around its children
    qint64 size = 0; ///< of a node with a tone; a frame has the sum of its children
    QList<TreemapNode> children; ///< of a node with a tone: its rows, one cell each

    /// `size`, or the sum over the children of a frame.
    [[nodiscard]] qint64 total() const;
    /// The sum of the sizes below that have this tone.
    [[nodiscard]] qint64 totalOf(int tone) const;
};

/// What a treemap shows.
struct TreemapValues
{
    QList<TreemapTone> tones;
    TreemapNode root;
    QString placeHead; ///< head of the first column of the table
    QString emptyText; ///< said where there is nothing to draw

    /// The node at the end of a path of keys; null if there is none.
    [[nodiscard]] const TreemapNode *node(const QStringList &path) const;
};

} // namespace shuzhi
