// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/citysession.h"
#include "models/services/draftreview.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableWidget;

namespace shuzhi {

/// What was typed and never written, beside what is stored: to be written as one step, or thrown away.
class DraftsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit DraftsDialog(CitySession &session, QWidget *parent = nullptr);

Q_SIGNALS:
    void shown(); ///< the rows are those of the drafts

private:
    void build();
    void ask();
    void place(const QList<DraftState> &states);
    void placeButtons();
    void write();
    void discard();
    void say(const QString &text, QLatin1String role);
    [[nodiscard]] QList<DraftState> ticked() const;
    [[nodiscard]] QString noteOf(const DraftState &state) const;

    CitySession &m_session;
    QList<DraftState> m_states;
    QTableWidget *m_table = nullptr;
    QLabel *m_note = nullptr;
    QPushButton *m_write = nullptr, *m_discard = nullptr;
    Task m_task;
    bool m_writing = false;
};

} // namespace shuzhi
