// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/fieldform.h"

#include "ui/pages/catalogs/fieldeditor.h"
#include "ui/shell/errortext.h"

namespace shuzhi {

using namespace Qt::StringLiterals;

FieldForm::FieldForm(CatalogDesk &desk, const QString &table, Reasons reasons, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_table(table)
    , m_reasons(reasons)
{
}

FieldRow *FieldForm::add(const FieldSpec &spec)
{
    auto *field = new FieldRow(spec, m_desk.language());
    m_fields += field;
    m_byColumn.insert(spec.column, field);
    connect(field, &FieldRow::typed, this, [this] {
        check();
        emit typed();
    });
    connect(field, &FieldRow::committed, this, [this, field] { write(field); });
    return field;
}

void FieldForm::remember()
{
    QHash<QString, QString> unsaved;
    for (const FieldRow *field : std::as_const(m_fields)) {
        if (field->isUnsaved())
            unsaved.insert(field->spec().column, field->value());
    }
    if (unsaved.isEmpty())
        m_kept.remove(m_uid);
    else
        m_kept.insert(m_uid, unsaved);
}

void FieldForm::setRow(const QString &uid, const QString &subject, const Row &values,
                       const QStringList &missing, const QHash<QString, QList<FieldNote>> &found)
{
    const bool other = uid != m_uid;
    if (other)
        remember();
    m_uid = uid;
    m_subject = subject;
    m_row = values;
    m_missing = missing;
    m_found = found;
    const bool editable = m_desk.mayEdit();
    const QHash<QString, QString> kept = other ? m_kept.value(uid) : QHash<QString, QString>();
    for (FieldRow *field : std::as_const(m_fields)) {
        const QString column = field->spec().column;
        field->setReadOnly(!editable);
        field->setMissing(missing.contains(field->spec().field));
        if (other)
            field->reset(values.value(column));
        else
            field->setStored(values.value(column));
        if (kept.contains(column) && kept.value(column) != values.value(column))
            field->keep(kept.value(column));
    }
    check();
}

Row FieldForm::typedRow() const
{
    Row row = m_row;
    for (const FieldRow *field : m_fields) {
        // A provider that is chosen anew is still a provider; its other columns are not known here.
        if (field->spec().column == field->spec().field)
            row.insert(field->spec().field, field->value());
    }
    return row;
}

void FieldForm::check()
{
    const Row row = typedRow();
    for (FieldRow *field : std::as_const(m_fields)) {
        QList<FieldNote> notes;
        for (const FieldReason &reason : m_reasons(field->spec().field, row))
            notes += ReasonText::of(reason, m_desk.language());
        if (!field->isUnsaved())
            notes += m_found.value(field->spec().field);
        field->setNotes(notes);
    }
}

void FieldForm::write(FieldRow *field)
{
    if (!m_desk.mayEdit())
        return;
    for (const FieldReason &reason : m_reasons(field->spec().field, typedRow())) {
        if (!reason.storable) {
            field->setRefused(tr("Not written. Esc brings back what is stored."));
            return;
        }
    }
    const QString uid = m_uid, value = field->value();
    const bool none = field->spec().kind == FieldSpec::Kind::Reference && value.isEmpty();
    if (none && field->spec().column == u"department_id") {
        field->setRefused(tr("Every catalog has a provider."));
        return;
    }
    field->setSent();
    m_desk.write(tr("%1 of \"%2\"").arg(field->spec().label, m_subject),
                 {RowEdit{StepKind::Update,
                          m_table,
                          uid,
                          {field->spec().column},
                          {none ? QVariant() : QVariant(value)},
                          {}}},
                 [this, guard = QPointer<FieldForm>(this), field, uid](const Status &done) {
                     if (!guard)
                         return;
                     if (done && m_kept.contains(uid))
                         m_kept[uid].remove(field->spec().column);
                     if (m_uid != uid)
                         return; // the reader walked on; what was refused is kept
                     if (done)
                         field->setWritten();
                     else
                         field->setRefused(errorText(done.error()).happened);
                     check();
                 });
}

} // namespace shuzhi
