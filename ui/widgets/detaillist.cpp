// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/detaillist.h"

#include <QFrame>
#include <QGridLayout>
#include <QLabel>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

QLatin1String roleName(StateRole role)
{
    switch (role) {
    case StateRole::Mute: return "mute"_L1;
    case StateRole::Ok: return "ok"_L1;
    case StateRole::Warn: return "warn"_L1;
    case StateRole::Bad: return "bad"_L1;
    default: return ""_L1;
    }
}

} // namespace

DetailList::DetailList(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(1, 1);
}

void DetailList::setLabelWidth(int pixels)
{
    m_labelWidth = pixels;
    m_grid->setColumnMinimumWidth(0, pixels);
}

void DetailList::setRows(const QList<DetailRow> &rows)
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_grid->setColumnMinimumWidth(0, m_labelWidth);
    for (int i = 0; i < rows.size(); ++i) {
        const DetailRow &row = rows.at(i);
        QLabel *label = makeLabel(row.label, "mute"_L1);
        const bool empty = row.value.isEmpty();
        QLabel *value = makeLabel(empty ? u"–"_s : row.value, empty ? "mute"_L1 : roleName(row.role));
        label->setContentsMargins(0, 6, 0, 6);
        label->setMaximumWidth(m_labelWidth);
        label->setWordWrap(true);
        label->setBuddy(value);
        value->setContentsMargins(0, 6, 0, 6);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        value->setAccessibleName(row.label + u": " + value->text());
        value->setMinimumWidth(60);
        auto *line = new QFrame;
        setRole(line, "hairline"_L1);
        m_grid->addWidget(label, 2 * i, 0, Qt::AlignTop);
        m_grid->addWidget(value, 2 * i, 1);
        m_grid->addWidget(line, 2 * i + 1, 0, 1, 2);
    }
}

QString DetailList::valueAt(int row) const
{
    const QLayoutItem *item = m_grid->itemAtPosition(2 * row, 1);
    const auto *label = item ? qobject_cast<QLabel *>(item->widget()) : nullptr;
    return label ? label->text() : QString();
}

} // namespace shuzhi
