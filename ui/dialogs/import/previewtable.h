// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/importrowsmodel.h"

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace shuzhi {

class ImportDraft;
class PagedTable;
class SegmentBar;

/// The rows of a dry run, filtered by what becomes of them; rows are taken out and back with their tick,
/// Space or the context menu.
class PreviewTable : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewTable(ImportDraft &draft, QWidget *parent = nullptr);

    void showReport(); ///< the draft's, keeping filter and place

private:
    void setWords();
    void buildTable();
    void showFates();
    void decline(bool declined);
    void tableMenu(const QPoint &place);
    void fitColumns();
    [[nodiscard]] bool eventFilter(QObject *watched, QEvent *event) override;

    ImportDraft &m_draft;
    SegmentBar *m_fates;
    ImportRowsModel *m_rows;
    PagedTable *m_table;
    QLabel *m_none;
    QStackedWidget *m_stack;
};

} // namespace shuzhi
