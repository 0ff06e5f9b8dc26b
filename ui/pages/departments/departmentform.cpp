// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/departments/departmentform.h"

#include "models/domain/text.h"
#include "models/domain/vocabulary.h"
#include "ui/widgets/role.h"

#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStringListModel>

#include <utility>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

QString Department::*fieldOf(const QString &column)
{
    static const QHash<QString, QString Department::*> fields{
        {u"name"_s, &Department::name},     {u"code"_s, &Department::code},
        {u"level"_s, &Department::level},   {u"category"_s, &Department::category},
        {u"leader"_s, &Department::leader}, {u"contact"_s, &Department::contact},
        {u"phone"_s, &Department::phone},
    };
    return fields.value(column);
}

const QStringList s_lines{u"name"_s, u"code"_s, u"category"_s, u"leader"_s, u"contact"_s, u"phone"_s};

} // namespace

DepartmentForm::DepartmentForm(Language language, QWidget *parent)
    : QWidget(parent)
    , m_language(language)
    , m_grid(new QGridLayout(this))
    , m_level(new QComboBox)
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 1);
    addLine(u"name"_s);
    addLine(u"code"_s);
    addLevel();
    for (const QString &column : s_lines.mid(2))
        addLine(column);
    m_grid->setRowStretch(m_grid->rowCount(), 1);
    m_lines.value(u"code"_s)->setPlaceholderText(tr("18 characters"));
    m_lines.value(u"name"_s)->setToolTip(
        tr("The old name stays findable: imports and searches by it lead here"));
    clear();
}

void DepartmentForm::addRow(const QString &column, QWidget *editor)
{
    const int row = m_grid->rowCount();
    const QString words = DepartmentTexts::columnName(column);
    QLabel *label = makeLabel(words, "mute"_L1);
    label->setMinimumWidth(76);
    label->setBuddy(editor);
    editor->setObjectName(u"field_"_s + column);
    editor->setAccessibleName(words);
    QLabel *fault = makeLabel({}, "bad"_L1);
    fault->setObjectName(u"fault_"_s + column);
    fault->setWordWrap(true);
    fault->hide();
    m_faults.insert(column, fault);
    m_grid->addWidget(label, row, 0);
    m_grid->addWidget(editor, row, 1);
    m_grid->addWidget(fault, row + 1, 1);
}

void DepartmentForm::addLine(const QString &column)
{
    auto *line = new QLineEdit;
    line->installEventFilter(this);
    m_lines.insert(column, line);
    connect(line, &QLineEdit::textEdited, this, [this, column] {
        judge(column);
        emit typed();
    });
    connect(line, &QLineEdit::editingFinished, this, [this, column] { commitLine(column); });
    addRow(column, line);
}

void DepartmentForm::addLevel()
{
    m_level->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const VocabularyValue &value : vocabulary(u"department_level"_s).values())
        m_level->addItem(value.label.in(m_language), value.code);
    connect(m_level, &QComboBox::activated, this, [this] {
        const QString code = m_level->currentData().toString();
        if (m_draft)
            emit typed();
        else if (m_editable && code != m_department.level)
            emit edited(u"level"_s, code, std::exchange(m_department.level, code));
    });
    addRow(u"level"_s, m_level);
}

void DepartmentForm::setEntry(const DepartmentEntry &entry, const QList<DepartmentEntry> &all, bool editable)
{
    if (entry.department.uid != m_department.uid)
        commit();
    m_draft = false;
    take(entry, all, editable);
}

void DepartmentForm::take(const DepartmentEntry &entry, const QList<DepartmentEntry> &all, bool editable)
{
    const bool other = entry.department.uid != m_department.uid;
    m_editable = editable;
    m_department = entry.department;
    m_all = all;
    QStringList categories;
    for (const DepartmentEntry &known : all)
        categories += known.department.category;
    categories.removeDuplicates();
    categories.removeAll(QString());
    m_lines.value(u"category"_s)->setCompleter(new QCompleter(categories, m_lines.value(u"category"_s)));
    for (const QString &column : s_lines)
        load(column, other);
    load(u"level"_s, other);
    setEnabled(true);
}

void DepartmentForm::setDraft(const Department &draft, const QList<DepartmentEntry> &all)
{
    m_draft = true;
    take({draft, {}, {}, {}, 0, {}}, all, true);
}

void DepartmentForm::clear()
{
    commit();
    m_department = {};
    m_editable = false;
    for (const QString &column : s_lines)
        load(column, true);
    setEnabled(false);
}

QString DepartmentForm::stored(const QString &column) const
{
    const auto field = fieldOf(column);
    return field ? m_department.*field : QString();
}

/// As it would be stored.
QString DepartmentForm::shown(const QString &column) const
{
    const QString text = m_lines.value(column)->text();
    return column == u"code" ? text::normalised(text).toUpper() : text.trimmed();
}

void DepartmentForm::load(const QString &column, bool other)
{
    if (column == u"level") {
        m_level->setEnabled(m_editable);
        if (m_level->findData(m_department.level) < 0)
            m_level->addItem(m_department.level, m_department.level); // a value nobody knows is kept
        m_level->setCurrentIndex(m_level->findData(m_department.level));
        return;
    }
    QLineEdit *line = m_lines.value(column);
    line->setReadOnly(!m_editable);
    const bool typing = line->isModified() && (line->hasFocus() || !m_faults.value(column)->isHidden());
    if (other || !typing) {
        line->setText(stored(column));
        line->setCursorPosition(0);
        m_seen.insert(column, stored(column));
    }
    judge(column);
}

void DepartmentForm::judge(const QString &column)
{
    const QString value = shown(column);
    // Of what was stored before, only what is wrong by itself is said: nobody typed it now.
    const bool asked = !m_department.uid.isEmpty() && (m_editable || !value.isEmpty());
    const auto found = asked && !(m_draft && column == u"name" && value.isEmpty())
        ? departments::check(m_all, m_department.uid, column, value)
        : departments::Fault::None;
    QLabel *fault = m_faults.value(column);
    fault->setText(DepartmentTexts::fault(found, value));
    fault->setVisible(found != departments::Fault::None);
    m_lines.value(column)->setAccessibleDescription(fault->text());
}

void DepartmentForm::commit()
{
    for (const QString &column : s_lines)
        commitLine(column);
}

void DepartmentForm::commitLine(const QString &column)
{
    QLineEdit *line = m_lines.value(column);
    const QString value = shown(column);
    if (m_draft || !m_editable || !line->isModified() || !m_faults.value(column)->isHidden())
        return;
    line->setModified(false);
    if (line->text() != value)
        line->setText(value);
    // What follows is compared with this, also before it was read back.
    if (std::exchange(m_department.*fieldOf(column), value) != value)
        emit edited(column, value, m_seen.value(column));
    m_seen.insert(column, value);
}

Department DepartmentForm::values() const
{
    Department made = m_department;
    for (const QString &column : s_lines)
        made.*fieldOf(column) = shown(column);
    made.level = m_level->currentData().toString();
    return made;
}

bool DepartmentForm::isSound() const
{
    for (const QString &column : s_lines) {
        if (departments::check(m_all, m_department.uid, column, shown(column)) != departments::Fault::None)
            return false;
    }
    return true;
}

void DepartmentForm::focusField(const QString &column)
{
    QLineEdit *line = m_lines.value(column);
    line->setFocus(Qt::ShortcutFocusReason);
    line->selectAll();
}

bool DepartmentForm::eventFilter(QObject *watched, QEvent *event)
{
    auto *line = qobject_cast<QLineEdit *>(watched);
    const bool escape =
        event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape;
    if (!line || !escape || m_draft || !line->isModified())
        return QWidget::eventFilter(watched, event);
    load(m_lines.key(line), true);
    line->setModified(false);
    return true;
}

} // namespace shuzhi
