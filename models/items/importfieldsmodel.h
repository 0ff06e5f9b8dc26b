// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

#include <functional>

namespace shuzhi {

/// Fields a column can be taken for, by name, in the order of the national template; can be dragged.
class ImportFieldsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { FieldRole = Qt::UserRole + 1 };
    using Words = std::function<QString(const QString &field)>;

    using QAbstractListModel::QAbstractListModel;

    void setFields(const QStringList &fields, const Words &name);
    [[nodiscard]] QString fieldAt(int row) const { return m_fields.value(row); }
    [[nodiscard]] const QStringList &fields() const { return m_fields; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QStringList mimeTypes() const override { return {mimeType()}; }
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;

    /// What a dragged field is to whatever it is dropped on: its code in UTF-8.
    [[nodiscard]] static QString mimeType();
    /// The fields of a kind of rows (importkind.h), those of the national template first and in its order.
    [[nodiscard]] static QStringList fieldsOf(const QString &kind);

private:
    QStringList m_fields;
    QStringList m_names;
};

} // namespace shuzhi
