// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/dutyquery.h"
#include "ui/pages/duties/dutytexts.h"

#include <QHash>
#include <QWidget>

class QAbstractButton;
class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;

namespace shuzhi {

class DepartmentCombo;

/// All fields of one node, changed in place: a field is written when it is left or Enter is pressed,
/// Esc brings back what was stored. What is being typed is never overwritten by a reload.
class DutyForm : public QWidget
{
    Q_OBJECT

public:
    explicit DutyForm(const DutyTexts &texts, Language language, QWidget *parent = nullptr);

    void setDepartments(const QList<DutyDepartment> &departments);
    /// `department` is whose list it is of: catalogs of others say theirs.
    void setNode(const DutyNode &node, const QString &department, bool editable);
    void clear();
    /// What stands in a field that was typed into and not left yet is written now.
    void commit();
    [[nodiscard]] QString uid() const { return m_node.duty.uid; }

Q_SIGNALS:
    /// @param column of table duty, @param seen what stood in the field before it was typed in
    void edited(const QString &uid, const QString &column, const QVariant &value, const QString &seen);
    void linkRequested();
    void unlinkRequested(const QString &catalogUid);
    void catalogRequested(const QString &catalogUid); ///< show it

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addRow(const QString &column, const QString &label, QWidget *editor, const QStringList &levels);
    void addLine(const QString &column, const QString &label, const QStringList &levels);
    void addText(const QString &column, const QString &label, const QStringList &levels);
    void addChoice(const QString &column, const QString &label, const char *vocabularyName);
    void addKinds();
    void addLinks();
    void showLinks();
    void load(const QString &column, QWidget *editor, bool other);
    void commitField(const QString &column, QWidget *editor);
    void write(const QString &column, const QString &value);
    [[nodiscard]] QString stored(const QString &column) const;

    DutyTexts m_texts;
    Language m_language;
    QGridLayout *m_grid;
    QHash<QString, QWidget *> m_editors; ///< by column
    QHash<QString, QLabel *> m_labels;
    QHash<QString, QStringList> m_levels;
    QHash<QString, int> m_rows;
    QList<QCheckBox *> m_kinds;
    DepartmentCombo *m_source;
    QListWidget *m_links;
    QAbstractButton *m_link;
    QLabel *m_hint;
    QString m_department;
    DutyNode m_node;
    QHash<QString, QString> m_seen; ///< last shown in the fields, by column
    bool m_editable = false;
};

} // namespace shuzhi
