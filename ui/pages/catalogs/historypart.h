// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/catalogs/detailpart.h"
#include "ui/pages/catalogs/historywords.h"

class QComboBox;
class QLabel;
class QListView;
class QPushButton;

namespace shuzhi {

class CatalogHistoryModel;

/// Who changed what and when, narrowed to one field if wanted; an older value or a removed row comes back as
/// a new change.
class HistoryPart : public DetailPart
{
    Q_OBJECT

public:
    explicit HistoryPart(CatalogDesk &desk, QWidget *parent = nullptr);

    void place() override;
    void focusField(const QString &column) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void placeFields();
    void placeRestore();
    void restore();

    HistoryWords m_words;
    CatalogHistoryModel *m_model;
    QComboBox *m_fields;
    QListView *m_list;
    QLabel *m_note;
    QPushButton *m_restore;
};

} // namespace shuzhi
