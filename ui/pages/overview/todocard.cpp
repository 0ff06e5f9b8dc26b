// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/todocard.h"

#include "ui/charts/countrows.h"
#include "ui/charts/figuretext.h"

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

StateRole roleOf(Severity severity)
{
    switch (severity) {
    case Severity::Error: return StateRole::Bad;
    case Severity::Warning: return StateRole::Warn;
    case Severity::Hint: break;
    }
    return StateRole::Mute;
}

} // namespace

TodoCard::TodoCard(QWidget *parent)
    : AnswerCard(tr("To do and warnings"), parent)
    , m_rows(new CountRows)
{
    m_rows->setObjectName(u"todo"_s);
    addChart(m_rows, title());
    setBody(scrolled(m_rows));
}

void TodoCard::showTodo(const TodoList &list, Language language)
{
    m_list = list;
    m_language = language;
    QList<CountRow> rows;
    for (const TodoCount &todo : list.counts) {
        const TodoRule *rule = todoRule(todo.rule);
        const QString count = FigureText::count(todo.count);
        rows += CountRow{rule->tag.in(language),
                         roleOf(rule->severity),
                         rule->name.in(language),
                         todo.count,
                         todo.where.toString(),
                         QStringList{rule->name.in(language) + u": "_s + count, rule->definition.in(language),
                                     tr("Opens: %1 rows").arg(count)}
                             .join(u'\n'),
                         todo.rule};
    }
    setNote(FigureText::count(rows.size()));
    m_rows->setRows(rows);
    if (rows.isEmpty())
        showNothing(tr("Nothing waits: no rule finds anything."));
    else
        showBody();
}

Explanation TodoCard::explain(const QString &key) const
{
    for (const TodoCount &todo : m_list.counts) {
        if (todo.rule == key)
            return Explainer::ofTodo(todo, m_list.asOf, m_language);
    }
    return {};
}

} // namespace shuzhi
