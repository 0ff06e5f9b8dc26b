// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace shuzhi {

/// One of several exclusive choices with a sentence that explains it; Up and Down move among the rows of
/// one parent, as among radio buttons.
class OptionRow : public QAbstractButton
{
    Q_OBJECT

public:
    OptionRow(const QString &words, const QString &why, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_why;
};

} // namespace shuzhi
