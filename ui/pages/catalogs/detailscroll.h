// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace shuzhi {

/// The scrolling ground of a part of the detail; fills its parent.
class DetailScroll : public QScrollArea
{
    Q_OBJECT

public:
    explicit DetailScroll(QWidget *parent);

    [[nodiscard]] QVBoxLayout *content() const { return m_content; }

private:
    QVBoxLayout *m_content;
};

} // namespace shuzhi
