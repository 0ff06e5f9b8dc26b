// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/departments.h"
#include "ui/pages/departments/departmenttexts.h"

#include <QHash>
#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace shuzhi {

/// What stands in table department of one department, each value in a field that says while it is typed
/// what is wrong with it. Enter or leaving a field writes it, Escape takes back what was typed; a faulty
/// value is not written and stays to be corrected.
class DepartmentForm : public QWidget
{
    Q_OBJECT

public:
    explicit DepartmentForm(Language language, QWidget *parent = nullptr);

    /// A department that is there; a field that is being typed in keeps what was typed.
    void setEntry(const DepartmentEntry &entry, const QList<DepartmentEntry> &all, bool editable);
    /// For a new one: nothing is written, values() has what was typed.
    void setDraft(const Department &draft, const QList<DepartmentEntry> &all);
    void clear();
    void commit(); ///< writes what is typed and not written yet
    [[nodiscard]] Department values() const;
    [[nodiscard]] bool isSound() const; ///< no field says that something is wrong
    void focusField(const QString &column);

Q_SIGNALS:
    /// @param seen what stood in the field before it was typed in
    void edited(const QString &column, const QString &value, const QString &seen);
    void typed(); ///< values() may have changed

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void take(const DepartmentEntry &entry, const QList<DepartmentEntry> &all, bool editable);
    void addLine(const QString &column);
    void addLevel();
    void addRow(const QString &column, QWidget *editor);
    void load(const QString &column, bool other);
    void judge(const QString &column);
    void commitLine(const QString &column);
    [[nodiscard]] QString stored(const QString &column) const;
    [[nodiscard]] QString shown(const QString &column) const;

    Language m_language;
    QGridLayout *m_grid;
    QHash<QString, QLineEdit *> m_lines;
    QHash<QString, QLabel *> m_faults;
    QComboBox *m_level;
    Department m_department;
    QHash<QString, QString> m_seen; ///< last shown in the lines, by column
    QList<DepartmentEntry> m_all;
    bool m_editable = false, m_draft = false;
};

} // namespace shuzhi
