// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/import/importstep.h"

class QLabel;
class QListView;
class QPushButton;

namespace shuzhi {

class BusyOverlay;
class Card;
class ConstantsBar;
class ColumnFieldDelegate;
class ImportColumnsModel;
class ImportFieldsModel;
class PagedTable;

/// Third step: what each column means.
class ColumnsStep : public ImportStep
{
    Q_OBJECT

public:
    explicit ColumnsStep(ImportDraft &draft, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString blocker() const override;
    [[nodiscard]] QWidget *firstField() const override;
    void enter() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildTable();
    QWidget *buildKept();
    QWidget *buildFields();
    void show();
    void showMissing();
    void assign(const QModelIndex &field);
    [[nodiscard]] QString fieldName(const QString &field) const;

    ImportColumnsModel *m_model;
    PagedTable *m_table;
    ColumnFieldDelegate *m_delegate;
    Card *m_tableCard;
    ImportFieldsModel *m_left; ///< fields no column gives
    QListView *m_leftView;
    Card *m_leftCard;
    ConstantsBar *m_constants;
    QWidget *m_kept;
    BusyOverlay *m_busy;
};

} // namespace shuzhi
