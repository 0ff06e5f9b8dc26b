// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reports/pagesetup.h"
#include "ui/reports/reportdocument.h"

#include <QList>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace shuzhi {

/// One way to put something on paper.
struct PrintChoice
{
    QString name; ///< "With a page for each department"; shown where there are several
    QString suggestedName; ///< of the PDF, without folder and suffix
    std::function<ReportDocument()> compose; ///< runs in a thread of its own: touches no widget
};

/// What a preview shows.
struct PrintOffer
{
    QList<PrintChoice> choices; ///< at least one; the first is shown first
    std::optional<PageSetup> paper = {}; ///< what it is made for; none: the paper kept on this desk

    /// A document that is composed already.
    [[nodiscard]] static PrintOffer of(ReportDocument document, const QString &suggestedName,
                                       const std::optional<PageSetup> &paper = {})
    {
        auto kept = std::make_shared<const ReportDocument>(std::move(document));
        return {{{{}, suggestedName, [kept = std::move(kept)] { return *kept; }}}, paper};
    }
};

} // namespace shuzhi
