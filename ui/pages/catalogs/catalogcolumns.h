// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/catalogs/columnlayout.h"

#include <QObject>

class QHeaderView;
class QTableView;

namespace shuzhi {

/// The columns of the catalog grid on screen: which are shown, where, and how wide. The title takes
/// what the others leave; of the usual columns some give way in a narrow window, chosen ones never do.
class CatalogColumns : public QObject
{
    Q_OBJECT
public:
    CatalogColumns(QTableView &table, const CatalogWords &words);

    void setLayout(const ColumnLayout &layout);
    [[nodiscard]] const ColumnLayout &layout() const { return m_layout; }
    /// Shown columns from left to right.
    [[nodiscard]] QList<CatalogColumn> shown() const;
    /// After the table or its words changed their size.
    void fit();

Q_SIGNALS:
    void changed(); ///< by the reader's hand on the head
    void shownChanged();

private:
    void place();
    void resized(int section, int width);
    [[nodiscard]] int usualWidth(CatalogColumn column) const;
    [[nodiscard]] int widthOf(CatalogColumn column) const;
    [[nodiscard]] int taken(const QList<CatalogColumn> &columns) const;

    QTableView &m_table;
    const CatalogWords &m_words;
    QHeaderView *m_head;
    ColumnLayout m_layout;
    bool m_placing = false;
};

} // namespace shuzhi
