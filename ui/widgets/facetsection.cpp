// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/facetsection.h"

#include "ui/widgets/facethead.h"
#include "ui/widgets/facetrow.h"
#include "ui/widgets/role.h"
#include "ui/widgets/searchfield.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

/// From so many values on a group has a search field.
constexpr int longGroup = 16;

} // namespace

FacetSection::FacetSection(const FacetGroup &group, const Matcher &matcher, QWidget *parent)
    : QWidget(parent)
    , m_group(group)
    , m_matcher(matcher)
    , m_head(new FacetHead(group.title))
    , m_search(new SearchField(tr("Find")))
    , m_more(new QPushButton)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 4);
    m_layout->setSpacing(0);
    m_layout->addWidget(m_head);
    m_layout->addWidget(m_search);
    m_layout->addWidget(m_more);
    m_search->setMinimumWidth(80);
    m_search->setAccessibleName(tr("Find in \"%1\"").arg(group.title));
    setRole(m_more, "link"_L1);
    m_more->setCursor(Qt::PointingHandCursor);
    connect(m_head, &FacetHead::openRequested, this, &FacetSection::fold);
    connect(m_head, &FacetHead::stepRequested, this, [this](int by) { emit stepRequested(m_head, by); });
    connect(m_search, &QLineEdit::textChanged, this, &FacetSection::arrange);
    m_search->installEventFilter(this);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_all = !m_all;
        arrange();
    });
    rebuild();
}

void FacetSection::setGroup(const FacetGroup &group)
{
    const bool same = sameValues(group);
    m_group = group;
    if (!same) {
        rebuild();
        return;
    }
    for (qsizetype v = 0; v < m_rows.size(); ++v)
        m_rows.at(v)->setCount(group.values.at(v).count);
    if (!isEmpty())
        m_openThoughEmpty = false;
    arrange();
}

bool FacetSection::sameValues(const FacetGroup &group) const
{
    return group.title == m_group.title && group.shown == m_group.shown
        && std::equal(
               group.values.begin(), group.values.end(), m_group.values.begin(), m_group.values.end(),
               [](const FacetValue &a, const FacetValue &b) { return a.key == b.key && a.text == b.text; });
}

void FacetSection::rebuild()
{
    const QStringList kept = ticked();
    QString focused;
    bool hadFocus = false;
    for (FacetRow *row : std::as_const(m_rows)) {
        if (row->hasFocus()) {
            hadFocus = true;
            focused = row->objectName();
        }
        row->hide();
        row->deleteLater(); // it may be the sender of the click that led here
    }
    m_rows.clear();
    for (const FacetValue &value : std::as_const(m_group.values)) {
        auto *row = new FacetRow(value.text, value.count);
        row->setObjectName(value.key);
        row->setAccessibleDescription(m_group.title);
        connect(row, &FacetRow::toggled, this, [this, row](bool on) {
            arrange();
            emit ticked(row->objectName(), on);
        });
        connect(row, &FacetRow::stepRequested, this, [this, row](int by) { emit stepRequested(row, by); });
        m_layout->insertWidget(m_layout->count() - 1, row);
        m_rows << row;
    }
    setTicked(kept);
    for (FacetRow *row : std::as_const(m_rows))
        if (hadFocus && row->objectName() == focused)
            row->setFocus();
}

void FacetSection::setTicked(const QStringList &keys)
{
    for (FacetRow *row : std::as_const(m_rows)) {
        const QSignalBlocker blocker(row);
        row->setChecked(keys.contains(row->objectName()));
        row->update();
    }
    arrange();
}

QStringList FacetSection::ticked() const
{
    QStringList keys;
    for (const FacetRow *row : m_rows)
        if (row->isChecked())
            keys << row->objectName();
    return keys;
}

bool FacetSection::isEmpty() const
{
    return !m_group.values.isEmpty()
        && std::all_of(m_group.values.cbegin(), m_group.values.cend(),
                       [](const FacetValue &value) { return value.count == 0; });
}

bool FacetSection::isUnfolded() const
{
    return m_open && (m_openThoughEmpty || !isEmpty() || !ticked().isEmpty());
}

void FacetSection::setOpen(bool open)
{
    m_open = open;
    arrange();
}

void FacetSection::fold(bool open)
{
    if (open == isUnfolded())
        return;
    m_openThoughEmpty = open && isEmpty();
    const bool before = m_open;
    m_open = open;
    arrange();
    if (before != open)
        emit openChanged(open);
}

void FacetSection::arrange()
{
    const bool unfolded = isUnfolded();
    const QString typed = m_search->text().trimmed();
    int hidden = 0, chosen = 0;
    for (qsizetype v = 0; v < m_rows.size(); ++v) {
        FacetRow *row = m_rows.at(v);
        chosen += row->isChecked() ? 1 : 0;
        const bool found =
            typed.isEmpty() ? m_all || v < m_group.shown : m_matcher(m_group.values.at(v).text, typed);
        // A ticked value of an open group is never out of sight.
        const bool seen = found || row->isChecked();
        row->setVisible(unfolded && seen);
        hidden += seen ? 0 : 1;
    }
    m_head->setState(unfolded, chosen, isEmpty());
    m_search->setVisible(unfolded && m_rows.size() >= longGroup);
    m_more->setText(m_all ? tr("Show fewer") : tr("%n more...", nullptr, hidden));
    m_more->setAccessibleName(m_group.title + u": " + m_more->text());
    m_more->setVisible(unfolded && typed.isEmpty() && m_rows.size() > m_group.shown && (m_all || hidden > 0));
}

/// In the search field Enter ticks the first value found, Down goes to it.
bool FacetSection::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (!enter && key != Qt::Key_Down)
        return QWidget::eventFilter(watched, event);
    const QString typed = m_search->text().trimmed();
    for (qsizetype v = 0; v < m_rows.size(); ++v) {
        if (!m_matcher(m_group.values.at(v).text, typed))
            continue;
        if (!enter)
            m_rows.at(v)->setFocus(Qt::TabFocusReason);
        else if (!typed.isEmpty())
            m_rows.at(v)->click();
        break;
    }
    return true;
}

QList<QWidget *> FacetSection::stops() const
{
    QList<QWidget *> stops{m_head};
    for (FacetRow *row : m_rows)
        if (row->isVisibleTo(this))
            stops << row;
    return stops;
}

} // namespace shuzhi
