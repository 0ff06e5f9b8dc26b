// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/role.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;

namespace shuzhi {

class Chip;
class ChipBar;
class ElidedLabel;

/// First line of a page: title, state, filter chips and a note at the left, commands at the right,
/// of which at most one is primary and stands last.
class TitleLine : public QWidget
{
    Q_OBJECT

public:
    explicit TitleLine(const QString &title = {}, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setState(const QString &word, StateRole role = StateRole::Mute); ///< chip behind the title
    void setNote(const QString &note); ///< "24 of 18,896"; elides, whole in the tooltip
    void addCommand(QAction *action); ///< before the primary one
    void setPrimary(QAction *action);
    void addWidget(QWidget *widget); ///< before the commands: a search field, a selector
    [[nodiscard]] ChipBar *chips() const { return m_chips; }

private:
    QLabel *m_title;
    Chip *m_state;
    ChipBar *m_chips;
    ElidedLabel *m_note;
    QHBoxLayout *m_layout;
    QHBoxLayout *m_widgets;
    QHBoxLayout *m_commands;
    QWidget *m_primary = nullptr;
};

} // namespace shuzhi
