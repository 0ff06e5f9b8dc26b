// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/language.h"
#include "ui/widgets/griddelegate.h"

class QTableView;

namespace shuzhi {

/// Cells of the catalog grid: editors by vocabulary, grey lines where a row is still being read, codes
/// cut in the middle because their end tells them apart.
class CatalogDelegate : public GridDelegate
{
    Q_OBJECT
public:
    CatalogDelegate(Language language, QObject *parent);

    /// Gives every column of the grid its delegate: pills for states, this one for the rest.
    static void install(QTableView &table, Language language);

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

protected:
    void paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                      const QColor &color) const override;

private:
    Language m_language;
};

} // namespace shuzhi
