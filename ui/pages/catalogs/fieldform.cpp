// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/fieldform.h"

#include "ui/pages/catalogs/fieldeditor.h"
#include "ui/shell/errortext.h"

#include <algorithm>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

constexpr int keepMs = 250; // of typing that a crash may take

} // namespace

FieldForm::FieldForm(CatalogDesk &desk, const QString &table, Reasons reasons, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_table(table)
    , m_reasons(reasons)
{
    m_keeping.setSingleShot(true);
    m_keeping.setInterval(keepMs);
    connect(&m_keeping, &QTimer::timeout, this, &FieldForm::remember);
    connect(&m_desk.session().drafts(), &DraftKeeper::changed, this, &FieldForm::takeSettled);
}

FieldRow *FieldForm::add(const FieldSpec &spec)
{
    auto *field = new FieldRow(spec, m_desk.language());
    m_fields += field;
    m_byColumn.insert(spec.column, field);
    connect(field, &FieldRow::typed, this, [this] {
        check();
        if (!m_keeping.isActive())
            m_keeping.start();
        emit typed();
    });
    connect(field, &FieldRow::committed, this, [this, field] { write(field); });
    return field;
}

qint64 FieldForm::rev() const
{
    const CatalogDetail &detail = m_desk.detail();
    if (detail.uid == m_uid)
        return detail.rev;
    for (const Resource &resource : detail.resources) {
        if (resource.uid == m_uid)
            return resource.rev;
    }
    return 0;
}

/// Only what was typed here is thrown away again: the grid keeps cells of the same row.
void FieldForm::remember()
{
    m_keeping.stop();
    if (m_uid.isEmpty())
        return; // a row to come has no place yet
    DraftKeeper &drafts = m_desk.session().drafts();
    for (const FieldRow *field : std::as_const(m_fields)) {
        const QString column = field->spec().column;
        if (field->isUnsaved()) {
            drafts.keep({m_table, m_uid, column, field->value(), rev(), m_subject, field->stored()});
            m_kept.insert(column);
        } else if (m_kept.remove(column)) {
            drafts.discard(m_table, m_uid, column);
        }
    }
}

/// What was typed here and settled elsewhere (theirs was taken, or it was thrown away) is typed no more.
void FieldForm::takeSettled()
{
    for (FieldRow *field : std::as_const(m_fields)) {
        const QString column = field->spec().column;
        if (!m_kept.contains(column) || field->isSent() || m_keeping.isActive()
            || m_desk.session().drafts().has(m_table, m_uid, column))
            continue;
        m_kept.remove(column);
        field->reset(field->stored());
    }
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
    if (other)
        m_kept.clear();
    for (FieldRow *field : std::as_const(m_fields)) {
        const QString column = field->spec().column;
        field->setReadOnly(!m_desk.mayEdit(m_table, uid, column));
        field->setMissing(missing.contains(field->spec().field));
        if (other)
            field->reset(values.value(column));
        else
            field->setStored(values.value(column));
        const DraftCell *draft = other ? m_desk.session().drafts().find(m_table, uid, column) : nullptr;
        if (draft && draft->value != values.value(column)) {
            m_kept.insert(column);
            field->keep(draft->value);
        }
    }
    if (other)
        m_repeats.reset();
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
    const bool typed = std::any_of(m_fields.cbegin(), m_fields.cend(),
                                   [](const FieldRow *field) { return field->isUnsaved(); });
    if (!typed)
        m_repeats.reset();
    const Row row = typedRow();
    for (FieldRow *field : std::as_const(m_fields)) {
        QList<FieldNote> notes;
        for (const FieldReason &reason : m_reasons(field->spec().field, row))
            notes += ReasonText::of(reason, m_desk.language());
        if (m_repeats)
            notes += m_repeats->value(field->spec().field);
        else if (!field->isUnsaved())
            notes += m_found.value(field->spec().field);
        field->setNotes(notes);
    }
}

void FieldForm::setRepeats(const QHash<QString, QList<FieldNote>> &notes)
{
    m_repeats = notes;
    check();
}

void FieldForm::write(FieldRow *field)
{
    if (!m_desk.mayEdit(m_table, m_uid, field->spec().column))
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
    const QString seen = field->expected();
    field->setSent();
    m_desk.write(tr("%1 of \"%2\"").arg(field->spec().label, m_subject),
                 {RowEdit{StepKind::Update,
                          m_table,
                          uid,
                          {field->spec().column},
                          {none ? QVariant() : QVariant(value)},
                          {},
                          {seen}}},
                 [this, guard = QPointer<FieldForm>(this),
                  drafts = QPointer<DraftKeeper>(&m_desk.session().drafts()), table = m_table,
                  column = field->spec().column, field, uid](const Status &done) {
                     if (done && drafts)
                         drafts->discard(table, uid, column);
                     if (!guard)
                         return;
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
