// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/role.h"

#include <QList>
#include <QString>
#include <QWidget>

class QVBoxLayout;

namespace shuzhi {

/// A line that opens rows: its words, and a note below. Without `where` it only says something.
struct LinkRow
{
    QString text, note;
    QString page, where;
    StateRole role = StateRole::Mute; ///< of the note
};

/// Links under each other under a heading.
class LinkList : public QWidget
{
    Q_OBJECT

public:
    explicit LinkList(const QString &heading, QWidget *parent = nullptr);

    /// `nothing` is said where there is no row.
    void setRows(const QList<LinkRow> &rows, const QString &nothing);

Q_SIGNALS:
    void opened(const QString &page, const QString &where);

private:
    void addRow(const LinkRow &row);

    QVBoxLayout *m_rows;
};

} // namespace shuzhi
