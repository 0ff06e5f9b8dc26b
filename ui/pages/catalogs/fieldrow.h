// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/catalogs/fieldspec.h"
#include "ui/pages/catalogs/reasontext.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace shuzhi {

class FieldEditor;

/// One field of a form: its name, its editor, and below it what there is to say of the value. What is typed
/// stays until it is written or Esc brings back what is stored.
class FieldRow : public QWidget
{
    Q_OBJECT

public:
    FieldRow(const FieldSpec &spec, Language language, QWidget *parent = nullptr);
    ~FieldRow() override;

    [[nodiscard]] const FieldSpec &spec() const { return m_spec; }
    [[nodiscard]] FieldEditor *editor() const { return m_editor; }
    [[nodiscard]] QString value() const; ///< as it would be stored
    [[nodiscard]] const QString &stored() const { return m_stored; }
    /// What will be stored once what is on its way is written.
    [[nodiscard]] QString expected() const { return m_sent.value_or(m_stored); }
    [[nodiscard]] bool isUnsaved() const;

    /// What the database has now. Something typed and not written stays, and the other value is told; then
    /// it is written by Enter only, not by leaving the field.
    void setStored(const QString &value);
    /// The value of another row: nothing of the old one stays.
    void reset(const QString &value);
    /// Brings back what was typed here before and not written.
    void keep(const QString &typed);
    void setReadOnly(bool readOnly);
    void setMissing(bool missing);
    void setNotes(const QList<FieldNote> &notes);
    /// The value on screen is on its way; then either it is stored or refused with a reason.
    void setSent() { m_sent = value(); }
    void setWritten();
    [[nodiscard]] bool isSent() const { return m_sent.has_value(); }
    void setRefused(const QString &why);
    void focusEditor();

Q_SIGNALS:
    void typed();
    void committed(); ///< left or Enter, with another value than the stored one

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void finish();
    void revert();
    void placeNotes();

    FieldSpec m_spec;
    FieldEditor *m_editor;
    QLabel *m_label, *m_note;
    QList<FieldNote> m_notes;
    QString m_stored, m_refusal;
    std::optional<QString> m_sent; ///< on its way
    bool m_missing = false;
    bool m_overtaken = false; ///< theirs came while this was typed: only Enter writes over it
};

} // namespace shuzhi
