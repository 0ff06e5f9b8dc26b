// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/import/previewquery.h"

#include <QAbstractTableModel>
#include <QSet>

#include <functional>

namespace shuzhi {

/// The columns of a file, a line each: head, samples, the field it is taken for and what speaks for
/// that. The field is chosen by editing the cell or by dropping one onto the line.
class ImportColumnsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { HeadColumn, SamplesColumn, FieldColumn, EvidenceColumn, ColumnCount };
    enum class Source {
        None,
        Ignored, ///< known to hold nothing that is kept: running numbers, downloads
        Head,
        Content,
        Person,
        Kept,
    };
    enum Role {
        FieldRole = Qt::UserRole + 1, ///< code of the field, empty: left out
        SourceRole, ///< Source, as int
        AlternativesRole, ///< QStringList of fields, likeliest first
    };
    struct Words
    {
        QString head, samples, field, evidence; ///< heads
        QString leftOut;
        QString noHead; ///< for a column without one: "Column %1"
        QString share; ///< "%1% of the cells fit"
        std::function<QString(const QString &field)> fieldName;
        std::function<QString(Source)> sourceName;
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setWords(const Words &words) { m_words = words; }
    /// `kept`: columns decided the last time a file of this shape was imported.
    void setColumns(const QString &kind, const QList<PreviewColumn> &columns, const QSet<int> &kept);
    [[nodiscard]] QStringList fields() const; ///< taken by a column
    [[nodiscard]] const PreviewColumn *at(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QStringList mimeTypes() const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

Q_SIGNALS:
    void fieldChosen(int column, const QString &field); ///< a person's choice; `column` as in the file

private:
    [[nodiscard]] Source sourceOf(const PreviewColumn &column) const;
    [[nodiscard]] QString text(const PreviewColumn &column, int section) const;

    QString m_kind; ///< of rows
    QList<PreviewColumn> m_columns;
    QSet<int> m_kept;
    Words m_words;
};

} // namespace shuzhi
