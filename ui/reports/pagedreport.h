// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reports/displaylist.h"
#include "ui/reports/pagesetup.h"
#include "ui/reports/reportdocument.h"

namespace shuzhi {

/// A document laid out for a paper: any page can be painted at any time, at any scale, so that a
/// preview draws only what is seen.
class PagedReport
{
public:
    PagedReport(const ReportDocument &document, const PageSetup &setup);

    [[nodiscard]] int pageCount() const { return int(m_pages.size()); }
    [[nodiscard]] const QList<Page> &pages() const { return m_pages; }
    /// Size of a sheet in units of 1/96 inch, which are also those of paintPage.
    [[nodiscard]] QSizeF paper() const { return m_paper; }
    /// `number` counts from 0. The painter's origin is the corner of the sheet.
    void paintPage(QPainter &painter, int number) const;

private:
    QSizeF m_paper;
    QList<Page> m_pages;
};

} // namespace shuzhi
