// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/import/constantsbar.h"

#include "ui/widgets/chipbar.h"
#include "ui/widgets/role.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace shuzhi {

using namespace Qt::StringLiterals;

ConstantsBar::ConstantsBar(QWidget *parent)
    : QWidget(parent)
    , m_warning(makeLabel({}, "warn"_L1))
    , m_hint(makeLabel({}, "mute"_L1))
    , m_field(new QComboBox)
    , m_text(new QLineEdit)
    , m_set(new QPushButton(tr("S&et")))
    , m_chips(new ChipBar)
{
    for (QLabel *label : {m_warning, m_hint})
        label->setWordWrap(true);
    m_field->setObjectName(u"constantField"_s);
    m_field->setAccessibleName(tr("Field that every row gets"));
    m_field->setMinimumWidth(150);
    m_text->setObjectName(u"constantText"_s);
    m_text->setAccessibleName(tr("Text that every row gets"));
    m_text->setPlaceholderText(tr("the same text for every row"));
    m_text->setMaximumWidth(260);
    m_set->setObjectName(u"setConstant"_s);
    m_set->setEnabled(false);
    auto *caption = makeLabel(tr("The same for every &row:"), ""_L1);
    caption->setBuddy(m_field);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(caption);
    line->addWidget(m_field);
    line->addWidget(makeLabel(u"="_s, "mute"_L1));
    line->addWidget(m_text, 1);
    line->addWidget(m_set);
    line->addWidget(m_chips, 1);
    line->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_warning);
    layout->addWidget(m_hint);
    layout->addLayout(line);
    connect(m_text, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_set->setEnabled(!text.trimmed().isEmpty()); });
    m_text->installEventFilter(this);
    connect(m_set, &QPushButton::clicked, this, &ConstantsBar::submit);
    connect(m_chips, &ChipBar::removed, this, [this](const QString &field) { emit constantSet(field, {}); });
    connect(m_chips, &ChipBar::cleared, this, [this] {
        const QList<ChipValue> chips = m_chips->chips();
        for (const ChipValue &chip : chips)
            emit constantSet(chip.key, {});
    });
}

void ConstantsBar::setState(const State &state, const std::function<QString(const QString &)> &fieldName)
{
    m_warning->setText(state.warning);
    m_warning->setVisible(!state.warning.isEmpty());
    m_hint->setText(state.hint);
    m_hint->setVisible(!state.hint.isEmpty());
    const QString before = m_text->text().isEmpty() ? state.suggested : m_field->currentData().toString();
    m_field->clear();
    for (const QString &field : state.fields)
        m_field->addItem(fieldName(field), field);
    m_field->setCurrentIndex(std::max(0, m_field->findData(before)));
    QList<ChipValue> chips;
    for (auto it = state.constants.begin(); it != state.constants.end(); ++it)
        chips += {it.key(), tr("%1 = %2").arg(fieldName(it.key()), it.value())};
    m_chips->setChips(chips);
}

bool ConstantsBar::eventFilter(QObject *watched, QEvent *event)
{
    // Enter sets the text; it must not press the dialog's button as well.
    const int key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent *>(event)->key() : 0;
    if (watched != m_text || (key != Qt::Key_Return && key != Qt::Key_Enter)
        || m_text->text().trimmed().isEmpty())
        return QWidget::eventFilter(watched, event);
    submit();
    return true;
}

void ConstantsBar::submit()
{
    const QString text = m_text->text().trimmed();
    if (text.isEmpty() || m_field->currentIndex() < 0)
        return;
    const QString field = m_field->currentData().toString();
    m_text->clear();
    emit constantSet(field, text);
}

} // namespace shuzhi
