// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/conflictpanel.h"

#include "models/services/fieldmerge.h"
#include "ui/shell/errortext.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/role.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostHeight = 232; // of the rows, and a third of the window: the page stays in sight
constexpr int padding = 14;

/// One question of two about the same rows: with the later value where both ask, and all else as it was.
WriteConflict joined(const WriteConflict &earlier, const WriteConflict &later)
{
    WriteConflict both = later;
    both.edits = joinedEdits(earlier.edits, later.edits);
    both.fields.clear();
    for (const FieldConflict &field : earlier.fields) {
        const bool anew = std::any_of(later.fields.begin(), later.fields.end(),
                                      [&](const FieldConflict &each) { return each.isField(field); });
        if (!anew)
            both.fields += field;
    }
    both.fields += later.fields;
    return both;
}

} // namespace

ConflictPanel::ConflictPanel(CitySession &session, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_title(makeLabel({}, "heading"_L1))
    , m_note(new ElidedLabel({}))
    , m_area(new QScrollArea)
{
    setObjectName(u"conflictPanel"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); // the page has the rest
    build();
    connect(&session.drafts(), &DraftKeeper::changed, this, &ConflictPanel::draftsChanged);
    hide();
}

void ConflictPanel::build()
{
    m_note->setObjectName(u"conflictNote"_s);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_note);
    head->addLayout(words, 1);
    head->setContentsMargins(0, 0, 8, 0);
    m_allTheirs = addButton("conflictAllTheirs", tr("All theirs"), *head);
    m_allMine = addButton("conflictAllMine", tr("All mine"), *head);
    m_write = addButton("conflictWrite", tr("Write what is chosen"), *head);
    QPushButton *later = addButton("conflictLater", tr("Later"), *head);
    later->setToolTip(tr("What was typed is kept; \"Typed and not written...\" shows it (Esc)"));
    connect(m_allTheirs, &QPushButton::clicked, this, [this] { chooseAll(ConflictRow::Side::Theirs); });
    connect(m_allMine, &QPushButton::clicked, this, [this] { chooseAll(ConflictRow::Side::Mine); });
    connect(m_write, &QPushButton::clicked, this, &ConflictPanel::write);
    connect(later, &QPushButton::clicked, this, &ConflictPanel::postpone);
    auto *content = new QWidget;
    setRole(content, "plain"_L1);
    m_rows = new QVBoxLayout(content);
    m_rows->setContentsMargins(0, 0, 8, 0);
    m_rows->setSpacing(0);
    m_area->setWidget(content);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *card = new QFrame;
    setRole(card, "card"_L1);
    auto *inner = new QVBoxLayout(card);
    inner->setContentsMargins(padding, 10, padding - 8, 8);
    inner->setSpacing(6);
    inner->addLayout(head);
    inner->addWidget(m_area);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::measures().pageMargin, 0, Theme::measures().pageMargin,
                               Theme::measures().pageMargin);
    layout->addWidget(card);
}

QPushButton *ConflictPanel::addButton(const char *name, const QString &words, QLayout &layout)
{
    auto *button = new QPushButton(words);
    button->setObjectName(QString::fromLatin1(name));
    layout.addWidget(button);
    return button;
}

int ConflictPanel::count() const
{
    int count = 0;
    for (const Group &group : m_groups)
        count += int(group.rows.size());
    return count;
}

void ConflictPanel::add(const WriteConflict &conflict)
{
    QList<int> known;
    WriteConflict asked = conflict;
    for (const Group &group : m_groups) {
        const bool same = std::any_of(group.rows.begin(), group.rows.end(), [&](const ConflictRow *row) {
            return std::any_of(conflict.fields.begin(), conflict.fields.end(),
                               [&](const FieldConflict &field) { return row->conflict().isField(field); });
        });
        if (!same)
            continue;
        known += group.id;
        // What is being written is told anew as a whole.
        if (!group.writing && group.conflict.takesBack == conflict.takesBack)
            asked = joined(group.conflict, asked);
    }
    for (const int id : known)
        removeGroup(id);
    Group group{++m_lastId, asked, {}, false};
    for (const FieldConflict &field : std::as_const(asked.fields)) {
        auto *row = new ConflictRow(m_session, field);
        (void)row->isLeftBy(m_session.drafts()); // looks whether there is one now
        connect(row, &ConflictRow::changed, this, &ConflictPanel::place);
        m_rows->addWidget(row);
        row->show(); // now: the height is asked for before the layout would show it
        group.rows += row;
    }
    m_groups.push_back(group);
    place();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void ConflictPanel::chooseAll(ConflictRow::Side side)
{
    for (const Group &group : m_groups) {
        for (ConflictRow *row : group.rows)
            row->choose(side);
    }
}

bool ConflictPanel::isSettled(const Group &group) const
{
    return !group.writing && std::all_of(group.rows.begin(), group.rows.end(), [](const ConflictRow *row) {
        return row->settled().has_value();
    });
}

void ConflictPanel::write()
{
    QList<int> ready;
    for (const Group &group : m_groups) {
        if (isSettled(group))
            ready += group.id;
    }
    for (const int id : ready) {
        const auto group =
            std::find_if(m_groups.begin(), m_groups.end(), [id](const Group &each) { return each.id == id; });
        if (group != m_groups.end())
            writeGroup(*group);
    }
    place();
}

void ConflictPanel::writeGroup(Group &group)
{
    QList<FieldConflict> chosen;
    for (const ConflictRow *row : std::as_const(group.rows))
        chosen += *row->settled();
    group.writing = true;
    const WriteConflict conflict = group.conflict;
    m_session.history().settleConflict(conflict, settledEdits(conflict.edits, chosen), this,
                                       [this, id = group.id, conflict](const Status &status) {
                                           if (status && !conflict.takesBack) {
                                               for (const FieldConflict &field : conflict.fields)
                                                   m_session.drafts().discard(field.table, field.uid,
                                                                              field.column);
                                           }
                                           settled(id, status);
                                       });
}

void ConflictPanel::settled(int id, const Status &status)
{
    // Told anew meanwhile, if somebody was faster once more.
    if (status || status.error().code == ErrorCode::Stale) {
        removeGroup(id);
        place();
        return;
    }
    for (Group &group : m_groups)
        group.writing = group.writing && group.id != id;
    place();
    setRole(m_note, "bad"_L1);
    m_note->setText(errorText(status.error()).happened);
}

/// A field whose draft is gone was written or given up where it was typed.
void ConflictPanel::draftsChanged()
{
    const DraftKeeper &drafts = m_session.drafts();
    for (Group &group : m_groups) {
        if (group.writing || group.conflict.takesBack)
            continue;
        for (ConflictRow *row : QList<ConflictRow *>(group.rows)) {
            if (!row->isLeftBy(drafts))
                continue;
            group.rows.removeOne(row);
            group.conflict.fields.removeOne(row->conflict());
            FieldConflict left = row->conflict();
            left.mine = left.theirs; // nothing of it is to be written here any more
            group.conflict.edits = settledEdits(group.conflict.edits, {left});
            row->deleteLater();
        }
    }
    m_groups.erase(std::remove_if(m_groups.begin(), m_groups.end(),
                                  [](const Group &group) { return group.rows.isEmpty(); }),
                   m_groups.end());
    place();
}

void ConflictPanel::removeGroup(int id)
{
    const auto group =
        std::find_if(m_groups.begin(), m_groups.end(), [id](const Group &each) { return each.id == id; });
    if (group == m_groups.end())
        return;
    for (ConflictRow *row : std::as_const(group->rows)) {
        row->hide();
        row->deleteLater();
    }
    m_groups.erase(group);
}

void ConflictPanel::postpone()
{
    const int fields = count();
    while (!m_groups.empty())
        removeGroup(m_groups.front().id);
    place();
    if (fields > 0)
        emit postponed(fields);
}

void ConflictPanel::place()
{
    const int fields = count();
    m_title->setText(tr("Changed by two people: %1").arg(fields));
    setRole(m_note, "note"_L1);
    m_note->setText(
        tr("Somebody else wrote these fields while you changed them. Nothing is lost: choose what "
           "is to stand."));
    const bool open = m_session.mayEdit();
    m_write->setEnabled(open && std::any_of(m_groups.begin(), m_groups.end(), [this](const Group &group) {
                            return isSettled(group);
                        }));
    for (QPushButton *button : {m_allTheirs, m_allMine})
        button->setVisible(fields > 1);
    setAccessibleName(m_title->text());
    setVisible(fields > 0);
    fit();
    emit countChanged();
}

/// As high as the rows are at this width.
void ConflictPanel::fit()
{
    const int width = this->width() - 2 * (Theme::measures().pageMargin + padding);
    const int whole =
        m_rows->hasHeightForWidth() ? m_rows->totalHeightForWidth(width) : m_rows->totalSizeHint().height();
    m_area->setFixedHeight(std::min({whole, mostHeight, window()->height() / 3}));
}

void ConflictPanel::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fit();
}

void ConflictPanel::focusFirst()
{
    if (!m_groups.empty())
        m_groups.front().rows.first()->focusChoice();
}

void ConflictPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        postpone();
    else
        QFrame::keyPressEvent(event);
}

} // namespace shuzhi
