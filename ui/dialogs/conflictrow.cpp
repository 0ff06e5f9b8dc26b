// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/conflictrow.h"

#include "ui/dialogs/conflictwords.h"
#include "ui/widgets/role.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QLabel>
#include <QRadioButton>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

constexpr int nameWidth = 150;
constexpr qsizetype mostShown = 120; // of a long text; the rest is in the tooltip

QLabel *valueLabel(const QString &value)
{
    const bool cut = value.size() > mostShown;
    QLabel *label = makeLabel(cut ? value.left(mostShown) + u"…"_s : value, ""_L1);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (cut)
        label->setToolTip(value);
    return label;
}

QVBoxLayout *stacked(const QList<QWidget *> &widgets)
{
    auto *layout = new QVBoxLayout;
    layout->setSpacing(2);
    for (QWidget *each : widgets)
        layout->addWidget(each);
    layout->addStretch(1);
    return layout;
}

} // namespace

ConflictRow::ConflictRow(CitySession &session, const FieldConflict &conflict, QWidget *parent)
    : QWidget(parent)
    , m_conflict(conflict)
    , m_value(new ConflictValue(session, conflict))
    , m_fault(makeLabel({}, "statusBad"_L1))
{
    const ConflictWords words(session.language());
    const QString field = words.field(conflict);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 6, 0, 6);
    grid->setHorizontalSpacing(16);
    QLabel *name = makeLabel(field, "heading"_L1);
    QLabel *row = makeLabel(conflict.title, "note"_L1);
    for (QLabel *label : {name, row}) {
        label->setWordWrap(true);
        label->setFixedWidth(nameWidth);
    }
    grid->addLayout(stacked({name, row}), 0, 0);
    const QString before = words.value(conflict, conflict.before, conflict.beforeName);
    const QString theirs = words.value(conflict, conflict.theirs, conflict.theirsName);
    const QString mine = words.value(conflict, conflict.mine, conflict.mineName);
    QLabel *was = makeLabel(tr("Before"), "mute"_L1);
    grid->addLayout(stacked({was, valueLabel(before)}), 0, 1);
    m_theirs = addSide(*grid, 2, tr("Theirs"), theirs, words.whoAndWhen(conflict));
    m_mine = addSide(*grid, 3, tr("Mine"), mine, {});
    m_other = new QRadioButton(tr("Another value"));
    m_fault->setWordWrap(true);
    m_fault->hide();
    grid->addLayout(stacked({m_other, m_value, m_fault}), 0, 4);
    was->setMinimumHeight(m_theirs->sizeHint().height()); // on one line with the choices
    for (int column = 1; column <= 4; ++column)
        grid->setColumnStretch(column, column == 1 ? 2 : 3);
    m_theirs->setObjectName(u"conflictTheirs"_s);
    m_mine->setObjectName(u"conflictMine"_s);
    m_other->setObjectName(u"conflictOther"_s);
    const QString place = conflict.title.isEmpty() ? field : tr("%1 of %2").arg(field, conflict.title);
    m_theirs->setAccessibleName(tr("%1, theirs: %2, %3").arg(place, theirs, words.whoAndWhen(conflict)));
    m_mine->setAccessibleName(tr("%1, mine: %2").arg(place, mine));
    m_other->setAccessibleName(tr("%1, another value").arg(place));
    m_value->setName(tr("Another value of %1").arg(place));
    for (const QRadioButton *button : {m_theirs, m_mine, m_other})
        connect(button, &QRadioButton::toggled, this, &ConflictRow::placeFault);
    connect(m_value, &ConflictValue::edited, this, [this] {
        m_other->setChecked(true); // whoever types a third value wants it
        placeFault();
    });
}

QRadioButton *ConflictRow::addSide(QGridLayout &grid, int column, const QString &words, const QString &value,
                                   const QString &below)
{
    auto *button = new QRadioButton(words);
    QList<QWidget *> cells{button, valueLabel(value)};
    if (!below.isEmpty()) {
        QLabel *who = makeLabel(below, "note"_L1);
        who->setWordWrap(true);
        cells += who;
    }
    grid.addLayout(stacked(cells), 0, column);
    return button;
}

void ConflictRow::choose(Side side)
{
    QRadioButton *button = side == Side::Theirs ? m_theirs : side == Side::Mine ? m_mine : m_other;
    button->setChecked(true);
}

ConflictRow::Side ConflictRow::chosen() const
{
    return m_theirs->isChecked() ? Side::Theirs
        : m_mine->isChecked()    ? Side::Mine
        : m_other->isChecked()   ? Side::Other
                                 : Side::None;
}

std::optional<FieldConflict> ConflictRow::settled() const
{
    FieldConflict settled = m_conflict;
    switch (chosen()) {
    case Side::None: return {};
    case Side::Theirs: settled.mine = settled.theirs; break;
    case Side::Mine: break;
    case Side::Other:
        if (!m_value->fault().isEmpty())
            return {};
        settled.mine = m_value->value().isEmpty() ? QVariant() : QVariant(m_value->value());
        break;
    }
    return settled;
}

bool ConflictRow::isLeftBy(const DraftKeeper &drafts)
{
    const bool has = drafts.has(m_conflict.table, m_conflict.uid, m_conflict.column);
    const bool left = m_hadDraft && !has;
    m_hadDraft = m_hadDraft || has;
    return left;
}

void ConflictRow::placeFault()
{
    const QString fault = chosen() == Side::Other ? m_value->fault() : QString();
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
    emit changed();
}

void ConflictRow::focusChoice()
{
    QRadioButton *button = chosen() == Side::Mine ? m_mine : chosen() == Side::Other ? m_other : m_theirs;
    button->setFocus(Qt::ShortcutFocusReason);
}

} // namespace shuzhi
