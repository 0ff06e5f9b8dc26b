// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/conflictvalue.h"

#include "models/domain/vocabulary.h"
#include "models/services/catalogcells.h"
#include "models/services/fieldfault.h"
#include "ui/dialogs/choicecombo.h"
#include "ui/dialogs/conflictwords.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype oneLine = 40; // longer texts get room for several
constexpr int textHeight = 56;

} // namespace

ConflictValue::ConflictValue(CitySession &session, const FieldConflict &conflict, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_conflict(conflict)
{
    const QString target = ConflictWords::targetOf(conflict), codes = ConflictWords::vocabularyOf(conflict);
    m_input = !target.isEmpty()                                  ? makeChoices(target)
        : !codes.isEmpty() && !isCodeListColumn(conflict.column) ? makeCodes(codes)
                                                                 : makeWords();
    m_input->setObjectName(u"conflictValue"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_input);
    setFocusProxy(m_input);
}

QWidget *ConflictValue::makeCodes(const QString &vocabularyName)
{
    m_codes = new QComboBox;
    m_codes->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_codes->addItem(u"–"_s, QString());
    for (const VocabularyValue &value : vocabulary(vocabularyName).values())
        m_codes->addItem(value.label.in(m_session.language()), value.code);
    const QString mine = m_conflict.mine.toString();
    if (m_codes->findData(mine) < 0)
        m_codes->addItem(mine, mine); // a value nobody knows can be kept
    m_codes->setCurrentIndex(m_codes->findData(mine));
    connect(m_codes, &QComboBox::activated, this, &ConflictValue::edited);
    return m_codes;
}

QWidget *ConflictValue::makeChoices(const QString &table)
{
    m_choices = new ChoiceCombo;
    m_session.store().run(LaneId::Page, ChoicesQuery{table}, this,
                          [this](const Result<QList<Choice>> &choices) {
                              if (!choices)
                                  return; // mine and theirs can be chosen all the same
                              m_choices->setChoices(*choices);
                              m_choices->setUid(m_conflict.mine.toString());
                          });
    connect(m_choices, &QComboBox::activated, this, &ConflictValue::edited);
    connect(m_choices->lineEdit(), &QLineEdit::textEdited, this, &ConflictValue::edited);
    return m_choices;
}

QWidget *ConflictValue::makeWords()
{
    const QString mine = m_conflict.mine.toString();
    const QString longest = std::max({mine, m_conflict.theirs.toString()},
                                     [](const QString &a, const QString &b) { return a.size() < b.size(); });
    if (longest.size() <= oneLine && !longest.contains(u'\n') && !mine.contains(u'\n')) {
        m_line = new QLineEdit(mine);
        connect(m_line, &QLineEdit::textEdited, this, &ConflictValue::edited);
        return m_line;
    }
    m_text = new QPlainTextEdit(mine);
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(textHeight);
    connect(m_text, &QPlainTextEdit::textChanged, this, &ConflictValue::edited);
    return m_text;
}

QString ConflictValue::value() const
{
    if (m_codes)
        return m_codes->currentData().toString();
    if (m_choices)
        return m_choices->uid();
    const QString text = (m_line ? m_line->text() : m_text->toPlainText()).trimmed();
    return isCodeListColumn(m_conflict.column)
        ? codeList(vocabulary(columnVocabulary(m_conflict.column)), text)
        : text;
}

QString ConflictValue::fault() const
{
    const QString value = this->value();
    if (m_choices && value.isEmpty() && !m_choices->currentText().isEmpty())
        return tr("There is none of this name. Choose one of the list.");
    return checkFieldValue(m_conflict.table, m_conflict.column, value)
        ? QString()
        : tr("The field does not take this value.");
}

void ConflictValue::setName(const QString &accessibleName)
{
    m_input->setAccessibleName(accessibleName);
}

} // namespace shuzhi
