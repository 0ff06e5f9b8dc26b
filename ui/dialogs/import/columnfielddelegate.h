// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/griddelegate.h"

#include <QStringList>

#include <functional>

namespace shuzhi {

/// The field of a column, drawn as a choice; editing searches among all fields of the kind by any part
/// of their names.
class ColumnFieldDelegate : public GridDelegate
{
    Q_OBJECT

public:
    using Words = std::function<QString(const QString &field)>;

    explicit ColumnFieldDelegate(QObject *parent = nullptr);

    /// `fields` in the order they are offered in; an empty one leaves the column out.
    void setFields(const QStringList &fields, const Words &name);

    [[nodiscard]] QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

protected:
    void paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                      const QColor &color) const override;

private:
    QStringList m_fields;
    Words m_name;
};

} // namespace shuzhi
