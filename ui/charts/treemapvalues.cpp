// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/treemapvalues.h"

#include <algorithm>

namespace shuzhi {

qint64 TreemapNode::total() const
{
    if (tone >= 0)
        return size;
    qint64 sum = 0;
    for (const TreemapNode &child : children)
        sum += child.total();
    return sum;
}

qint64 TreemapNode::totalOf(int wanted) const
{
    if (tone >= 0)
        return tone == wanted ? size : 0;
    qint64 sum = 0;
    for (const TreemapNode &child : children)
        sum += child.totalOf(wanted);
    return sum;
}

const TreemapNode *TreemapValues::node(const QStringList &path) const
{
    const TreemapNode *at = &root;
    for (const QString &key : path) {
        const auto found = std::find_if(at->children.begin(), at->children.end(),
                                        [&](const TreemapNode &child) { return child.key == key; });
        if (found == at->children.end())
            return nullptr;
        at = &*found;
    }
    return at;
}

} // namespace shuzhi
