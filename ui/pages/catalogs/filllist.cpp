// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/filllist.h"

#include "models/domain/corefield.h"
#include "models/domain/rule.h"
#include "ui/charts/figuretext.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/role.h"
#include "ui/widgets/taborder.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shownFirst = 3;

StateRole roleOf(FillStep::Kind kind)
{
    switch (kind) {
    case FillStep::Kind::Error: return StateRole::Bad;
    case FillStep::Kind::Hint: return StateRole::Mute;
    default: return StateRole::Warn;
    }
}

} // namespace

FillList::FillList(Language language, QWidget *parent)
    : QWidget(parent)
    , m_language(language)
    , m_specs(language)
    , m_head(makeLabel({}, "note"_L1))
    , m_lines(new QVBoxLayout)
    , m_more(new QPushButton)
{
    m_head->setObjectName(u"detailComplete"_s);
    m_head->setWordWrap(true);
    setRole(m_more, "link"_L1);
    m_more->setObjectName(u"fillMore"_s);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_all = !m_all;
        place();
    });
    m_lines->setSpacing(0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 4);
    layout->setSpacing(2);
    layout->addWidget(m_head);
    layout->addLayout(m_lines);
    layout->addWidget(m_more, 0, Qt::AlignLeft);
}

void FillList::setDetail(const CatalogDetail &detail)
{
    const RateValue rate{detail.filled, detail.required};
    QString head = tr("Complete %1, %2").arg(FigureText::rate(rate), FigureText::fraction(rate));
    const QList<FillStep> steps = fillFirst(detail);
    if (!steps.isEmpty())
        head += u" · "_s + tr("fill first:");
    m_head->setText(head);
    m_steps = steps;
    m_all = false;
    place();
}

QString FillList::words(const FillStep &step) const
{
    if (step.part == u"items")
        return tr("Items");
    if (step.kind == FillStep::Kind::Mount)
        return tr("Mount a resource");
    if (step.kind == FillStep::Kind::Duty)
        return tr("Link a duty");
    for (const CoreField &field : coreFields()) {
        if (field.column == step.field)
            return field.label.in(m_language);
    }
    return m_specs.label(u"catalog"_s, step.field);
}

QString FillList::reason(const FillStep &step) const
{
    if (const Rule *found = rule(step.rule))
        return found->id + u' ' + found->name.in(m_language);
    switch (step.kind) {
    case FillStep::Kind::Mount: return tr("none yet");
    case FillStep::Kind::Overdue: return tr("overdue by its update cycle");
    case FillStep::Kind::Duty: return tr("no confirmed duty");
    default: return tr("missing");
    }
}

void FillList::place()
{
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    QList<QWidget *> order;
    const qsizetype shown = m_all ? m_steps.size() : std::min(shownFirst, m_steps.size());
    for (const FillStep &step : m_steps.mid(0, shown)) {
        const QString text = tr("%1: %2").arg(words(step), reason(step));
        auto *line = new QPushButton(icon(IconId::CircleAlert, roleOf(step.kind)), text);
        line->setObjectName(u"fill_"_s + (step.field.isEmpty() ? step.part : step.field));
        line->setToolTip(text);
        line->setAccessibleName(text);
        line->setSizePolicy(QSizePolicy::Ignored,
                            QSizePolicy::Fixed); // cut at the right, whole in the tooltip
        setRole(line, "link"_L1);
        connect(line, &QPushButton::clicked, this, [this, step] { emit chosen(step.part, step.field); });
        m_lines->addWidget(line);
        order += line;
    }
    tabBehind(m_head, order << m_more);
    const qsizetype left = m_steps.size() - shownFirst;
    m_more->setVisible(left > 0);
    m_more->setText(m_all ? tr("Fewer") : tr("%1 more").arg(left));
}

} // namespace shuzhi
