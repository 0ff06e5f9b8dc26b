// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"
#include "ui/widgets/role.h"

#include <QList>

class QLabel;
class QPushButton;

namespace shuzhi {

/// The checks beside a duty list: what is missing, each figure a link to the rows that make it.
class DutyChecks : public Card
{
    Q_OBJECT

public:
    enum Check {
        DutiesWithoutCatalog,
        CatalogsWithoutDuty,
        CatalogsWithoutResource,
        SeveralSources,
        CollectedTwice,
        DutiesPending,
        CheckCount
    };

    explicit DutyChecks(QWidget *parent = nullptr);

    void setCount(Check check, qint64 count); ///< -1: not known
    void setBrief(bool isBrief); ///< only what was found, or what is not known
    [[nodiscard]] qint64 count(Check check) const { return m_counts[check]; }

Q_SIGNALS:
    void opened(shuzhi::DutyChecks::Check check);

private:
    struct Line
    {
        QString words, tip;
    };
    [[nodiscard]] static Line lineOf(Check check);
    void show(Check check);
    void showLines();

    QList<QPushButton *> m_lines;
    QList<qint64> m_counts;
    QLabel *m_nothing; ///< said where it is brief and all is well
    bool m_isBrief = false;
};

} // namespace shuzhi
