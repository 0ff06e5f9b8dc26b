// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/bulkvalueeditor.h"

#include "models/domain/vocabulary.h"
#include "models/services/catalogcells.h"
#include "ui/dialogs/choicecombo.h"
#include "ui/widgets/role.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDate>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

using Kind = BulkChange::Kind;

bool isDay(const QString &column)
{
    return column == u"publish_date" || column == u"last_updated";
}

/// The table a column refers to.
QString targetOf(const QString &column)
{
    return column.endsWith(u"_id") ? column.chopped(3) : QString();
}

} // namespace

BulkValueEditor::BulkValueEditor(CitySession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
{
    build();
}

void BulkValueEditor::build()
{
    const auto line = [this](const QString &name, const QString &accessible) {
        auto *edit = new QLineEdit;
        edit->setObjectName(name);
        edit->setAccessibleName(accessible);
        connect(edit, &QLineEdit::textChanged, this, &BulkValueEditor::changed);
        return edit;
    };
    m_kind = new QComboBox;
    m_kind->setObjectName(u"bulkKind"_s);
    m_kind->setAccessibleName(tr("What to do"));
    m_line = line(u"bulkValue"_s, tr("New value"));
    m_find = line(u"bulkFind"_s, tr("Find"));
    m_replacement = line(u"bulkReplacement"_s, tr("Replace by"));
    m_codes = new QComboBox;
    m_codes->setObjectName(u"bulkCode"_s);
    m_codes->setAccessibleName(tr("New value"));
    m_choices = new ChoiceCombo;
    m_choices->setObjectName(u"bulkChoice"_s);
    m_choices->setAccessibleName(tr("New value"));
    m_case = new QCheckBox(tr("Match case"));
    m_case->setChecked(true);
    m_nothing = new QWidget;
    m_replace = new QWidget;
    auto *replace = new QHBoxLayout(m_replace);
    replace->setContentsMargins(0, 0, 0, 0);
    replace->addWidget(m_find, 1);
    replace->addWidget(makeLabel(tr("by"), "note"_L1));
    replace->addWidget(m_replacement, 1);
    replace->addWidget(m_case);
    m_find->setPlaceholderText(tr("Words to find"));
    m_replacement->setPlaceholderText(tr("Nothing: takes them away"));
    m_stack = new QStackedWidget;
    m_stack->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    for (QWidget *each : {static_cast<QWidget *>(m_line), static_cast<QWidget *>(m_codes),
                          static_cast<QWidget *>(m_choices), m_replace, m_nothing})
        m_stack->addWidget(each);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_kind);
    layout->addWidget(m_stack, 1);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &BulkValueEditor::placeKind);
    connect(m_codes, &QComboBox::currentIndexChanged, this, &BulkValueEditor::changed);
    connect(m_choices, &QComboBox::editTextChanged, this, &BulkValueEditor::changed);
    connect(m_case, &QCheckBox::toggled, this, &BulkValueEditor::changed);
}

void BulkValueEditor::setColumn(const QString &column)
{
    m_column = column;
    const QSignalBlocker quiet(this);
    const QVariant kind = m_kind->currentData();
    m_kind->clear();
    m_kind->addItem(tr("Set to"), int(Kind::Set));
    const bool needed = column == u"title" || column == u"department_id";
    if (!needed) {
        m_kind->addItem(tr("Fill where empty"), int(Kind::Fill));
        m_kind->addItem(tr("Clear"), int(Kind::Clear));
    }
    if (isFreeText(column))
        m_kind->addItem(tr("Find and replace"), int(Kind::Replace));
    m_kind->setCurrentIndex(qMax(0, m_kind->findData(kind)));
    m_codes->clear();
    const Vocabulary &words = vocabulary(columnVocabulary(column));
    if (!isCodeListColumn(column)) {
        for (const VocabularyValue &each : words.values())
            m_codes->addItem(each.label.in(m_session.language()), each.code);
        m_codes->setCurrentIndex(-1);
    }
    m_line->clear();
    m_line->setPlaceholderText(isDay(column)                  ? u"2023-06-30"_s
                                   : isCodeListColumn(column) ? tr("Several are parted by commas")
                                                              : QString());
    m_choices->clear();
    if (const QString table = targetOf(column); !table.isEmpty())
        askChoices(table);
    placeKind();
}

void BulkValueEditor::askChoices(const QString &table)
{
    m_session.store().run(LaneId::Page, ChoicesQuery{table}, this,
                          [this, table](const Result<QList<Choice>> &choices) {
                              if (choices && targetOf(m_column) == table)
                                  m_choices->setChoices(*choices);
                          });
}

void BulkValueEditor::placeKind()
{
    const Kind kind = change().kind;
    QWidget *shown = kind == Kind::Clear ? m_nothing : kind == Kind::Replace ? m_replace : m_line;
    if (shown == m_line && m_codes->count() > 0)
        shown = m_codes;
    else if (shown == m_line && !targetOf(m_column).isEmpty())
        shown = m_choices;
    m_stack->setCurrentWidget(shown);
    emit changed();
}

QString BulkValueEditor::value() const
{
    if (m_stack->currentWidget() == m_codes)
        return m_codes->currentData().toString();
    if (m_stack->currentWidget() == m_choices)
        return m_choices->uid();
    const QString text = m_line->text().trimmed();
    return isCodeListColumn(m_column) ? codeList(vocabulary(columnVocabulary(m_column)), text) : text;
}

BulkChange BulkValueEditor::change() const
{
    BulkChange change{Kind(m_kind->currentData().toInt()), m_column, {}};
    if (change.kind == Kind::Replace) {
        change.find = m_find->text();
        change.replacement = m_replacement->text();
        change.matchCase = m_case->isChecked();
    } else if (change.kind != Kind::Clear) {
        change.value = value();
        change.words =
            m_stack->currentWidget() == m_choices ? m_choices->currentText().trimmed() : change.value;
    }
    return change;
}

QString BulkValueEditor::fault() const
{
    const BulkChange said = change();
    if (said.kind == Kind::Clear)
        return {};
    if (said.kind == Kind::Replace)
        return said.find.isEmpty() ? tr("Say which words to find.") : QString();
    if (said.value.isEmpty() && m_stack->currentWidget() == m_choices && !m_choices->currentText().isEmpty())
        return tr("There is none of this name. Choose one of the list.");
    if (said.value.isEmpty())
        return tr("Say the new value.");
    if (isDay(m_column) && !QDate::fromString(said.value, Qt::ISODate).isValid())
        return tr("A day is written like 2023-06-30.");
    if (isCodeListColumn(m_column)) {
        const Vocabulary &words = vocabulary(columnVocabulary(m_column));
        for (const QString &code : said.value.split(u',')) {
            if (!words.contains(code))
                return tr("\"%1\" is none of the values of this field.").arg(code);
        }
    }
    return {};
}

} // namespace shuzhi
