// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/citysession.h"
#include "models/store/overviewrunquery.h"
#include "ui/reports/reportwriter.h"

namespace shuzhi {

/// Prints the whole city's overview of the day shown to a PDF, whatever the page is bounded to: reads it in
/// the long lane, so that the window does not wait for the figures.
class OverviewPrinter : public QObject
{
    Q_OBJECT

public:
    explicit OverviewPrinter(CitySession &session, QObject *parent = nullptr);

    void print(const QString &path);
    [[nodiscard]] bool isPrinting() const { return m_isPrinting; }

Q_SIGNALS:
    void printed(const QString &path, int pages);
    void failed(const shuzhi::Error &error);

private:
    [[nodiscard]] Result<PdfReport> write(const OverviewRun &run, const QString &path) const;

    CitySession &m_session;
    bool m_isPrinting = false;
};

} // namespace shuzhi
