// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/bulkchange.h"
#include "models/services/citysession.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QStackedWidget;

namespace shuzhi {

class ChoiceCombo;

/// Says what becomes of the chosen field: the kind of change, and the value as the field wants it (one of a
/// list, a department or library, a day, words) or the words to find and replace.
class BulkValueEditor : public QWidget
{
    Q_OBJECT
public:
    explicit BulkValueEditor(CitySession &session, QWidget *parent = nullptr);

    void setColumn(const QString &column);
    /// What is said; the column is set, the value may be wrong.
    [[nodiscard]] BulkChange change() const;
    /// Why it cannot be done yet; empty if it can.
    [[nodiscard]] QString fault() const;

Q_SIGNALS:
    void changed();

private:
    void build();
    void placeKind();
    void askChoices(const QString &table);
    [[nodiscard]] QString value() const;

    CitySession &m_session;
    QString m_column;
    QComboBox *m_kind = nullptr;
    QStackedWidget *m_stack = nullptr;
    QLineEdit *m_line = nullptr, *m_find = nullptr, *m_replacement = nullptr;
    QComboBox *m_codes = nullptr;
    ChoiceCombo *m_choices = nullptr;
    QCheckBox *m_case = nullptr;
    QWidget *m_nothing = nullptr, *m_replace = nullptr;
};

} // namespace shuzhi
