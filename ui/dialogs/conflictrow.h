// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/conflictvalue.h"

#include <optional>

class QGridLayout;
class QLabel;
class QRadioButton;

namespace shuzhi {

/// One field that two people changed: what stood there, theirs with who and when, mine, and room for a third
/// value. Nothing is chosen at first.
class ConflictRow : public QWidget
{
    Q_OBJECT
public:
    enum class Side { None, Theirs, Mine, Other };

    ConflictRow(CitySession &session, const FieldConflict &conflict, QWidget *parent = nullptr);

    [[nodiscard]] const FieldConflict &conflict() const { return m_conflict; }
    void choose(Side side);
    [[nodiscard]] Side chosen() const;
    /// The conflict with what was chosen as `mine`; nothing while that is not said or cannot be stored.
    [[nodiscard]] std::optional<FieldConflict> settled() const;
    void focusChoice();

    /// Whether the field's draft is gone: it was written or given up where it was typed.
    [[nodiscard]] bool isLeftBy(const DraftKeeper &drafts);

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QRadioButton *addSide(QGridLayout &grid, int column, const QString &words,
                                        const QString &value, const QString &below);
    void placeFault();

    FieldConflict m_conflict;
    QRadioButton *m_theirs, *m_mine, *m_other;
    ConflictValue *m_value;
    QLabel *m_fault;
    bool m_hadDraft = false;
};

} // namespace shuzhi
