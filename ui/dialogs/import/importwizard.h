// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/import/importdraft.h"
#include "ui/widgets/messagebar.h"

#include <QDialog>

class QLabel;
class QMimeData;
class QPushButton;
class QStackedWidget;

namespace shuzhi {

class ImportStep;
class ResultStep;
class SourceStep;
class StepLine;

/// Takes a file into the city in five steps: source, sheet and head, columns, preview, import. Walks the
/// steps; what is decided stands in the draft. Nothing is written before "Import", and that in one
/// transaction. Alt+Right and Alt+Left walk, Esc leaves; what was decided about columns is kept.
class ImportWizard : public QDialog
{
    Q_OBJECT

public:
    ImportWizard(CitySession &session, Settings &settings, QWidget *parent = nullptr);

    void takeFile(const QString &file);
    /// A dropped or pasted file or table; false: there is none.
    bool takeMime(const QMimeData *mime);
    [[nodiscard]] ImportDraft &draft() { return *m_draft; }
    [[nodiscard]] int step() const;
    void goTo(int step); ///< as far as the steps before allow

Q_SIGNALS:
    void imported(const shuzhi::Message &message); ///< it is in the city
    void undone(); ///< and was taken back
    void openRequested(const QString &pageId, const QString &where);
    void stepShown(int step);

protected:
    void done(int result) override;

private:
    enum Step { Source, Sheet, Columns, Preview, Import };
    void buildLayout();
    void connectResult();
    void next();
    void refresh();
    [[nodiscard]] int reachable() const;
    void say(const shuzhi::Message &message);

    CitySession &m_session;
    ImportDraft *m_draft;
    StepLine *m_line;
    QStackedWidget *m_stack;
    QList<ImportStep *> m_steps;
    SourceStep *m_source;
    ResultStep *m_result;
    MessageBar *m_messages;
    QLabel *m_hint;
    QPushButton *m_cancel, *m_skip, *m_back, *m_next;
};

} // namespace shuzhi
