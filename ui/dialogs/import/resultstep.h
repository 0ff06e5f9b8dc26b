// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/import/importstep.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace shuzhi {

class BusyOverlay;
class Card;
class FigureCard;

/// Last step: the import under way, and what it did.
class ResultStep : public ImportStep
{
    Q_OBJECT

public:
    explicit ResultStep(ImportDraft &draft, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString blocker() const override { return {}; }
    [[nodiscard]] QString nextWords() const override;
    [[nodiscard]] QWidget *firstField() const override;
    [[nodiscard]] bool isDone() const { return m_report.has_value(); }

    void start(); ///< imports the draft
    [[nodiscard]] static QString undoName(const ImportDraft &draft);

Q_SIGNALS:
    void imported(const shuzhi::ImportReport &report);
    void failed(const shuzhi::Error &error); ///< nothing was written
    void undone();
    void anotherRequested();
    void showRequested(const QString &where);

private:
    QWidget *buildActions();
    void ended(const ImportReport &report);
    void show();
    void saveRejected();
    void undo();
    void say(const QString &words, bool bad = false);
    [[nodiscard]] QString whereOf(const ImportReport &report) const;

    std::optional<ImportReport> m_report;
    bool m_undone = false;
    QWidget *m_body; ///< shown when there is a result
    QWidget *m_figureLine;
    QLabel *m_heading, *m_about, *m_details, *m_said;
    QList<FigureCard *> m_figures; ///< added, changed, unchanged, duplicates, rejected
    QPushButton *m_rejected, *m_undo, *m_open, *m_another;
    BusyOverlay *m_busy;
    Task m_saving;
};

} // namespace shuzhi
