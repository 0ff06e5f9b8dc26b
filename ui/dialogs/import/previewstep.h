// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/import/importstep.h"

class QComboBox;
class QLabel;
class QStackedWidget;

namespace shuzhi {

class BusyOverlay;
class EmptyState;
class FindingsPanel;
class PolicyPanel;
class PreviewTable;
class SegmentBar;
class ValuesPanel;

/// Fourth step: what the import would do, row by row, and the last decisions about it. Every decision
/// makes the dry run anew.
class PreviewStep : public ImportStep
{
    Q_OBJECT

public:
    explicit PreviewStep(ImportDraft &draft, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString blocker() const override;
    [[nodiscard]] QString nextWords() const override;
    [[nodiscard]] QWidget *firstField() const override;
    void enter() override;

private:
    QWidget *buildOptions();
    QWidget *buildSide();
    void connectDraft();
    void connectSide();
    void show();
    void showRefusal();
    void showSide(const ImportReport &report);

    QLabel *m_summary;
    QComboBox *m_policy, *m_state;
    QLabel *m_stateLabel;
    PreviewTable *m_table;
    EmptyState *m_empty;
    QStackedWidget *m_content; ///< table, or why there is none
    SegmentBar *m_sides;
    FindingsPanel *m_findings;
    ValuesPanel *m_values;
    PolicyPanel *m_policies;
    QStackedWidget *m_side;
    BusyOverlay *m_busy;
    QTimer m_soon; ///< until the next decision follows
    QString m_path; ///< the file the panels are about
};

} // namespace shuzhi
