// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/detailscroll.h"

#include "ui/widgets/role.h"

#include <QVBoxLayout>

namespace shuzhi {

using namespace Qt::StringLiterals;

DetailScroll::DetailScroll(QWidget *parent)
    : QScrollArea(parent)
{
    auto *body = new QWidget;
    setRole(body, "plain"_L1);
    m_content = new QVBoxLayout(body);
    m_content->setContentsMargins(0, 4, 8, 8);
    m_content->setSpacing(6);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setWidget(body);
    body->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(parent);
    layout->setContentsMargins(0, 2, 0, 0);
    layout->addWidget(this);
}

} // namespace shuzhi
