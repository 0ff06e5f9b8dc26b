// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/language.h"
#include "models/services/import/importreport.h"
#include "ui/dialogs/import/decisionlist.h"

#include <QSet>

namespace shuzhi {

/// Rules of the domain that rows of the file break, each with its safe correction where there is one.
class FindingsPanel : public DecisionList
{
    Q_OBJECT

public:
    explicit FindingsPanel(Language language, QWidget *parent = nullptr);

    void setFindings(const QList<RuleFinding> &findings, const QSet<QString> &fixes);

Q_SIGNALS:
    void fixRequested(const QString &rule, bool on);

private:
    [[nodiscard]] QWidget *card(const RuleFinding &finding, bool fixed);
    [[nodiscard]] QString example(const RuleFinding &finding) const;

    Language m_language;
};

} // namespace shuzhi
