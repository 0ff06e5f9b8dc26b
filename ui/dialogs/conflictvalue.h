// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/citysession.h"
#include "models/services/fieldconflict.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace shuzhi {

class ChoiceCombo;

/// A third value for a field that two people changed, entered as the field wants it: one of a list, the name
/// of a department, or words; it begins with mine.
class ConflictValue : public QWidget
{
    Q_OBJECT
public:
    ConflictValue(CitySession &session, const FieldConflict &conflict, QWidget *parent = nullptr);

    [[nodiscard]] QString value() const; ///< as it would be stored
    /// Why it cannot be stored, in words; empty if it can.
    [[nodiscard]] QString fault() const;
    void setName(const QString &accessibleName);

Q_SIGNALS:
    void edited(); ///< by the person

private:
    QWidget *makeCodes(const QString &vocabularyName);
    QWidget *makeChoices(const QString &table);
    QWidget *makeWords();

    CitySession &m_session;
    FieldConflict m_conflict;
    QComboBox *m_codes = nullptr;
    ChoiceCombo *m_choices = nullptr;
    QLineEdit *m_line = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QWidget *m_input;
};

} // namespace shuzhi
