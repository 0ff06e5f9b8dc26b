// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/connections/stageview.h"

#include "ui/dialogs/connections/connectiontexts.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/sentences.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QEvent>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace shuzhi {

namespace {

using Outcome = StageResult::Outcome;

QIcon markOf(Outcome outcome, bool told)
{
    if (!told)
        return icon(IconId::Minus, StateRole::Mute);
    switch (outcome) {
    case Outcome::Running: return icon(IconId::Refresh, StateRole::Accent);
    case Outcome::Passed: return icon(IconId::CircleCheck, StateRole::Ok);
    case Outcome::Warned: return icon(IconId::TriangleAlert, StateRole::Warn);
    case Outcome::Failed: return icon(IconId::CircleX, StateRole::Bad);
    case Outcome::Skipped: return icon(IconId::Minus, StateRole::Mute);
    }
    return {};
}

} // namespace

StageView::StageView(QWidget *parent)
    : QWidget(parent)
    , m_rows{}
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        Row &row = m_rows[i];
        row = {new QWidget,
               new QLabel,
               makeLabel({}, "heading"_L1),
               makeLabel({}, "note"_L1),
               makeLabel({}, "note"_L1),
               Outcome::Running,
               false};
        row.whole->setObjectName(u"stage-%1"_s.arg(i));
        row.name->setText(connectiontexts::stageName(CheckStage(i)));
        row.said->setObjectName(u"said"_s);
        row.todo->setObjectName(u"todo"_s);
        for (QLabel *words : {row.said, row.todo}) {
            words->setWordWrap(true);
            words->setTextInteractionFlags(Qt::TextSelectableByMouse);
        }
        row.mark->setFixedSize(16, 18);
        auto *words = new QVBoxLayout;
        words->setSpacing(1);
        words->addWidget(row.name);
        words->addWidget(row.said);
        words->addWidget(row.todo);
        auto *line = new QHBoxLayout(row.whole);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(10);
        line->addWidget(row.mark, 0, Qt::AlignTop);
        line->addLayout(words, 1);
        layout->addWidget(row.whole);
    }
    layout->addStretch(1);
    clear();
}

void StageView::clear()
{
    for (Row &row : m_rows) {
        row.told = false;
        row.said->clear();
        row.todo->clear();
        row.whole->setToolTip({});
        row.whole->setAccessibleDescription({});
        show(row);
    }
}

void StageView::setResult(const StageResult &result, const CheckFacts &facts, const Location &location)
{
    Row &row = m_rows.at(std::size_t(result.stage));
    const connectiontexts::StageWords words = connectiontexts::stageWords(result, facts, location);
    row.outcome = result.outcome;
    row.told = true;
    row.said->setText(words.said);
    row.todo->setText(words.todo);
    const QString heard = words.heard.isEmpty() ? QString() : tr("What was answered: %1").arg(words.heard);
    row.whole->setToolTip(heard);
    row.whole->setAccessibleDescription(heard);
    setRole(row.todo,
            result.outcome == Outcome::Failed       ? "statusBad"_L1
                : result.outcome == Outcome::Warned ? "statusWarn"_L1
                                                    : "note"_L1);
    show(row);
    QAccessibleEvent changed(row.whole, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&changed);
}

void StageView::show(Row &row)
{
    row.mark->setPixmap(markOf(row.outcome, row.told).pixmap(16, 16));
    setRole(row.name, row.told ? "heading"_L1 : "mute"_L1);
    row.said->setVisible(!row.said->text().isEmpty());
    row.todo->setVisible(!row.todo->text().isEmpty());
    row.whole->setAccessibleName(joinSentences({row.name->text(), row.said->text(), row.todo->text()}));
}

void StageView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange) {
        for (Row &row : m_rows)
            show(row);
    }
    QWidget::changeEvent(event);
}

} // namespace shuzhi
