// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/icon.h"

#include <QHash>
#include <QWidget>

class QButtonGroup;
class QVBoxLayout;

namespace shuzhi {

class RailButton;

/// Left rail: one button a page with icon, name and a small count. Up and Down move, one Tab stop. Where the
/// window has little room only the icons stand there; name and count are in their tooltips.
class Rail : public QWidget
{
    Q_OBJECT

public:
    explicit Rail(QWidget *parent = nullptr);

    /// `apart` stands at the bottom.
    void addEntry(const QString &id, IconId icon, const QString &title, const QString &shortcut,
                  bool apart = false);
    void clear();
    void setTitle(const QString &id, const QString &title);
    void setCount(const QString &id, const QString &count);
    void setCurrent(const QString &id);
    void setNarrow(bool isNarrow);

Q_SIGNALS:
    void chosen(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_isNarrow = false;
    QHash<QString, RailButton *> m_entries;
    QButtonGroup *m_group;
    QVBoxLayout *m_tasks;
    QVBoxLayout *m_apart;
};

} // namespace shuzhi
