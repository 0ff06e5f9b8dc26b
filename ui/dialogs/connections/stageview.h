// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/connectioncheck.h"

#include <QWidget>

#include <array>

class QLabel;

namespace shuzhi {

/// The six stages of a test as a list: each with a mark, what was found and what to do.
class StageView : public QWidget
{
    Q_OBJECT

public:
    explicit StageView(QWidget *parent = nullptr);

    /// Nothing was tested yet, or what was tested has changed since.
    void clear();
    void setResult(const StageResult &result, const CheckFacts &facts, const Location &location);

private:
    struct Row
    {
        QWidget *whole;
        QLabel *mark, *name, *said, *todo;
        StageResult::Outcome outcome;
        bool told;
    };
    void show(Row &row);
    void changeEvent(QEvent *event) override;

    std::array<Row, 6> m_rows;
};

} // namespace shuzhi
