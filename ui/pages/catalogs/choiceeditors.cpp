// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/choiceeditors.h"

#include "models/domain/text.h"
#include "models/domain/vocabulary.h"
#include "ui/widgets/icon.h"

#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

constexpr int searchRole = Qt::UserRole + 1;
constexpr int lineHeight = 26;

/// Finds by the search key, writes the words.
class KeyCompleter : public QCompleter
{
public:
    using QCompleter::QCompleter;

    [[nodiscard]] QString pathFromIndex(const QModelIndex &index) const override
    {
        return index.data(Qt::DisplayRole).toString();
    }
    [[nodiscard]] QStringList splitPath(const QString &path) const override
    {
        return {text::fold(path.trimmed())};
    }
};

bool isArrow(const QEvent *event, bool withAlt)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto *key = static_cast<const QKeyEvent *>(event);
    const bool down = key->key() == Qt::Key_Down, up = key->key() == Qt::Key_Up;
    return withAlt ? down && key->modifiers().testFlag(Qt::AltModifier) : down || up;
}

} // namespace

ChoiceEditor::ChoiceEditor(const QString &vocabularyName, const QList<FieldChoice> &choices, QWidget *parent)
    : FieldEditor(parent)
    , m_vocabulary(vocabularyName)
    , m_combo(new QComboBox)
{
    hold(m_combo);
    m_combo->setEditable(true);
    m_combo->setInsertPolicy(QComboBox::NoInsert);
    m_combo->setMinimumContentsLength(4);
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->setFocusPolicy(Qt::StrongFocus);
    m_combo->lineEdit()->setTextMargins(5, 0, 0, 0); // words begin where those of other editors do
    auto *completer = new KeyCompleter(m_combo->model(), m_combo);
    completer->setCompletionRole(searchRole);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setCompletionMode(QCompleter::PopupCompletion);
    m_combo->setCompleter(completer);
    m_combo->installEventFilter(this);
    connect(m_combo->lineEdit(), &QLineEdit::textEdited, this, &ChoiceEditor::typed);
    connect(m_combo->lineEdit(), &QLineEdit::editingFinished, this, &ChoiceEditor::settle);
    connect(m_combo, &QComboBox::activated, this, [this](int row) {
        m_value = m_combo->itemData(row).toString();
        emit typed();
        emit finished();
    });
    setChoices(choices);
}

void ChoiceEditor::setChoices(const QList<FieldChoice> &choices)
{
    if (choices == m_choices && m_combo->count() > 0)
        return;
    m_choices = choices;
    const QSignalBlocker quiet(m_combo);
    m_combo->clear();
    m_combo->addItem(QString(), QString());
    for (const FieldChoice &choice : choices) {
        m_combo->addItem(choice.label, choice.value);
        m_combo->setItemData(m_combo->count() - 1, choice.searchKey, searchRole);
    }
    setValue(m_value);
}

int ChoiceEditor::rowOf(const QString &value) const
{
    return value.isEmpty() ? 0 : m_combo->findData(value);
}

void ChoiceEditor::setValue(const QString &stored)
{
    m_value = stored;
    const int row = rowOf(stored);
    m_combo->setCurrentIndex(row);
    // A word nobody knows is shown as it is; a row that is not listed yet is not a uid for eyes.
    const QString words = row >= 0 ? m_combo->itemText(row) : m_vocabulary.isEmpty() ? QString() : stored;
    m_combo->setEditText(words);
    m_combo->lineEdit()->setCursorPosition(0);
}

QString ChoiceEditor::value() const
{
    const QString words = m_combo->currentText().trimmed();
    if (words.isEmpty())
        return m_vocabulary.isEmpty() && rowOf(m_value) < 0 ? m_value : QString();
    const int row = m_combo->findText(words, Qt::MatchFixedString);
    if (row >= 0)
        return m_combo->itemData(row).toString();
    return m_vocabulary.isEmpty() ? m_value : vocabulary(m_vocabulary).codeFor(words).value_or(words);
}

void ChoiceEditor::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_combo->lineEdit()->setReadOnly(readOnly);
}

void ChoiceEditor::setPlaceholder(const QString &words)
{
    m_combo->lineEdit()->setPlaceholderText(words);
}

QWidget *ChoiceEditor::input() const
{
    return m_combo;
}

void ChoiceEditor::settle()
{
    if (m_combo->completer()->popup()->isVisible())
        return; // the choice comes from there
    setValue(value());
    emit finished();
}

bool ChoiceEditor::eventFilter(QObject *watched, QEvent *event)
{
    // A wheel turned over a form scrolls it; it must not change what it passes over.
    if (event->type() == QEvent::Wheel) {
        event->ignore();
        return true;
    }
    const bool opens = event->type() == QEvent::MouseButtonPress || isArrow(event, false);
    if (opens && m_readOnly)
        return true;
    if (isArrow(event, false)) {
        m_combo->showPopup(); // choosing is one step, not one for every value passed
        return true;
    }
    return FieldEditor::eventFilter(watched, event);
}

CodesEditor::CodesEditor(const QString &vocabularyName, Language language, QWidget *parent)
    : FieldEditor(parent)
    , m_vocabulary(vocabularyName)
    , m_language(language)
    , m_line(new QLineEdit)
    , m_open(m_line->addAction(icon(IconId::ChevronDown, StateRole::Mute), QLineEdit::TrailingPosition))
{
    hold(m_line);
    m_open->setText(tr("List"));
    m_open->setToolTip(tr("Tick values in a list (Alt+Down)"));
    m_line->installEventFilter(this);
    connect(m_open, &QAction::triggered, this, &CodesEditor::openList);
    connect(m_line, &QLineEdit::textEdited, this, &CodesEditor::typed);
    connect(m_line, &QLineEdit::editingFinished, this, &CodesEditor::finished);
}

QString CodesEditor::words(const QString &codes) const
{
    QStringList labels;
    for (const QString &code : codes.split(u',', Qt::SkipEmptyParts))
        labels += vocabulary(m_vocabulary).label(code, m_language);
    return labels.join(tr(", "));
}

void CodesEditor::setValue(const QString &stored)
{
    const QString text = words(stored);
    if (m_line->text() == text)
        return;
    m_line->setText(text);
    m_line->setCursorPosition(0);
}

QString CodesEditor::value() const
{
    return codeList(vocabulary(m_vocabulary), m_line->text().trimmed());
}

void CodesEditor::setReadOnly(bool readOnly)
{
    m_line->setReadOnly(readOnly);
    m_open->setVisible(!readOnly);
}

void CodesEditor::setPlaceholder(const QString &words)
{
    m_line->setPlaceholderText(words);
}

QWidget *CodesEditor::input() const
{
    return m_line;
}

bool CodesEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_line && event->type() == QEvent::Hide) {
        emit finished();
    } else if (watched != m_line && event->type() == QEvent::KeyPress
               && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        static_cast<QWidget *>(watched)->close(); // a list does not do it by itself
        return true;
    } else if (watched == m_line && m_open->isVisible() && isArrow(event, true)) {
        openList();
        return true;
    }
    return FieldEditor::eventFilter(watched, event);
}

void CodesEditor::openList()
{
    auto *list = new QListWidget(this);
    list->setObjectName(u"fieldCodes"_s);
    list->setAccessibleName(tr("List"));
    list->setWindowFlag(Qt::Popup);
    list->setAttribute(Qt::WA_DeleteOnClose);
    const QStringList chosen = value().split(u',', Qt::SkipEmptyParts);
    for (const VocabularyValue &each : vocabulary(m_vocabulary).values()) {
        auto *item = new QListWidgetItem(each.label.in(m_language), list);
        item->setData(Qt::UserRole, each.code);
        item->setCheckState(chosen.contains(each.code) ? Qt::Checked : Qt::Unchecked);
    }
    connect(list, &QListWidget::itemChanged, this, [this](const QListWidgetItem *item) {
        QStringList codes = value().split(u',', Qt::SkipEmptyParts);
        const QString code = item->data(Qt::UserRole).toString();
        codes.removeAll(code);
        if (item->checkState() == Qt::Checked)
            codes += code;
        m_line->setText(words(codes.join(u',')));
        emit typed();
    });
    connect(list, &QListWidget::itemActivated, list, &QWidget::close);
    list->installEventFilter(this);
    list->setGeometry(QRect(mapToGlobal(QPoint(0, height() + 2)),
                            QSize(std::max(width(), list->sizeHintForColumn(0) + 24),
                                  std::min(12, list->count()) * lineHeight + 4)));
    list->show();
    list->setFocus();
}

} // namespace shuzhi
