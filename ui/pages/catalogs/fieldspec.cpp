// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/fieldspec.h"

#include "models/domain/corefield.h"
#include "models/domain/vocabulary.h"

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

using Kind = FieldSpec::Kind;

FieldSpec spec(const char *column, const QString &label, Kind kind = Kind::Line, const char *vocabulary = "")
{
    const QString name = QString::fromLatin1(column);
    return {name, label, kind, QString::fromLatin1(vocabulary), name};
}

Kind kindOf(const QString &column, const QString &vocabularyName)
{
    if (column == u"format_type" || column == u"share_method")
        return Kind::Codes;
    if (!vocabularyName.isEmpty())
        return Kind::Choice;
    if (column == u"publish_date")
        return Kind::Date;
    if (column == u"department")
        return Kind::Reference;
    if (column == u"provider_code" || column == u"items")
        return Kind::Fixed;
    return column == u"code" || column == u"classification" ? Kind::Line : Kind::Text;
}

} // namespace

QString FieldSpecs::vocabularyOf(const QString &table, const QString &column)
{
    static const QHash<QString, QString> special{
        {u"catalog.is_open"_s, u"yes_no"_s},           {u"catalog.state"_s, u"catalog_state"_s},
        {u"data_item.is_required"_s, u"yes_no"_s},     {u"data_item.is_unique"_s, u"yes_no"_s},
        {u"resource.kind"_s, u"resource_kind"_s},      {u"resource.state"_s, u"resource_state"_s},
        {u"resource.mapping_complete"_s, u"yes_no"_s},
    };
    static const QStringList same{u"share_type"_s,      u"share_method"_s, u"update_cycle"_s, u"open_type"_s,
                                  u"format_category"_s, u"format_type"_s,  u"data_type"_s};
    const QString found = special.value(table + u'.' + column);
    return found.isEmpty() && same.contains(column) ? column : found;
}

QList<FieldSpec> FieldSpecs::core() const
{
    QList<FieldSpec> specs;
    for (const CoreField &field : coreFields()) {
        const QString known = vocabularyOf(u"catalog"_s, field.column);
        const QString column = field.column == u"department" ? u"department_id"_s : field.column;
        specs += {column, field.label.in(m_language), kindOf(field.column, known), known, field.column};
    }
    return specs;
}

QList<FieldSpec> FieldSpecs::further() const
{
    QList<FieldSpec> specs{
        spec("last_updated", tr("Last updated"), Kind::Date),
        spec("open_type", tr("Open type"), Kind::Choice, "open_type"),
        spec("library_id", tr("Library"), Kind::Reference),
        spec("source_system", tr("Source system"), Kind::Text),
        spec("provider_unit", tr("Office"), Kind::Text),
        spec("contact", tr("Contact"), Kind::Text),
        spec("english_name", tr("English name"), Kind::Text),
        spec("format_note", tr("Format note"), Kind::Text),
        spec("related_codes", tr("Related codes"), Kind::Text),
    };
    specs[2].field = u"library"_s;
    return specs;
}

QList<FieldSpec> FieldSpecs::census() const
{
    return {
        spec("census_storage", tr("Storage (G)")),
        spec("census_records", tr("Records (10,000)")),
        spec("census_shared_storage", tr("Shared storage (G)")),
        spec("census_shared_records", tr("Shared records (10,000)")),
        spec("census_open_storage", tr("Open storage (G)")),
        spec("census_open_records", tr("Open records (10,000)")),
    };
}

QList<FieldSpec> FieldSpecs::items() const
{
    return {
        spec("name", tr("Item")),
        spec("data_type", tr("Data type"), Kind::Choice, "data_type"),
        spec("length", tr("Length")),
        spec("is_required", tr("Required"), Kind::Choice, "yes_no"),
        spec("is_unique", tr("Unique"), Kind::Choice, "yes_no"),
        spec("english_name", tr("English name")),
        spec("column_name", tr("Column of the table")),
        spec("share_type", tr("Share type"), Kind::Choice, "share_type"),
        spec("share_condition", tr("Share condition")),
        spec("sensitivity", tr("Sensitivity")),
        spec("description", tr("Description")),
    };
}

QList<FieldSpec> FieldSpecs::resource() const
{
    return {
        spec("kind", tr("Kind"), Kind::Choice, "resource_kind"),
        spec("name", tr("Name"), Kind::Text),
        spec("locator", tr("Place"), Kind::Text),
        spec("mapping_complete", tr("Mapping complete"), Kind::Choice, "yes_no"),
    };
}

QString FieldSpecs::label(const QString &table, const QString &column) const
{
    QList<FieldSpec> specs = table == u"data_item" ? items()
        : table == u"resource"                     ? resource()
                                                   : core() + further() + census();
    for (const FieldSpec &each : std::as_const(specs)) {
        if (each.column == column)
            return each.label;
    }
    if (column == u"position")
        return tr("Order");
    if (column == u"state")
        return tr("State");
    if (column == u"probe")
        return tr("Verification");
    return column == u"fingerprint" ? tr("Fingerprint") : column;
}

QString FieldSpecs::words(const QString &table, const QString &column, const QString &value) const
{
    const QString name = vocabularyOf(table, column);
    if (name.isEmpty())
        return value;
    QStringList texts;
    for (const QString &code : value.split(u',', Qt::SkipEmptyParts))
        texts += vocabulary(name).label(code, m_language);
    return texts.join(tr(", "));
}

} // namespace shuzhi
