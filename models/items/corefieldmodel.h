// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/catalogcells.h"
#include "models/store/catalogdetailquery.h"

#include <QAbstractTableModel>

namespace shuzhi {

/// A further line below the core metadata.
struct FieldLine
{
    QString column; ///< of table catalog, or "library"
    QString label;
};

/// The metadata of one catalog: label and value, in the order of the national template, then the
/// further lines that have a value. Values are labelled by vocabulary; roles are ItemRole.
class CoreFieldModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Label, Value };

    explicit CoreFieldModel(CatalogWords words, QObject *parent = nullptr);

    void setFurtherLines(const QList<FieldLine> &lines) { m_further = lines; }
    void setDetail(const CatalogDetail &detail, bool mayEdit);
    [[nodiscard]] QString columnAt(int row) const { return m_lines.value(row).column; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Asks for the edit by editRequested(); the value stands when the detail is set anew.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void editRequested(const QString &column, const QString &value);

private:
    [[nodiscard]] QString text(const FieldLine &line) const;
    [[nodiscard]] QString editText(const FieldLine &line) const;

    CatalogWords m_words;
    QList<FieldLine> m_further, m_lines;
    CatalogDetail m_detail;
    bool m_mayEdit = false;
};

} // namespace shuzhi
