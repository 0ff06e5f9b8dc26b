// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/texteditors.h"

#include "models/services/import/datecell.h"
#include "ui/widgets/icon.h"

#include <QAbstractTextDocumentLayout>
#include <QAction>
#include <QCalendarWidget>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextBlock>

#include <algorithm>
#include <cmath>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostLines = 8;
constexpr int aroundText = 10; // ring, padding of the style sheet

bool isEnter(const QKeyEvent *key)
{
    return key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
}

} // namespace

LineEditor::LineEditor(QWidget *parent)
    : FieldEditor(parent)
    , m_line(new QLineEdit)
{
    hold(m_line);
    connect(m_line, &QLineEdit::textEdited, this, &LineEditor::typed);
    connect(m_line, &QLineEdit::editingFinished, this, &LineEditor::finished);
}

void LineEditor::setValue(const QString &stored)
{
    if (m_line->text() == stored)
        return;
    m_line->setText(stored);
    m_line->setCursorPosition(0);
}

QString LineEditor::value() const
{
    return m_line->text().trimmed();
}

void LineEditor::setReadOnly(bool readOnly)
{
    m_line->setReadOnly(readOnly);
}

void LineEditor::setPlaceholder(const QString &words)
{
    m_line->setPlaceholderText(words);
}

QWidget *LineEditor::input() const
{
    return m_line;
}

DateEditor::DateEditor(QWidget *parent)
    : LineEditor(parent)
    , m_open(line()->addAction(icon(IconId::Calendar, StateRole::Mute), QLineEdit::TrailingPosition))
{
    m_open->setText(tr("Calendar"));
    m_open->setToolTip(tr("Choose the day in a calendar (Alt+Down)"));
    connect(m_open, &QAction::triggered, this, &DateEditor::openCalendar);
    line()->installEventFilter(this);
}

QString DateEditor::value() const
{
    const DateCell read = readDate(LineEditor::value());
    return read.era == DateCell::Era::Common ? read.date.toString(Qt::ISODate) : LineEditor::value();
}

void DateEditor::setReadOnly(bool readOnly)
{
    LineEditor::setReadOnly(readOnly);
    m_open->setVisible(!readOnly);
}

bool DateEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && m_open->isVisible()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Down && key->modifiers().testFlag(Qt::AltModifier)) {
            openCalendar();
            return true;
        }
    }
    return LineEditor::eventFilter(watched, event);
}

void DateEditor::openCalendar()
{
    auto *calendar = new QCalendarWidget(this);
    calendar->setObjectName(u"fieldCalendar"_s);
    calendar->setAccessibleName(tr("Calendar"));
    calendar->setWindowFlag(Qt::Popup);
    calendar->setAttribute(Qt::WA_DeleteOnClose);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    const QDate day = QDate::fromString(value(), Qt::ISODate);
    if (day.isValid())
        calendar->setSelectedDate(day);
    connect(calendar, &QCalendarWidget::activated, this, [this, calendar](const QDate &chosen) {
        setValue(chosen.toString(Qt::ISODate));
        calendar->close();
        emit typed();
        emit finished();
    });
    connect(calendar, &QCalendarWidget::clicked, calendar, &QCalendarWidget::activated);
    calendar->adjustSize();
    const QPoint below = mapToGlobal(QPoint(width() - calendar->sizeHint().width(), height() + 2));
    calendar->move(below);
    calendar->show();
    calendar->setFocus();
}

TextEditor::TextEditor(QWidget *parent)
    : FieldEditor(parent)
    , m_text(new QPlainTextEdit)
{
    hold(m_text);
    m_text->setTabChangesFocus(true);
    m_text->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->document()->setDocumentMargin(2);
    m_text->installEventFilter(this);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        fit();
        if (!m_setting)
            emit typed();
    });
    // The text learns its width after this widget did; only then its lines are known.
    connect(m_text->document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &TextEditor::fit);
    fit();
}

void TextEditor::setValue(const QString &stored)
{
    if (m_text->toPlainText() == stored)
        return;
    m_setting = true;
    m_text->setPlainText(stored);
    m_setting = false;
}

QString TextEditor::value() const
{
    return m_text->toPlainText().trimmed();
}

void TextEditor::setReadOnly(bool readOnly)
{
    m_text->setReadOnly(readOnly);
    m_text->setTextInteractionFlags(readOnly ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard
                                             : Qt::TextEditorInteraction);
}

void TextEditor::setPlaceholder(const QString &words)
{
    m_text->setPlaceholderText(words);
}

QWidget *TextEditor::input() const
{
    return m_text;
}

/// As high as its lines are laid out: of a face borrowed for Han they are higher than the font's own.
void TextEditor::fit()
{
    const QAbstractTextDocumentLayout *layout = m_text->document()->documentLayout();
    qreal height = 0;
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next())
        height += layout->blockBoundingRect(block).height();
    const int whole = std::max(int(std::ceil(height)), m_text->fontMetrics().lineSpacing());
    const int most = mostLines * m_text->fontMetrics().lineSpacing();
    const int wanted = std::min(whole, most) + 4 + aroundText;
    m_text->setVerticalScrollBarPolicy(whole > most ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    if (m_text->minimumHeight() == wanted && m_text->maximumHeight() == wanted)
        return;
    m_text->setFixedHeight(wanted);
    setFixedHeight(wanted);
}

void TextEditor::resizeEvent(QResizeEvent *event)
{
    FieldEditor::resizeEvent(event);
    fit();
}

void TextEditor::changeEvent(QEvent *event)
{
    FieldEditor::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

bool TextEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut)
        emit finished();
    if (event->type() == QEvent::Resize)
        fit();
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (isEnter(key) && !key->modifiers().testFlag(Qt::ShiftModifier)) {
            emit finished();
            return true;
        }
    }
    return FieldEditor::eventFilter(watched, event);
}

FixedText::FixedText(QWidget *parent)
    : FieldEditor(parent)
    , m_label(new QLabel)
{
    hold(m_label);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_label->setContentsMargins(8, 5, 0, 5);
    m_label->setMinimumWidth(60);
}

void FixedText::setValue(const QString &stored)
{
    m_value = stored;
    m_label->setText(stored.isEmpty() ? m_placeholder : stored);
}

void FixedText::setPlaceholder(const QString &words)
{
    m_placeholder = words;
    setValue(m_value);
}

QWidget *FixedText::input() const
{
    return m_label;
}

} // namespace shuzhi
