// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/explanation.h"

#include "models/domain/rategrade.h"
#include "ui/reports/figuretip.h"

#include <QRegularExpression>

#include <algorithm>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

bool reads(const MetricInfo &info, const QStringList &fields)
{
    QList<Condition> conditions = info.numerator.conditions;
    if (info.denominator)
        conditions += info.denominator->conditions;
    return std::any_of(conditions.begin(), conditions.end(),
                       [&](const Condition &condition) { return fields.contains(condition.field); });
}

/// The address in a source's text, if it names one.
QString addressIn(const QString &text)
{
    static const QRegularExpression address(u"https?://[^\\s，。；）)]+"_s);
    return address.match(text).captured();
}

} // namespace

QList<Explanation::Line> Explainer::settings(const MetricInfo &info, const MetricBasis &basis)
{
    QList<Explanation::Line> lines;
    if (reads(info, {u"timely"_s, u"overdue"_s}))
        lines += {tr("Grace"), tr("%n day(s) added to the update cycle", nullptr, basis.graceDays)};
    if (reads(info, {u"used"_s, u"using"_s})) {
        lines += {tr("Own use"), basis.ownUseCounts ? tr("counted") : tr("not counted")};
        lines += {tr("Usage window"),
                  basis.usageWindowDays > 0 ? tr("the last %n day(s)", nullptr, basis.usageWindowDays)
                                            : tr("everything up to the day")};
    }
    return lines;
}

Explanation::Line Explainer::grades(Language language)
{
    QStringList words;
    for (const RateGrade &grade : rateGrades())
        words << tr("%1 from %2%").arg(grade.name.in(language)).arg(grade.from);
    return {tr("Grades"), words.join(tr(", ")) + u'\n' + rateGradesBasis().in(language)};
}

Explanation Explainer::ofMetric(const QString &metric, const MetricGroup &group, const MetricBasis &basis,
                                Language language)
{
    const MetricInfo *info = metricInfo(metric);
    if (!info)
        return {};
    Explanation made;
    made.title = info->name.in(language);
    if (!group.name.isEmpty())
        made.title = tr("%1: %2").arg(group.name, made.title);
    made.definition = info->definition.in(language);
    const QString where = whereOf(metric, group).toString();
    if (info->isRatio) {
        const RateValue rate = rateOf(metric, group);
        made.value = FigureText::rate(rate);
        made.lines += {tr("Numerator"), FigureText::count(rate.numerator), where};
        made.lines += {tr("Denominator"), FigureText::count(rate.denominator),
                       denominatorWhereOf(metric, group).toString()};
    } else {
        made.value = FigureText::count(group.figures.count(metric));
        made.lines += {tr("Rows"), made.value, where};
    }
    made.lines += {tr("Basis"), info->basis.in(language)};
    made.lines += {tr("As of"), group.scope.asOf};
    made.lines += settings(*info, basis);
    if (metric == u"mount_rate")
        made.lines += grades(language);
    return made;
}

Explanation Explainer::ofPeer(const Peer &peer)
{
    Explanation made;
    made.title = peer.name;
    if (peer.catalogs && peer.mounted) {
        const RateValue rate{*peer.mounted, *peer.catalogs};
        made.value = FigureText::rate(rate);
        made.lines += {tr("Mounted"), FigureText::count(rate.numerator)};
        made.lines += {tr("Catalogs"), FigureText::count(rate.denominator)};
    }
    made.definition = tr("As that city published it; entered, not computed.");
    made.lines += {tr("As of"), peer.asOf};
    made.lines += {tr("Source"), peer.source, {}, addressIn(peer.source)};
    if (!peer.note.isEmpty())
        made.lines += {tr("Note"), peer.note, {}, addressIn(peer.note)};
    return made;
}

Explanation Explainer::ofTodo(const TodoCount &todo, const QString &asOf, Language language)
{
    const TodoRule *rule = todoRule(todo.rule);
    if (!rule)
        return {};
    Explanation made;
    made.title = rule->name.in(language);
    made.value = FigureText::count(todo.count);
    made.definition = rule->definition.in(language);
    made.lines += {tr("Rows"), made.value, todo.where.toString()};
    made.lines += {tr("Order"), todoBasis().in(language)};
    made.lines += {tr("As of"), asOf};
    return made;
}

Explanation Explainer::ofEntered(const QString &name, const EnteredFigure &figure)
{
    Explanation made;
    made.title = name;
    made.value = FigureText::count(figure.value) + u' ' + figure.unit;
    made.definition = tr("Entered by the city, not computed from its rows.");
    made.lines += {tr("As of"), figure.asOf};
    made.lines += {tr("Source"), figure.source, {}, addressIn(figure.source)};
    return made;
}

} // namespace shuzhi
