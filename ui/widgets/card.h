// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace shuzhi {

/// Panel of the page: a title line with a note at its right, and content below.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(const QString &title = {}, QWidget *parent = nullptr);

    void setTitle(const QString &title); ///< empty: no title line unless there is a note
    [[nodiscard]] QString title() const;
    void setNote(const QString &note); ///< secondary words at the right of the title line
    void setCorner(QWidget *widget); ///< a control right of the note; the card owns it
    void setContent(QWidget *widget); ///< replaces the content; the card owns it
    [[nodiscard]] QVBoxLayout *content() const { return m_content; } ///< to build the content in place
    void setFlush(bool flush); ///< content reaches the card's edges: for grids and lists

private:
    void updateHead();

    QLabel *m_title;
    QLabel *m_note;
    QWidget *m_head;
    QHBoxLayout *m_headLayout;
    QVBoxLayout *m_content;
};

} // namespace shuzhi
