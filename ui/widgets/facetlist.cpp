// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/facetlist.h"

#include "ui/widgets/facetrow.h"
#include "ui/widgets/role.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

namespace shuzhi {

using namespace Qt::StringLiterals;

FacetList::FacetList(QWidget *parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *inner = new QWidget;
    setRole(inner, "plain"_L1);
    m_layout = new QVBoxLayout(inner);
    m_layout->setContentsMargins(6, 8, 6, 8);
    m_layout->setSpacing(0);
    m_layout->addStretch(1);
    setWidget(inner);
    inner->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
}

void FacetList::setGroups(const QList<FacetGroup> &groups)
{
    if (!sameShape(groups)) {
        rebuild(groups);
        return;
    }
    for (qsizetype g = 0; g < groups.size(); ++g) {
        Section &section = m_sections[g];
        section.group = groups.at(g);
        for (qsizetype v = 0; v < section.rows.size(); ++v)
            section.rows.at(v)->setCount(section.group.values.at(v).count);
    }
}

bool FacetList::sameShape(const QList<FacetGroup> &groups) const
{
    if (groups.size() != m_sections.size())
        return false;
    for (qsizetype g = 0; g < groups.size(); ++g) {
        const FacetGroup &before = m_sections.at(g).group;
        const FacetGroup &after = groups.at(g);
        if (before.key != after.key || before.title != after.title || before.shown != after.shown
            || before.values.size() != after.values.size())
            return false;
        for (qsizetype v = 0; v < after.values.size(); ++v)
            if (before.values.at(v).key != after.values.at(v).key
                || before.values.at(v).text != after.values.at(v).text)
                return false;
    }
    return true;
}

void FacetList::rebuild(const QList<FacetGroup> &groups)
{
    const FacetSelection kept = selection();
    QString focusGroup, focusValue;
    for (const Section &section : std::as_const(m_sections))
        for (qsizetype v = 0; v < section.rows.size(); ++v)
            if (section.rows.at(v)->hasFocus()) {
                focusGroup = section.group.key;
                focusValue = section.group.values.at(v).key;
            }
    while (m_layout->count() > 1) {
        QLayoutItem *item = m_layout->takeAt(0);
        item->widget()->hide();
        item->widget()->deleteLater(); // a row may be the sender of the click that led here
        delete item;
    }
    m_sections.clear();
    for (const FacetGroup &group : groups)
        addSection(group);
    setSelection(kept);
    for (const Section &section : std::as_const(m_sections))
        for (qsizetype v = 0; v < section.rows.size(); ++v)
            if (section.group.key == focusGroup && section.group.values.at(v).key == focusValue)
                section.rows.at(v)->setFocus();
}

void FacetList::addSection(const FacetGroup &group)
{
    const auto place = [this](QWidget *widget) { m_layout->insertWidget(m_layout->count() - 1, widget); };
    QLabel *title = makeLabel(group.title, "heading"_L1);
    title->setContentsMargins(6, m_sections.isEmpty() ? 0 : 12, 0, 6);
    place(title);
    Section section{group, {}, nullptr};
    for (const FacetValue &value : group.values) {
        auto *row = new FacetRow(value.text, value.count);
        row->setAccessibleDescription(group.title);
        connect(row, &FacetRow::toggled, this, [this] { emit selectionChanged(selection()); });
        connect(row, &FacetRow::stepRequested, this, [this, row](int by) { step(row, by); });
        place(row);
        section.rows << row;
    }
    // One Tab stop a group; arrows walk the rows.
    if (!section.rows.isEmpty())
        section.rows.first()->setFocusPolicy(Qt::StrongFocus);
    if (group.values.size() > group.shown) {
        section.more = new QPushButton;
        setRole(section.more, "link"_L1);
        section.more->setCursor(Qt::PointingHandCursor);
        connect(section.more, &QPushButton::clicked, this, [this, key = group.key] {
            if (!m_expanded.remove(key))
                m_expanded.insert(key);
            for (const Section &each : std::as_const(m_sections))
                showRows(each);
        });
        place(section.more);
    }
    m_sections << section;
}

void FacetList::showRows(const Section &section)
{
    const bool all = m_expanded.contains(section.group.key);
    int hidden = 0;
    for (qsizetype v = 0; v < section.rows.size(); ++v) {
        // A ticked value is never out of sight.
        const bool seen = all || v < section.group.shown || section.rows.at(v)->isChecked();
        section.rows.at(v)->setVisible(seen);
        hidden += seen ? 0 : 1;
    }
    if (section.more) {
        section.more->setText(all ? tr("Show fewer") : tr("%n more...", nullptr, hidden));
        section.more->setAccessibleName(section.group.title + u": " + section.more->text());
        section.more->setVisible(all || hidden > 0);
    }
}

void FacetList::setSelection(const FacetSelection &selection)
{
    for (const Section &section : std::as_const(m_sections)) {
        const QStringList keys = selection.value(section.group.key);
        for (qsizetype v = 0; v < section.rows.size(); ++v) {
            const QSignalBlocker blocker(section.rows.at(v));
            section.rows.at(v)->setChecked(keys.contains(section.group.values.at(v).key));
            section.rows.at(v)->update();
        }
        showRows(section);
    }
}

FacetSelection FacetList::selection() const
{
    FacetSelection selection;
    for (const Section &section : m_sections)
        for (qsizetype v = 0; v < section.rows.size(); ++v)
            if (section.rows.at(v)->isChecked())
                selection[section.group.key] << section.group.values.at(v).key;
    return selection;
}

void FacetList::step(FacetRow *from, int by)
{
    QList<FacetRow *> seen;
    for (const Section &section : std::as_const(m_sections))
        for (FacetRow *row : section.rows)
            if (row->isVisibleTo(this))
                seen << row;
    const qsizetype to = seen.indexOf(from) + by;
    if (to < 0 || to >= seen.size())
        return;
    seen.at(to)->setFocus(Qt::TabFocusReason);
    ensureWidgetVisible(seen.at(to), 0, 12);
}

} // namespace shuzhi
