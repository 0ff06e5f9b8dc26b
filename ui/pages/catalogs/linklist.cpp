// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/linklist.h"

#include <QBoxLayout>
#include <QFrame>
#include <QLabel>
#include <QPushButton>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

QLatin1String noteRole(StateRole role)
{
    return role == StateRole::Warn ? "statusWarn"_L1 : role == StateRole::Ok ? "statusOk"_L1 : "note"_L1;
}

} // namespace

LinkList::LinkList(const QString &heading, QWidget *parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 4);
    layout->setSpacing(4);
    layout->addWidget(makeLabel(heading, "heading"_L1));
    m_rows->setSpacing(2);
    layout->addLayout(m_rows);
}

void LinkList::setRows(const QList<LinkRow> &rows, const QString &nothing)
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const LinkRow &row : rows)
        addRow(row);
    if (rows.isEmpty())
        m_rows->addWidget(makeLabel(nothing, "note"_L1));
}

void LinkList::addRow(const LinkRow &row)
{
    if (row.where.isEmpty()) {
        QLabel *text = makeLabel(row.text, ""_L1);
        text->setWordWrap(true);
        m_rows->addWidget(text);
    } else {
        auto *link = new QPushButton(row.text);
        link->setObjectName(u"detailLink"_s);
        link->setToolTip(row.text);
        link->setAccessibleName(row.text);
        link->setAccessibleDescription(row.note);
        link->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        setRole(link, "link"_L1);
        connect(link, &QPushButton::clicked, this,
                [this, page = row.page, where = row.where] { emit opened(page, where); });
        m_rows->addWidget(link);
    }
    if (!row.note.isEmpty()) {
        QLabel *note = makeLabel(row.note, noteRole(row.role));
        note->setWordWrap(true);
        note->setContentsMargins(4, 0, 0, 4);
        m_rows->addWidget(note);
    }
    auto *line = new QFrame;
    setRole(line, "hairline"_L1);
    m_rows->addWidget(line);
}

} // namespace shuzhi
