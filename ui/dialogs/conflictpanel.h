// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/conflictrow.h"

#include <QFrame>

#include <vector>

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace shuzhi {

/// All fields that this person and somebody else changed, in one place below the page: each with before,
/// theirs and mine, to be settled in one go or later. It opens no dialog and takes no keyboard; what is not
/// settled stays as drafts, and what is settled elsewhere leaves by itself.
class ConflictPanel : public QFrame
{
    Q_OBJECT
public:
    explicit ConflictPanel(CitySession &session, QWidget *parent = nullptr);

    /// Fields that are here already are told anew.
    void add(const WriteConflict &conflict);
    [[nodiscard]] int count() const; ///< fields that wait
    void focusFirst();

Q_SIGNALS:
    void countChanged();
    void postponed(int fields); ///< closed; what was typed is kept

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Group
    {
        int id = 0;
        WriteConflict conflict;
        QList<ConflictRow *> rows;
        bool writing = false;
    };
    void build();
    QPushButton *addButton(const char *name, const QString &words, QLayout &layout);
    void chooseAll(ConflictRow::Side side);
    void write();
    void writeGroup(Group &group);
    void settled(int id, const Status &status);
    void draftsChanged();
    void removeGroup(int id);
    void postpone();
    void place();
    void fit();
    [[nodiscard]] bool isSettled(const Group &group) const;

    CitySession &m_session;
    std::vector<Group> m_groups;
    int m_lastId = 0;
    QLabel *m_title, *m_note;
    QPushButton *m_write = nullptr, *m_allTheirs = nullptr, *m_allMine = nullptr;
    QScrollArea *m_area;
    QVBoxLayout *m_rows;
};

} // namespace shuzhi
