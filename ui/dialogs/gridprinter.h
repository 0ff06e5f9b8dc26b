// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/citysession.h"
#include "ui/reports/gridreport.h"

#include <QObject>

class QTreeView;

namespace shuzhi {

class PagedTable;

/// Prints a table whose rows the page holds as it is seen: its columns and rows in their order, its filters
/// named, with the head of the trail at its foot.
class GridPrinter : public QObject
{
    Q_OBJECT

public:
    GridPrinter(CitySession &session, QWidget *page);

    /// City, day, shown columns, shown rows and their order; the caller names the filters.
    [[nodiscard]] GridReportData take(const PagedTable &table, const QString &title) const;
    /// The same of a tree: rows that are folded away are not seen; deeper ones are moved in.
    [[nodiscard]] GridReportData take(const QTreeView &tree, const QString &title) const;
    /// Reads the head of the trail and shows the preview over the page.
    void print(GridReportData data);

Q_SIGNALS:
    void failed(const shuzhi::Error &error);

private:
    [[nodiscard]] GridReportData empty(const QString &title) const;

    CitySession &m_session;
    QWidget *m_page;
};

} // namespace shuzhi
