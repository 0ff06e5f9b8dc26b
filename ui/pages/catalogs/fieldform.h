// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/catalogs/catalogdesk.h"
#include "ui/pages/catalogs/fieldrow.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <optional>

namespace shuzhi {

/// The fields of one row of a table: says what is wrong while it is typed, writes a field when it is left,
/// and keeps what could not be written until the row is shown again. Whoever owns it lays the fields out.
class FieldForm : public QObject
{
    Q_OBJECT

public:
    using Reasons = QList<FieldReason> (*)(const QString &field, const Row &row);

    FieldForm(CatalogDesk &desk, const QString &table, Reasons reasons, QObject *parent);

    FieldRow *add(const FieldSpec &spec);
    [[nodiscard]] FieldRow *field(const QString &column) const { return m_byColumn.value(column); }
    [[nodiscard]] const QList<FieldRow *> &fields() const { return m_fields; }

    /// Shows a row; `missing` are names of core fields, `found` notes that only the database can make, by
    /// field name.
    void setRow(const QString &uid, const QString &subject, const Row &values,
                const QStringList &missing = {}, const QHash<QString, QList<FieldNote>> &found = {});
    /// What the values that are typed would repeat, by field name; it takes the place of `found` until the
    /// row is stored or another one is shown.
    void setRepeats(const QHash<QString, QList<FieldNote>> &notes);
    /// The row with what stands in the fields.
    [[nodiscard]] Row typedRow() const;

Q_SIGNALS:
    void typed();

private:
    void remember();
    void takeSettled();
    [[nodiscard]] qint64 rev() const; ///< of the row as it is shown
    void check();
    void write(FieldRow *field);

    CatalogDesk &m_desk;
    QString m_table;
    Reasons m_reasons;
    QList<FieldRow *> m_fields;
    QHash<QString, FieldRow *> m_byColumn;
    QString m_uid, m_subject;
    Row m_row;
    QStringList m_missing;
    QHash<QString, QList<FieldNote>> m_found;
    std::optional<QHash<QString, QList<FieldNote>>> m_repeats;
    QSet<QString> m_kept; ///< columns of this row that were typed and are not written
    QTimer m_keeping; ///< what is typed is on the disk soon
};

} // namespace shuzhi
