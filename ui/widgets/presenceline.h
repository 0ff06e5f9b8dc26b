// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace shuzhi {

/// Who else has something open: a line with a mark, hidden where there is nobody; and the same for a grid,
/// a small mark at the end of a cell and words for tooltip and screen reader.
class PresenceLine : public QLabel
{
    Q_OBJECT

public:
    explicit PresenceLine(QWidget *parent = nullptr);

    /// @param people as the trail names them: "name · department · role"
    void setPeople(const QStringList &people);

    /// "Wang Fang has this open too"; empty without people.
    [[nodiscard]] static QString words(const QStringList &people);
    /// Paints the mark at the end of a cell, if it belongs there, and gives what is left of the cell.
    [[nodiscard]] static QRect paintMark(QPainter &painter, const QRect &cell, const QStringList &people);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace shuzhi
