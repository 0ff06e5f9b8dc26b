// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reports/displaylist.h"
#include "ui/reports/pagesetup.h"
#include "ui/reports/reportdocument.h"

#include <stop_token>

namespace shuzhi {

/// A document laid out for a paper: any page can be painted at any time, at any scale, so that a
/// preview draws only what is seen.
class PagedReport
{
public:
    /// Stopped midway, it has the pages laid out so far.
    PagedReport(const ReportDocument &document, const PageSetup &setup, const std::stop_token &stop = {});

    [[nodiscard]] int pageCount() const { return int(m_pages.size()); }
    [[nodiscard]] const QList<PrintedPage> &pages() const { return m_pages; }
    /// Size of a sheet in units of 1/96 inch, which are also those of paintPage.
    [[nodiscard]] QSizeF paper() const { return m_paper; }
    [[nodiscard]] const PageSetup &setup() const { return m_setup; }
    /// `number` counts from 0. The painter's origin is the corner of the sheet. Items that lie outside of
    /// `part` are left out; an empty one is the whole sheet.
    void paintPage(QPainter &painter, int number, const QRectF &part = {}) const;

private:
    PageSetup m_setup;
    QSizeF m_paper;
    QList<PrintedPage> m_pages;
};

} // namespace shuzhi
