// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace shuzhi {

/// Head of a group of facet values: its name, how many are ticked, an arrow that says whether the
/// values below are shown. Enter, Space, Left and Right fold and unfold.
class FacetHead : public QAbstractButton
{
    Q_OBJECT

public:
    explicit FacetHead(const QString &title, QWidget *parent = nullptr);

    /// @param faint no value has a row: the group steps back.
    void setState(bool open, int ticked, bool faint);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void stepRequested(int by); ///< Up and Down
    void openRequested(bool open);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    bool m_open = true;
    bool m_faint = false;
    int m_ticked = 0;
};

} // namespace shuzhi
