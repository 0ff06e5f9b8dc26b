// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/filterwords.h"

#include "models/domain/branch.h"
#include "models/domain/corefield.h"
#include "models/domain/rule.h"
#include "models/domain/vocabulary.h"
#include "models/items/searchrowsmodel.h"
#include "ui/charts/figuretext.h"

#include <QHash>

namespace shuzhi {

using namespace Qt::StringLiterals;

QString FilterWords::field(const QString &field) const
{
    static const QHash<QString, const char *> names{
        {u"department"_s, QT_TR_NOOP("Department")},
        {u"state"_s, QT_TR_NOOP("State")},
        {u"mounted"_s, QT_TR_NOOP("Mounting")},
        {u"used"_s, QT_TR_NOOP("Use")},
        {u"share_type"_s, QT_TR_NOOP("Share type")},
        {u"resource_kind"_s, QT_TR_NOOP("Resource")},
        {u"open"_s, QT_TR_NOOP("Open to society")},
        {u"update_cycle"_s, QT_TR_NOOP("Update cycle")},
        {u"definite_cycle"_s, QT_TR_NOOP("Cycle")},
        {u"timely"_s, QT_TR_NOOP("Timeliness")},
        {u"overdue"_s, QT_TR_NOOP("Timeliness")},
        {u"library"_s, QT_TR_NOOP("Library")},
        {u"classification"_s, QT_TR_NOOP("Classification")},
        {u"branch"_s, QT_TR_NOOP("Branch")},
        {u"probe"_s, QT_TR_NOOP("Probe")},
        {u"published_on"_s, QT_TR_NOOP("Published already on")},
        {u"unmounted_on"_s, QT_TR_NOOP("Not mounted yet on")},
        {u"several_resources"_s, QT_TR_NOOP("Several resources")},
        {u"rule"_s, QT_TR_NOOP("Check")},
        {u"duty"_s, QT_TR_NOOP("Duty")},
        {u"complete"_s, QT_TR_NOOP("Core metadata")},
        {u"conformant"_s, QT_TR_NOOP("Conformity")},
        {u"consumer"_s, QT_TR_NOOP("Used by")},
        {u"uid"_s, QT_TR_NOOP("Row")},
        {u"code"_s, QT_TR_NOOP("Code")},
        {u"resource_state"_s, QT_TR_NOOP("State of the resource")},
        {u"item_conformant"_s, QT_TR_NOOP("Item")},
        {u"filled"_s, QT_TR_NOOP("Field")},
        {u"field"_s, QT_TR_NOOP("Field")},
        {u"list_state"_s, QT_TR_NOOP("State of the list")},
        {u"duty_state"_s, QT_TR_NOOP("State of the duty")},
        {u"demand_state"_s, QT_TR_NOOP("State of the demand")},
        {u"level"_s, QT_TR_NOOP("Level")},
        {u"kind"_s, QT_TR_NOOP("Kind")},
        {u"kinds"_s, QT_TR_NOOP("Kinds")},
        {u"linked"_s, QT_TR_NOOP("Catalog")},
        {u"using"_s, QT_TR_NOOP("Use")},
        {u"uses_data_of"_s, QT_TR_NOOP("Uses data of")},
        {u"no_use_of"_s, QT_TR_NOOP("Does not use data of")},
        {u"name"_s, QT_TR_NOOP("Name")},
        {u"title"_s, QT_TR_NOOP("Catalog")},
        {u"data_type"_s, QT_TR_NOOP("Data type")},
        {u"share_method"_s, QT_TR_NOOP("Share method")},
        {u"open_type"_s, QT_TR_NOOP("Open type")},
        {u"format_category"_s, QT_TR_NOOP("Format category")},
        {u"format_type"_s, QT_TR_NOOP("Format type")},
        {u"source_system"_s, QT_TR_NOOP("Source system")},
    };
    const char *name = names.value(field);
    return name ? tr(name) : field;
}

QString FilterWords::yesNo(const QString &field, bool yes)
{
    if (field == u"mounted")
        return yes ? tr("mounted") : tr("not mounted");
    if (field == u"used" || field == u"using")
        return yes ? tr("used") : tr("not used");
    if (field == u"overdue")
        return yes ? tr("overdue", "value") : tr("not overdue", "value");
    if (field == u"timely")
        return yes ? tr("on time") : tr("not on time");
    if (field == u"definite_cycle")
        return yes ? tr("definite") : tr("irregular or never");
    if (field == u"duty")
        return yes ? tr("with a confirmed duty") : tr("without a confirmed duty");
    if (field == u"complete")
        return yes ? tr("complete") : tr("incomplete");
    if (field == u"conformant" || field == u"item_conformant")
        return yes ? tr("without an error") : tr("with an error");
    if (field == u"filled")
        return yes ? tr("filled") : tr("not filled");
    if (field == u"linked")
        return yes ? tr("linked") : tr("not linked");
    if (field == u"open")
        return yes ? tr("open") : tr("not open");
    return yes ? tr("yes") : tr("no");
}

QString FilterWords::value(const QString &field, const QString &value) const
{
    if (value.isEmpty())
        return field == u"library" ? tr("none") : tr("not filled");
    if (isDayField(field))
        return value;
    if (isYesNoField(field))
        return yesNo(field, value == u"yes");
    if (field == u"rule") {
        const Rule *found = rule(value);
        return found ? found->id + u' ' + found->name.in(m_language) : value;
    }
    if (field == u"branch") {
        const BranchCause *cause = branchCause(value);
        return cause ? cause->name.in(m_language) : value;
    }
    if (field == u"field") {
        for (const CoreField &each : coreFields())
            if (each.column == value)
                return each.label.in(m_language);
        return value;
    }
    static const QHash<QString, QString> vocabularies{{u"state"_s, u"catalog_state"_s},
                                                      {u"list_state"_s, u"duty_list_state"_s},
                                                      {u"level"_s, u"duty_level"_s},
                                                      {u"kind"_s, u"duty_kind"_s}};
    return vocabulary(vocabularies.value(field, field)).label(value, m_language);
}

QString FilterWords::condition(const Condition &condition) const
{
    if (condition.field == u"uid")
        return tr("One row");
    QStringList texts;
    for (const QString &each : condition.values.mid(0, 3))
        texts += value(condition.field, each);
    QString words = texts.join(tr(" or "));
    if (condition.values.size() > 3)
        words += u" +"_s + FigureText::count(condition.values.size() - 3);
    return condition.negated ? tr("%1: not %2").arg(field(condition.field), words)
                             : tr("%1: %2").arg(field(condition.field), words);
}

QString FilterWords::what(What what)
{
    switch (what) {
    case What::Catalogs: return tr("Catalogs");
    case What::Resources: return tr("Resources");
    case What::Items: return tr("Items");
    case What::Duties: return tr("Duties");
    case What::Departments: return tr("Departments");
    case What::Demands: return tr("Demands");
    case What::Fields: return tr("Core fields");
    }
    return {};
}

QStringList FilterWords::rowHeads(What what) const
{
    QStringList heads;
    for (const QString &column : SearchRowsModel::columnsOf(what)) {
        if (what == What::Resources && column == u"resource_state")
            heads += field(u"state"_s);
        else if (what == What::Demands && column == u"title")
            heads += tr("Demand");
        else
            heads += field(column);
    }
    return heads;
}

CatalogWords FilterWords::cells() const
{
    CatalogWords words;
    words.language = m_language;
    // In the order of CatalogColumn.
    words.heads = {tr("Code"),           tr("Title"),          tr("Provider"),
                   tr("Sharing"),        tr("Cycle"),          tr("Resource"),
                   tr("Items"),          tr("Used"),           tr("Complete"),
                   tr("State"),          tr("Library"),        tr("Open"),
                   tr("Overdue"),        tr("Last updated"),   tr("Classification"),
                   tr("Abstract"),       tr("Published on"),   tr("Source system"),
                   tr("Contact"),        tr("Share method"),   tr("Share condition"),
                   tr("Open type"),      tr("Open condition"), tr("Format category"),
                   tr("Format type"),    tr("Format note"),    tr("Provider unit"),
                   tr("Provider code"),  tr("English name"),   tr("Related codes"),
                   tr("Resources"),      tr("Calls"),          tr("Used by"),
                   tr("Storage"),        tr("Records"),        tr("Shared storage"),
                   tr("Shared records"), tr("Open storage"),   tr("Open records"),
                   tr("Further fields")};
    words.unmounted = tr("Not mounted");
    words.used = tr("used");
    words.overdue = tr("overdue", "value");
    words.none = u"–"_s;
    words.separator = tr(", ");
    words.count = [](qint64 count) { return FigureText::count(count); };
    words.rate = [](int numerator, int denominator) { return FigureText::rate({numerator, denominator}); };
    return words;
}

} // namespace shuzhi
