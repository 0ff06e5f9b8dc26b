// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/facetlist.h"

#include "ui/widgets/role.h"

#include <QBoxLayout>

namespace shuzhi {

using namespace Qt::StringLiterals;

FacetList::FacetList(QWidget *parent)
    : QScrollArea(parent)
    , m_matcher(
          [](const QString &text, const QString &typed) { return text.contains(typed, Qt::CaseInsensitive); })
{
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *inner = new QWidget;
    setRole(inner, "plain"_L1);
    m_layout = new QVBoxLayout(inner);
    m_layout->setContentsMargins(6, 6, 6, 8);
    m_layout->setSpacing(0);
    m_layout->addStretch(1);
    setWidget(inner);
    inner->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
}

void FacetList::setGroups(const QList<FacetGroup> &groups)
{
    QSet<QString> keys;
    for (const FacetGroup &group : groups)
        keys.insert(group.key);
    for (qsizetype i = m_sections.size() - 1; i >= 0; --i) {
        FacetSection *section = m_sections.at(i);
        if (keys.contains(section->key()))
            continue;
        m_sections.removeAt(i);
        m_layout->removeWidget(section);
        section->hide();
        section->deleteLater(); // a row of it may be the sender of the click that led here
    }
    for (qsizetype g = 0; g < groups.size(); ++g) {
        if (g < m_sections.size() && m_sections.at(g)->key() == groups.at(g).key)
            m_sections.at(g)->setGroup(groups.at(g));
        else
            insert(g, groups.at(g));
    }
}

void FacetList::insert(qsizetype at, const FacetGroup &group)
{
    auto *section = new FacetSection(group, m_matcher);
    section->setOpen(!m_folded.contains(group.key));
    connect(section, qOverload<const QString &, bool>(&FacetSection::ticked), this,
            [this, key = group.key](const QString &value, bool on) {
                emit ticked(key, value, on);
                emit selectionChanged(selection());
            });
    connect(section, &FacetSection::openChanged, this, [this, key = group.key](bool open) {
        if (open)
            m_folded.remove(key);
        else
            m_folded.insert(key);
        emit foldedChanged(key, !open);
    });
    connect(section, &FacetSection::stepRequested, this, &FacetList::step);
    m_sections.insert(at, section);
    m_layout->insertWidget(int(at), section);
}

void FacetList::setSelection(const FacetSelection &selection)
{
    for (FacetSection *section : std::as_const(m_sections))
        section->setTicked(selection.value(section->key()));
}

FacetSelection FacetList::selection() const
{
    FacetSelection selection;
    for (const FacetSection *section : m_sections)
        if (const QStringList keys = section->ticked(); !keys.isEmpty())
            selection.insert(section->key(), keys);
    return selection;
}

void FacetList::setFolded(const QSet<QString> &groups)
{
    m_folded = groups;
    for (FacetSection *section : std::as_const(m_sections))
        section->setOpen(!groups.contains(section->key()));
}

/// The list itself shows no focus: who sends the keyboard here means the first head.
void FacetList::focusInEvent(QFocusEvent *event)
{
    QScrollArea::focusInEvent(event);
    if (!m_sections.isEmpty())
        m_sections.first()->stops().first()->setFocus(event->reason());
}

void FacetList::step(QWidget *from, int by)
{
    QList<QWidget *> stops;
    for (const FacetSection *section : std::as_const(m_sections))
        stops += section->stops();
    const qsizetype to = stops.indexOf(from) + by;
    if (to < 0 || to >= stops.size())
        return;
    stops.at(to)->setFocus(Qt::TabFocusReason);
    ensureWidgetVisible(stops.at(to), 0, 12);
}

} // namespace shuzhi
