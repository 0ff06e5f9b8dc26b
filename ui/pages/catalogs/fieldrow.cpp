// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/fieldrow.h"

#include "ui/pages/catalogs/fieldeditor.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>

#include <algorithm>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

constexpr int narrowLabel = 84;
constexpr int wideLabel = 112;

QLatin1String noteRole(const QList<FieldNote> &notes)
{
    const auto has = [&](StateRole role) {
        return std::any_of(notes.begin(), notes.end(),
                           [role](const FieldNote &note) { return note.role == role; });
    };
    return has(StateRole::Bad) ? "statusBad"_L1 : has(StateRole::Warn) ? "statusWarn"_L1 : "note"_L1;
}

} // namespace

FieldRow::FieldRow(const FieldSpec &spec, Language language, QWidget *parent)
    : QWidget(parent)
    , m_spec(spec)
    , m_editor(FieldEditor::make(spec, language))
    , m_label(makeLabel(spec.label, "mute"_L1))
    , m_note(makeLabel({}, "note"_L1))
{
    m_label->setWordWrap(true);
    m_label->setFixedWidth(wideLabel);
    m_label->setContentsMargins(0, 5, 0, 5);
    m_label->setBuddy(m_editor->input());
    m_note->setWordWrap(true);
    m_note->setContentsMargins(2, 0, 0, 3);
    m_note->setMinimumWidth(60);
    m_note->hide();
    m_note->setObjectName(u"note_"_s + spec.column);
    m_editor->input()->setObjectName(u"field_"_s + spec.column);
    m_editor->input()->setAccessibleName(spec.label);
    m_editor->input()->installEventFilter(this);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 1, 0, 1);
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(1);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_label, 0, 0, Qt::AlignTop);
    grid->addWidget(m_editor, 0, 1, Qt::AlignTop);
    grid->addWidget(m_note, 1, 1);
    setFocusProxy(m_editor);
    connect(m_editor, &FieldEditor::typed, this, [this] {
        m_refusal.clear();
        emit typed();
    });
    connect(m_editor, &FieldEditor::finished, this, &FieldRow::finish);
}

FieldRow::~FieldRow()
{
    disconnect(m_editor, nullptr, this, nullptr); // it loses the keyboard when this is half gone
}

QString FieldRow::value() const
{
    return m_editor->value();
}

bool FieldRow::isUnsaved() const
{
    return m_spec.kind != FieldSpec::Kind::Fixed && value() != m_stored;
}

void FieldRow::setStored(const QString &value)
{
    const bool unsaved = isUnsaved(), other = value != m_stored;
    m_stored = value;
    m_sent.reset();
    if (!unsaved || this->value() == value) {
        m_editor->setValue(value);
        m_refusal.clear();
        m_overtaken = false;
    } else if (other) {
        m_overtaken = true;
        m_refusal = tr("Somebody wrote \"%1\" meanwhile. Enter writes yours, Esc takes theirs.").arg(value);
    }
    placeNotes();
}

void FieldRow::reset(const QString &value)
{
    m_stored = value;
    m_sent.reset();
    m_refusal.clear();
    m_overtaken = false;
    m_editor->setValue(value);
    placeNotes();
}

void FieldRow::keep(const QString &typed)
{
    m_editor->setValue(typed);
    m_refusal = tr("Not written yet. Enter writes it, Esc brings back what is stored.");
    placeNotes();
}

void FieldRow::setReadOnly(bool readOnly)
{
    m_editor->setReadOnly(readOnly);
}

void FieldRow::setMissing(bool missing)
{
    m_missing = missing;
    setRole(m_label, missing ? "bad"_L1 : "mute"_L1);
    m_editor->setPlaceholder(missing ? tr("missing") : u"–"_s);
}

void FieldRow::setNotes(const QList<FieldNote> &notes)
{
    m_notes = notes;
    placeNotes();
}

void FieldRow::setWritten()
{
    if (m_sent == value())
        m_refusal.clear();
    m_stored = m_sent.value_or(m_stored);
    m_sent.reset();
    m_overtaken = false;
    placeNotes();
}

void FieldRow::setRefused(const QString &why)
{
    m_sent.reset();
    m_refusal = why;
    placeNotes();
}

void FieldRow::placeNotes()
{
    QList<FieldNote> notes = m_notes;
    if (!m_refusal.isEmpty())
        notes.prepend({StateRole::Bad, m_refusal});
    QStringList lines;
    for (const FieldNote &note : std::as_const(notes))
        lines += note.text;
    m_note->setText(lines.join(u'\n'));
    setRole(m_note, noteRole(notes));
    m_note->setVisible(!lines.isEmpty());
    QStringList described = lines;
    if (m_missing)
        described.prepend(tr("missing"));
    m_editor->input()->setAccessibleDescription(described.join(u' '));
}

void FieldRow::focusEditor()
{
    for (QWidget *up = parentWidget(); up; up = up->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(up))
            area->ensureWidgetVisible(this, 0, 24);
    }
    m_editor->input()->setFocus(Qt::OtherFocusReason);
}

void FieldRow::finish()
{
    if (value() != expected() && m_spec.kind != FieldSpec::Kind::Fixed
        && (!m_overtaken || m_editor->input()->hasFocus()))
        emit committed();
    else if (!isUnsaved() && m_spec.kind == FieldSpec::Kind::Date)
        m_editor->setValue(m_stored); // the same day in another spelling
}

void FieldRow::revert()
{
    m_overtaken = false;
    m_editor->setValue(m_stored);
    m_refusal.clear();
    placeNotes();
    emit typed();
}

void FieldRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_label->setFixedWidth(std::clamp(width() * 9 / 25, narrowLabel, wideLabel));
}

bool FieldRow::eventFilter(QObject *watched, QEvent *event)
{
    const bool asks = event->type() == QEvent::ShortcutOverride, pressed = event->type() == QEvent::KeyPress;
    if (!asks && !pressed)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    // What is written is taken back as a change of the city; the field's own undo is for what is typed.
    if (asks && !isUnsaved() && (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo))) {
        event->ignore();
        return true;
    }
    // As a shortcut Esc would be the window's before the field sees it.
    if (key->key() == Qt::Key_Escape && isUnsaved()) {
        event->accept();
        if (pressed)
            revert();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace shuzhi
