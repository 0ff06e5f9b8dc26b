// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/metric.h"
#include "ui/pages/overview/answercard.h"

class QPushButton;

namespace shuzhi {

class ShareStrip;

/// Mounted resources by kind, and why they are more than the mounted catalogs.
class KindsCard : public AnswerCard
{
    Q_OBJECT

public:
    explicit KindsCard(QWidget *parent = nullptr);

    /// `chosen` are the kinds that all other marks are bounded to.
    void showFigures(const MetricSet &set, const QStringList &chosen, Language language);

private:
    ShareStrip *m_strip;
    QPushButton *m_several; ///< opens the catalogs with more than one resource
    QString m_severalWhere;
};

} // namespace shuzhi
