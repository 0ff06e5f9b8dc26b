// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/import/importstep.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace shuzhi {

class BusyOverlay;
class Card;
class PagedTable;
class SheetGrid;
class SheetGridModel;
class SheetListModel;

/// Second step: which sheets, where the head is, and for text files encoding and separator.
class SheetStep : public ImportStep
{
    Q_OBJECT

public:
    explicit SheetStep(ImportDraft &draft, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString blocker() const override;
    [[nodiscard]] QWidget *firstField() const override;
    void enter() override;

private:
    QWidget *buildOptions();
    QWidget *buildSheets();
    void connectDraft();
    void show();
    void showHead();
    void showText();
    void setHead(qint64 first, qint64 last);
    void chooseSheets(const QStringList &names);

    SheetGridModel *m_gridModel;
    SheetGrid *m_grid;
    Card *m_gridCard;
    SheetListModel *m_sheetModel;
    PagedTable *m_sheets;
    Card *m_sheetCard;
    QCheckBox *m_all;
    QSpinBox *m_first, *m_last;
    QLabel *m_found;
    QPushButton *m_reset;
    QWidget *m_text; ///< what only text files have
    QComboBox *m_encoding, *m_separator;
    QLabel *m_note;
    BusyOverlay *m_busy;
};

} // namespace shuzhi
