// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/metric.h"
#include "models/store/overviewquery.h"
#include "ui/pages/overview/answercard.h"

class QLabel;

namespace shuzhi {

class RateBars;

/// The city's mount rate beside that of other cities, as these published it; a city opens its source.
class PeersCard : public AnswerCard
{
    Q_OBJECT

public:
    explicit PeersCard(QWidget *parent = nullptr);

    void showPeers(const CityContext &context, const MetricSet &city, const QString &cityName,
                   Language language);

protected:
    [[nodiscard]] Explanation explain(const QString &key) const override;

private:
    RateBars *m_chart;
    QLabel *m_others; ///< what is known of peers without a rate
    QList<Peer> m_peers;
};

} // namespace shuzhi
