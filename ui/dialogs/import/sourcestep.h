// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/import/importstep.h"

#include <QHash>
#include <QTemporaryDir>

class QMimeData;
class QPushButton;

namespace shuzhi {

class BusyOverlay;
class Card;
class DropArea;
class KindFinder;
class OptionRow;

/// First step: which file, and what its rows are.
class SourceStep : public ImportStep
{
    Q_OBJECT

public:
    explicit SourceStep(ImportDraft &draft, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString blocker() const override;
    [[nodiscard]] QWidget *firstField() const override;
    void enter() override;

    void takeFile(const QString &file);
    /// A copied file or table; false: there is none.
    bool takeMime(const QMimeData *mime);

private:
    QWidget *buildKinds();
    void askForFile();
    void paste();
    void takeTable(const QString &tsv);
    void showRecent();
    void showSource();
    void offerKind(const QString &kind);

    QTemporaryDir m_pasted; ///< holds tables from the clipboard as long as the dialog is open
    DropArea *m_drop;
    Card *m_recent;
    QHash<QString, OptionRow *> m_kinds;
    QPushButton *m_offer;
    KindFinder *m_finder;
    BusyOverlay *m_busy;
};

} // namespace shuzhi
