// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/role.h"

#include <QList>
#include <QWidget>

class QGridLayout;

namespace shuzhi {

/// One row of a DetailList; an empty value is shown as "–".
struct DetailRow
{
    QString label;
    QString value;
    StateRole role = StateRole::Neutral;
};

/// Labels and values under each other with hairlines; values wrap and can be selected and copied.
class DetailList : public QWidget
{
    Q_OBJECT

public:
    explicit DetailList(QWidget *parent = nullptr);

    void setRows(const QList<DetailRow> &rows);
    void setLabelWidth(int pixels); ///< 84 by default
    [[nodiscard]] QString valueAt(int row) const;

private:
    QGridLayout *m_grid;
    int m_labelWidth = 84;
};

} // namespace shuzhi
