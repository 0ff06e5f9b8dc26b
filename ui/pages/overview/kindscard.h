// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/metric.h"
#include "ui/charts/sharestrip.h"
#include "ui/pages/overview/answercard.h"

namespace shuzhi {

/// Mounted resources by kind, and why they are more than the mounted catalogs.
class KindsCard : public AnswerCard
{
    Q_OBJECT

public:
    explicit KindsCard(QWidget *parent = nullptr);

    void showFigures(const MetricSet &set, Language language);
    [[nodiscard]] static QList<SharePart> parts(const MetricSet &set, Language language);

private:
    ShareStrip *m_strip;
};

} // namespace shuzhi
