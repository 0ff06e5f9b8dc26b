// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QHBoxLayout;

namespace shuzhi {

/// The way from the city to what is zoomed into; every step but the last leads back to it.
class BranchesTrail : public QWidget
{
    Q_OBJECT

public:
    explicit BranchesTrail(QWidget *parent = nullptr);

    /// Names from the city down.
    void setSteps(const QStringList &names);

Q_SIGNALS:
    void stepChosen(int index); ///< 0: the city

private:
    QHBoxLayout *m_layout;
};

} // namespace shuzhi
