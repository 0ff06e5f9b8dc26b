// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/overview/explanation.h"

#include <QFrame>

class QFormLayout;

namespace shuzhi {

/// A small card beside a figure that says what it means; its counts open their rows. Esc or a click
/// elsewhere closes it.
class ExplanationCard : public QFrame
{
    Q_OBJECT

public:
    ExplanationCard(const Explanation &explanation, QWidget *parent);

    /// Below the place where there is room on its screen, otherwise above.
    void showAt(const QRect &place);

Q_SIGNALS:
    void openRequested(const QString &where);

private:
    void addLine(QFormLayout *form, const Explanation::Line &line);
};

} // namespace shuzhi
