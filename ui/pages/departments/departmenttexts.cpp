// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/departments/departmenttexts.h"

#include "models/domain/vocabulary.h"
#include "ui/charts/figuretext.h"

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

RateValue rateOf(const Ratio &ratio)
{
    return {ratio.numerator, ratio.denominator};
}

void add(QStringList &parts, qint64 count, const QString &words)
{
    if (count > 0)
        parts += words;
}

} // namespace

QStringList DepartmentTexts::heads()
{
    return {tr("Name"),    tr("Credit code"),  tr("Level"),     tr("Category"), tr("Catalogs"),
            tr("Mounted"), tr("Completeness"), tr("Duty list"), tr("Contact"),  tr("Origin")};
}

QString DepartmentTexts::cell(const DepartmentEntry &entry, DepartmentModel::Column column,
                              const Figures *figures) const
{
    const Department &department = entry.department;
    switch (column) {
    case DepartmentModel::Name: return department.name;
    case DepartmentModel::Code: return department.code;
    case DepartmentModel::Level: return value(u"level"_s, department.level);
    case DepartmentModel::Category: return department.category;
    case DepartmentModel::Catalogs: return figures ? figure(u"catalogs"_s, *figures) : QString();
    case DepartmentModel::MountRate: return figures ? figure(u"mount_rate"_s, *figures) : QString();
    case DepartmentModel::Completeness: return figures ? figure(u"completeness"_s, *figures) : QString();
    case DepartmentModel::DutyList:
        return entry.listVersion == 0 ? QString()
                                      : u"V%1 "_s.arg(entry.listVersion)
                + vocabulary(u"duty_list_state"_s).label(entry.listState, m_language);
    case DepartmentModel::Contact: return department.contact;
    case DepartmentModel::Origin: return origin(entry);
    default: return {};
    }
}

QString DepartmentTexts::tip(const DepartmentEntry &entry, DepartmentModel::Column column,
                             const Figures *figures) const
{
    switch (column) {
    case DepartmentModel::Catalogs: return figures ? metricTip(u"catalogs"_s, *figures) : QString();
    case DepartmentModel::MountRate: return figures ? metricTip(u"mount_rate"_s, *figures) : QString();
    case DepartmentModel::Completeness: return figures ? metricTip(u"completeness"_s, *figures) : QString();
    case DepartmentModel::Contact:
        return entry.department.phone.isEmpty()
            ? entry.department.contact
            : entry.department.contact + u" \u00b7 "_s + entry.department.phone;
    default: return cell(entry, column, figures);
    }
}

QString DepartmentTexts::origin(const DepartmentEntry &entry) const
{
    if (entry.isFormerName())
        return tr("former name of %1").arg(entry.mergedInto);
    if (!entry.isActive())
        return tr("merged into %1").arg(entry.mergedInto);
    return value(u"origin"_s, entry.department.origin);
}

StateRole DepartmentTexts::originRole(const DepartmentEntry &entry)
{
    if (!entry.isActive())
        return StateRole::Mute;
    return entry.department.origin == u"import" ? StateRole::Warn : StateRole::Mute;
}

StateRole DepartmentTexts::listRole(const QString &state)
{
    return state == u"signed" ? StateRole::Ok : state == u"submitted" ? StateRole::Accent : StateRole::Mute;
}

QString DepartmentTexts::columnName(const QString &column)
{
    if (column == u"name")
        return tr("Name");
    if (column == u"code")
        return tr("Credit code");
    if (column == u"level")
        return tr("Level");
    if (column == u"category")
        return tr("Category");
    if (column == u"leader")
        return tr("Leader");
    if (column == u"contact")
        return tr("Contact");
    if (column == u"phone")
        return tr("Phone");
    if (column == u"origin")
        return tr("Origin");
    return column == u"merged_into_id" ? tr("Merged into") : column;
}

QString DepartmentTexts::value(const QString &column, const QString &stored) const
{
    if (column == u"level")
        return vocabulary(u"department_level"_s).label(stored, m_language);
    if (column != u"origin")
        return stored;
    if (stored == u"import")
        return tr("From import");
    if (stored == u"entered")
        return tr("Entered");
    if (stored == u"renamed")
        return tr("Former name");
    return stored == u"demo" ? tr("Synthetic") : stored;
}

QString DepartmentTexts::fault(departments::Fault fault, const QString &value)
{
    using departments::Fault;
    switch (fault) {
    case Fault::None: return {};
    case Fault::NameMissing: return tr("A department has a name.");
    case Fault::NameTaken: return tr("Another department has this name; two that are one can be merged.");
    case Fault::NameFormer: return tr("Another department once had this name and is found by it.");
    case Fault::CodeLength: return tr("18 characters are needed, these are %1.").arg(value.size());
    case Fault::CodeForm:
        return tr("A code has digits and capital letters without I, O, S, V, Z; characters 3 to 8 are the "
                  "region's digits.");
    case Fault::CodeOrganisation:
        return tr("Character 17 does not fit characters 9 to 16: one of these is mistyped.");
    case Fault::CodeCheck: return tr("Character 18 does not fit the others: one of them is mistyped.");
    case Fault::CodeTaken: return tr("Another department has this code; two that are one can be merged.");
    case Fault::PhoneForm: return tr("A telephone number has digits, blanks and + - ( ) / , ; only.");
    }
    return {};
}

QString DepartmentTexts::references(const DepartmentReferences &found)
{
    QStringList parts;
    add(parts, found.catalogs, tr("%n catalog(s)", nullptr, int(found.catalogs)));
    add(parts, found.usageDays, tr("%n day(s) of calls", nullptr, int(found.usageDays)));
    add(parts, found.dutyLists, tr("%n duty list(s)", nullptr, int(found.dutyLists)));
    add(parts, found.duties, tr("%n source(s) of duties", nullptr, int(found.duties)));
    add(parts, found.demands, tr("%n demand(s)", nullptr, int(found.demands)));
    add(parts, found.scenarios, tr("%n scenario(s)", nullptr, int(found.scenarios)));
    add(parts, found.departments, tr("%n merged department(s)", nullptr, int(found.departments)));
    return parts.join(tr(", "));
}

QString DepartmentTexts::reason(DepartmentDuplicate::Reason reason)
{
    using Reason = DepartmentDuplicate::Reason;
    switch (reason) {
    case Reason::SameCode: return tr("the same credit code");
    case Reason::SameName: return tr("the same name but for punctuation, width or the city's name");
    case Reason::SameSound: return tr("the same pinyin: a typing error?");
    case Reason::Contains: return tr("one name stands in the other");
    case Reason::Abbreviates: return tr("one name may be short for the other");
    }
    return {};
}

QList<DetailRow> DepartmentTexts::effect(const MergeEffect &effect)
{
    QList<DetailRow> rows;
    const auto add = [&](qint64 count, const QString &label, const QString &note = {},
                         StateRole role = StateRole::Neutral) {
        if (count > 0)
            rows +=
                {label, note.isEmpty() ? FigureText::count(count) : note.arg(FigureText::count(count)), role};
    };
    rows += {tr("Catalogs"), FigureText::count(effect.catalogs)};
    add(effect.sharedTitles, tr("Same titles"), tr("%1 in both: checked as duplicates afterwards"),
        StateRole::Warn);
    add(effect.usageDays, tr("Days of calls"));
    add(effect.summedDays, tr("Of these"), tr("%1 on a catalog and day that both called: added up"));
    if (effect.ownUseDays > 0)
        rows += {tr("Own use"),
                 tr("%1 calls between them count as own use from now on; \"used\" may fall")
                     .arg(FigureText::count(effect.ownUseCalls)),
                 StateRole::Warn};
    add(effect.dutyLists, tr("Duty lists"), tr("%1 whole"));
    add(effect.joinedDuties, tr("Duties"), tr("%1 rows join the open list"));
    add(effect.keptLists, tr("Lists kept"), tr("%1 signed or older, under the merged name"));
    add(effect.sources, tr("Source of duties"));
    add(effect.demands, tr("Demands"));
    add(effect.scenarios, tr("Scenarios"));
    QStringList filled;
    for (const QString &column : effect.filled)
        filled += columnName(column);
    if (!filled.isEmpty())
        rows += {tr("Filled"), filled.join(tr(", "))};
    return rows;
}

QString DepartmentTexts::metricName(const QString &metric) const
{
    const MetricInfo *info = metricInfo(metric);
    return info ? info->name.in(m_language) : metric;
}

QString DepartmentTexts::figure(const QString &metric, const Figures &figures)
{
    const MetricInfo *info = metricInfo(metric);
    return info && info->isRatio ? FigureText::rate(rateOf(figures.ratio(metric)))
                                 : FigureText::count(figures.count(metric));
}

QString DepartmentTexts::metricTip(const QString &metric, const Figures &figures) const
{
    const MetricInfo *info = metricInfo(metric);
    if (!info)
        return {};
    QString tip = info->name.in(m_language) + u' ' + figure(metric, figures);
    if (info->isRatio)
        tip += u" = "_s + FigureText::fraction(rateOf(figures.ratio(metric)));
    return tip + u'\n' + info->definition.in(m_language);
}

} // namespace shuzhi
