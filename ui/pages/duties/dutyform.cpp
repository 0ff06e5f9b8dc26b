// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/duties/dutyform.h"

#include "models/domain/dutycolumns.h"
#include "models/domain/vocabulary.h"
#include "ui/pages/duties/departmentcombo.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/role.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

const QStringList onlyDuty{u"duty"_s};
const QStringList allLevels{u"function"_s, u"matter"_s, u"duty"_s};

/// Which text of a duty a column of the form shows; null for the links.
QString Duty::*textOf(const QString &column)
{
    for (const auto &[name, text] : dutyColumns()) {
        if (name == column)
            return text;
    }
    return column == u"source_department_id" ? &Duty::sourceDepartmentUid : nullptr;
}

/// Of a text of several lines, in pixels.
int heightOf(const QString &column)
{
    return column == u"clause" ? 116 : 56;
}

} // namespace

DutyForm::DutyForm(const DutyTexts &texts, Language language, QWidget *parent)
    : QWidget(parent)
    , m_texts(texts)
    , m_language(language)
    , m_grid(new QGridLayout(this))
    , m_source(new DepartmentCombo)
    , m_links(new QListWidget)
    , m_link(new QPushButton(tr("Link catalogs...")))
    , m_hint(makeLabel(tr("The fields of a chosen row are shown and changed here."), "mute"_L1))
{
    m_hint->setWordWrap(true);
    m_grid->addWidget(m_hint, 0, 0, 1, 2);
    m_grid->setContentsMargins(0, 0, 6, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 1);
    addText(u"name"_s, tr("Name"), allLevels);
    addChoice(u"state"_s, tr("State"), "duty_state");
    addText(u"clause"_s, tr("Clause"), {u"function"_s});
    addKinds();
    addLinks();
    addText(u"items"_s, tr("Data items"), onlyDuty);
    addRow(u"source_department_id"_s, tr("Source"), m_source, onlyDuty);
    m_source->setToolTip(tr("The department the data come from: name, pinyin or initials"));
    connect(m_source, &DepartmentCombo::uidChosen, this,
            [this](const QString &uid) { write(u"source_department_id"_s, uid); });
    addLine(u"source_system"_s, tr("System"), onlyDuty);
    addChoice(u"share_type"_s, tr("Share type"), "share_type");
    addChoice(u"update_cycle"_s, tr("Update cycle"), "update_cycle");
    addLine(u"office"_s, tr("Office"), onlyDuty);
    addLine(u"person"_s, tr("Person"), onlyDuty);
    addLine(u"contact"_s, tr("Contact"), onlyDuty);
    addText(u"basis"_s, tr("Basis"), allLevels);
    addText(u"note"_s, tr("Note"), allLevels);
    m_grid->setRowStretch(m_grid->rowCount(), 1);
    clear();
}

void DutyForm::addRow(const QString &column, const QString &label, QWidget *editor, const QStringList &levels)
{
    const int row = m_grid->rowCount();
    QLabel *words = makeLabel(label, "mute"_L1);
    words->setMinimumWidth(76);
    words->setBuddy(editor);
    editor->setObjectName(u"field_"_s + column);
    editor->setAccessibleName(label);
    m_grid->addWidget(words, row, 0, Qt::AlignTop);
    words->setContentsMargins(0, 5, 0, 0);
    m_grid->addWidget(editor, row, 1);
    m_editors.insert(column, editor);
    m_labels.insert(column, words);
    m_levels.insert(column, levels);
    m_rows.insert(column, row);
}

void DutyForm::addLine(const QString &column, const QString &label, const QStringList &levels)
{
    auto *edit = new QLineEdit;
    edit->installEventFilter(this);
    connect(edit, &QLineEdit::editingFinished, this, [this, column, edit] { commitField(column, edit); });
    addRow(column, label, edit, levels);
}

void DutyForm::addText(const QString &column, const QString &label, const QStringList &levels)
{
    auto *edit = new QPlainTextEdit;
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(heightOf(column));
    edit->installEventFilter(this);
    addRow(column, label, edit, levels);
}

void DutyForm::addChoice(const QString &column, const QString &label, const char *vocabularyName)
{
    auto *combo = new QComboBox;
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    const Vocabulary &words = vocabulary(QString::fromLatin1(vocabularyName));
    if (column != u"state")
        combo->addItem(QString(), QString());
    for (const VocabularyValue &value : words.values())
        combo->addItem(value.label.in(m_language), value.code);
    connect(combo, &QComboBox::activated, this,
            [this, column, combo](int row) { write(column, combo->itemData(row).toString()); });
    addRow(column, label, combo, onlyDuty);
}

void DutyForm::addKinds()
{
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 4, 0, 2);
    layout->setSpacing(4);
    for (const VocabularyValue &value : vocabulary(u"duty_kind"_s).values()) {
        auto *check = new QCheckBox(value.label.in(m_language));
        check->setObjectName(u"kind_"_s + value.code);
        check->setProperty("code", value.code);
        layout->addWidget(check, 0, Qt::AlignLeft);
        m_kinds += check;
        connect(check, &QCheckBox::clicked, this, [this] {
            QStringList codes;
            for (const QCheckBox *kind : std::as_const(m_kinds)) {
                if (kind->isChecked())
                    codes += kind->property("code").toString();
            }
            write(u"kinds"_s, codes.join(u','));
        });
    }
    addRow(u"kinds"_s, tr("Kinds"), box, onlyDuty);
}

void DutyForm::addLinks()
{
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_links->setObjectName(u"linkedCatalogs"_s);
    m_links->setAccessibleName(tr("Linked catalogs"));
    m_links->setToolTip(tr("Enter shows a catalog, Delete takes the link away"));
    m_links->installEventFilter(this);
    m_links->setUniformItemSizes(true);
    m_links->setIconSize(QSize(14, 14));
    m_link->setObjectName(u"linkButton"_s);
    layout->addWidget(m_links);
    layout->addWidget(m_link, 0, Qt::AlignLeft);
    connect(m_link, &QAbstractButton::clicked, this, &DutyForm::linkRequested);
    connect(m_links, &QListWidget::itemActivated, this,
            [this](QListWidgetItem *item) { emit catalogRequested(item->data(Qt::UserRole).toString()); });
    addRow(u"links"_s, tr("Catalogs"), box, onlyDuty);
}

void DutyForm::setDepartments(const QList<DutyDepartment> &departments)
{
    m_source->setDepartments(departments);
}

void DutyForm::setNode(const DutyNode &node, const QString &department, bool editable)
{
    const bool other = m_node.duty.uid != node.duty.uid;
    if (other)
        commit();
    m_node = node;
    m_department = department;
    m_editable = editable;
    m_hint->hide();
    for (auto it = m_editors.cbegin(); it != m_editors.cend(); ++it) {
        const bool fits = m_levels.value(it.key()).contains(node.duty.level);
        it.value()->setVisible(fits);
        m_labels.value(it.key())->setVisible(fits);
        load(it.key(), it.value(), other);
        // The style sheet lowers the fixed height of texts; a row that is not shown takes none.
        if (qobject_cast<QPlainTextEdit *>(it.value()))
            m_grid->setRowMinimumHeight(m_rows.value(it.key()), fits ? heightOf(it.key()) : 0);
    }
    for (QCheckBox *kind : std::as_const(m_kinds)) {
        kind->setEnabled(editable);
        kind->setChecked(node.duty.kinds.split(u',').contains(kind->property("code").toString()));
    }
    showLinks();
    setEnabled(true);
}

void DutyForm::load(const QString &column, QWidget *editor, bool other)
{
    bool typing = false;
    if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        line->setReadOnly(!m_editable);
        typing = line->hasFocus() && line->isModified();
        if (other || !typing)
            line->setText(stored(column));
    } else if (auto *text = qobject_cast<QPlainTextEdit *>(editor)) {
        text->setReadOnly(!m_editable);
        typing = text->hasFocus() && text->document()->isModified();
        if ((other || !typing) && text->toPlainText() != stored(column))
            text->setPlainText(stored(column));
        if (other || !typing)
            text->document()->setModified(false);
    } else if (auto *combo = qobject_cast<DepartmentCombo *>(editor)) {
        combo->setEnabled(m_editable);
        typing = combo->isTyping();
        if (other || !typing)
            combo->setUid(stored(column));
    } else if (auto *choice = qobject_cast<QComboBox *>(editor)) {
        choice->setEnabled(m_editable);
        const QString code = stored(column);
        if (choice->findData(code) < 0)
            choice->addItem(code, code); // a value nobody knows is kept as it is
        choice->setCurrentIndex(choice->findData(code));
    }
    if (other || !typing)
        m_seen.insert(column, stored(column));
}

void DutyForm::showLinks()
{
    m_links->clear();
    for (const DutyLink &link : m_node.links) {
        const bool own = link.department == m_department;
        const QString title = own ? link.title : QString(link.title + u" \u00b7 " + link.department);
        auto *item = new QListWidgetItem(title, m_links);
        item->setData(Qt::UserRole, link.catalogUid);
        item->setIcon(link.mounted ? icon(IconId::CircleCheck, StateRole::Ok)
                                   : icon(IconId::CircleAlert, StateRole::Warn));
        item->setToolTip(link.mounted ? tr("%1: a resource is mounted").arg(title)
                                      : tr("%1: no resource is mounted").arg(title));
    }
    const int rows = int(std::clamp<qsizetype>(m_node.links.size(), 1, 4));
    m_links->setFixedHeight(rows * 24 + 2);
    m_links->setVisible(!m_node.links.isEmpty());
    m_link->setEnabled(m_editable);
}

void DutyForm::clear()
{
    commit();
    m_node = {};
    for (QWidget *editor : std::as_const(m_editors))
        editor->hide();
    for (QLabel *label : std::as_const(m_labels))
        label->hide();
    m_hint->show();
    setEnabled(false);
}

QString DutyForm::stored(const QString &column) const
{
    const auto field = textOf(column);
    return field ? m_node.duty.*field : QString();
}

void DutyForm::write(const QString &column, const QString &value)
{
    if (!m_editable || m_node.duty.uid.isEmpty() || value == stored(column))
        return;
    if (column == u"name" && value.isEmpty()) {
        load(column, m_editors.value(column), true); // every node has a name
        return;
    }
    m_node.duty.*textOf(column) = value;
    const bool reference = column == u"source_department_id";
    const QString seen = m_seen.value(column);
    m_seen.insert(column, value);
    emit edited(m_node.duty.uid, column, reference && value.isEmpty() ? QVariant() : QVariant(value), seen);
}

void DutyForm::commit()
{
    for (auto it = m_editors.cbegin(); it != m_editors.cend(); ++it)
        commitField(it.key(), it.value());
}

void DutyForm::commitField(const QString &column, QWidget *editor)
{
    if (auto *line = qobject_cast<QLineEdit *>(editor); line && line->isModified()) {
        line->setModified(false);
        write(column, line->text().trimmed());
    }
    if (auto *text = qobject_cast<QPlainTextEdit *>(editor); text && text->document()->isModified()) {
        text->document()->setModified(false);
        write(column, text->toPlainText().trimmed());
    }
}

bool DutyForm::eventFilter(QObject *watched, QEvent *event)
{
    auto *text = qobject_cast<QPlainTextEdit *>(watched);
    if (text && event->type() == QEvent::FocusOut)
        commitField(m_editors.key(text), text);
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (watched == m_links && key->key() == Qt::Key_Delete && m_links->currentItem() && m_editable) {
        emit unlinkRequested(m_links->currentItem()->data(Qt::UserRole).toString());
        return true;
    }
    if (text && enter && !key->modifiers().testFlag(Qt::ShiftModifier)) { // Shift+Enter breaks the line
        commitField(m_editors.key(text), text);
        return true;
    }
    if (key->key() == Qt::Key_Escape && watched != m_links) {
        auto *editor = static_cast<QWidget *>(watched);
        load(m_editors.key(editor), editor, true);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace shuzhi
