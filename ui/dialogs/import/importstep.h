// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/import/importdraft.h"

#include <QWidget>

namespace shuzhi {

/// One step of the import. Shows the draft and edits it; knows no other step.
class ImportStep : public QWidget
{
    Q_OBJECT

public:
    explicit ImportStep(ImportDraft &draft, QWidget *parent = nullptr)
        : QWidget(parent)
        , m_draft(draft)
    {
    }

    [[nodiscard]] virtual QString title() const = 0; ///< in the line of steps
    virtual void enter() { } ///< came to the front
    /// Why one cannot go on from here; empty: one can.
    [[nodiscard]] virtual QString blocker() const = 0;
    /// Words of the button that goes on; empty: the step's usual ones.
    [[nodiscard]] virtual QString nextWords() const { return {}; }
    /// Where the keyboard starts.
    [[nodiscard]] virtual QWidget *firstField() const { return nullptr; }

Q_SIGNALS:
    void changed(); ///< blocker() or nextWords()
    void settled(); ///< all that is asked here is answered: the keyboard goes to the button that leads on

protected:
    [[nodiscard]] ImportDraft &draft() const { return m_draft; }

private:
    ImportDraft &m_draft;
};

} // namespace shuzhi
