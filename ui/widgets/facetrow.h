// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace shuzhi {

/// One value of a facet: tick box, words, count at the right.
class FacetRow : public QAbstractButton
{
    Q_OBJECT

public:
    FacetRow(const QString &text, qint64 count, QWidget *parent = nullptr);

    void setCount(qint64 count); ///< negative: not known, nothing is shown
    [[nodiscard]] qint64 count() const { return m_count; }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void stepRequested(int by); ///< Up and Down

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void refresh();

    qint64 m_count = -1;
};

} // namespace shuzhi
