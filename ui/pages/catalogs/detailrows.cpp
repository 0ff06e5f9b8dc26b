// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/detailrows.h"

#include "models/domain/corefield.h"
#include "models/domain/rule.h"
#include "models/domain/vocabulary.h"
#include "ui/charts/figuretext.h"

#include <QDateTime>
#include <QMap>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

constexpr int monthsShown = 12;
constexpr int cityOffset = 8 * 3600; // definitions.md: days are of UTC+8

QString join(const QStringList &parts)
{
    QStringList filled;
    for (const QString &part : parts)
        if (!part.isEmpty())
            filled += part;
    return filled.join(u" · "_s);
}

QString moment(const QString &at)
{
    const QDateTime time = QDateTime::fromString(at, Qt::ISODateWithMs).toOffsetFromUtc(cityOffset);
    return time.isValid() ? time.toString(u"yyyy-MM-dd HH:mm"_s) : at;
}

QString fieldName(const QString &column, Language language)
{
    for (const CoreField &field : coreFields())
        if (field.column == column)
            return field.label.in(language);
    return {};
}

} // namespace

QString DetailRows::label(const QString &vocabularyName, const QString &codes) const
{
    QStringList texts;
    for (const QString &code : codes.split(u',', Qt::SkipEmptyParts))
        texts += vocabulary(vocabularyName).label(code, m_language);
    return texts.join(tr(", "));
}

QList<DetailRow> DetailRows::items(const CatalogDetail &detail) const
{
    QList<DetailRow> rows;
    for (const DataItem &item : detail.items) {
        QString type = label(u"data_type"_s, item.dataType);
        if (!item.length.isEmpty())
            type += u" ("_s + item.length + u')';
        rows +=
            {item.name,
             join({type, item.isRequired == u"yes" ? tr("required") : QString(),
                   item.isUnique == u"yes" ? tr("unique") : QString(), item.columnName, item.description})};
    }
    return rows;
}

QList<DetailRow> DetailRows::resources(const CatalogDetail &detail) const
{
    QList<DetailRow> rows;
    for (const Resource &resource : detail.resources) {
        const QString probe =
            resource.probe == u"not_probed" ? tr("not verified yet") : tr("verified: %1").arg(resource.probe);
        rows += {label(u"resource_kind"_s, resource.kind),
                 join({resource.name, resource.locator, label(u"resource_state"_s, resource.state),
                       resource.mappingComplete == u"yes" ? tr("mapping complete") : tr("mapping incomplete"),
                       probe})};
    }
    return rows;
}

QList<DetailRow> DetailRows::consumers(const CatalogDetail &detail) const
{
    QMap<QString, qint64> calls;
    QStringList order;
    for (const CatalogUse &use : detail.use) {
        if (!calls.contains(use.consumer))
            order += use.consumer;
        calls[use.consumer] += use.calls;
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](const QString &a, const QString &b) { return calls.value(a) > calls.value(b); });
    QList<DetailRow> rows;
    for (const QString &consumer : order)
        rows += {consumer, tr("%1 calls").arg(FigureText::count(calls.value(consumer)))};
    return rows;
}

QList<DetailRow> DetailRows::duties(const CatalogDetail &detail) const
{
    QList<DetailRow> rows;
    for (const CatalogDuty &duty : detail.duties) {
        rows += {duty.name,
                 join({duty.department, duty.parent, label(u"duty_kind"_s, duty.kinds),
                       label(u"duty_state"_s, duty.state)}),
                 duty.state == u"confirmed" ? StateRole::Neutral : StateRole::Warn};
    }
    return rows;
}

QList<DetailRow> DetailRows::findings(const CatalogDetail &detail) const
{
    QList<DetailRow> rows;
    for (const CatalogFinding &finding : detail.findings) {
        const Rule *found = rule(finding.rule);
        if (!found)
            continue;
        QString words = found->name.in(m_language);
        if (!finding.items.isEmpty())
            words += u": "_s + finding.items.mid(0, 5).join(tr(", "));
        rows += {found->id + u' ' + label(u"severity"_s, severityName(found->severity)),
                 words + u'\n' + found->remedy.in(m_language),
                 found->severity == Severity::Error ? StateRole::Bad : StateRole::Warn};
    }
    return rows;
}

QString DetailRows::columnName(const QString &column) const
{
    if (const QString name = fieldName(column, m_language); !name.isEmpty())
        return name;
    if (column == u"library_id")
        return tr("Library");
    if (column == u"department_id")
        return tr("Provider");
    if (column == u"last_updated")
        return tr("Last updated");
    if (column == u"locator")
        return tr("Place");
    if (column == u"mapping_complete")
        return tr("Mapping complete");
    if (column == u"probe")
        return tr("Verification");
    return m_words.field(column);
}

QString DetailRows::change(const CatalogChange &change) const
{
    const QString subject = change.subject.isEmpty() ? QString() : u' ' + change.subject;
    const QString what = change.table == u"resource" ? tr("Resource") + subject
        : change.table == u"data_item"               ? tr("Item") + subject
                                                     : QString();
    if (change.op == u"insert")
        return change.table == u"catalog" ? tr("Entered") : tr("%1 added").arg(what);
    if (change.op == u"delete")
        return change.table == u"catalog" ? tr("Removed") : tr("%1 removed").arg(what);
    CatalogWords cells;
    cells.language = m_language;
    cells.separator = tr(", ");
    QStringList lines;
    if (!what.isEmpty())
        lines += what;
    for (const CatalogChange::Value &value : change.values) {
        const auto words = [&](const QString &code) {
            const QString text = change.table == u"resource" && value.column == u"state"
                ? label(u"resource_state"_s, code)
                : columnLabel(value.column, code, cells);
            return text.isEmpty() ? u"–"_s : text;
        };
        lines += columnName(value.column) + u": "_s + words(value.before) + u" → "_s + words(value.after);
    }
    return lines.join(u'\n');
}

QList<DetailRow> DetailRows::history(const CatalogDetail &detail) const
{
    QList<DetailRow> rows;
    for (const CatalogChange &entry : detail.history)
        rows += {moment(entry.at), join({change(entry), entry.actor})};
    return rows;
}

QString DetailRows::completeness(const CatalogDetail &detail, Language language)
{
    const RateValue rate{detail.filled, detail.required};
    QString words = tr("Complete %1, %2").arg(FigureText::rate(rate), FigureText::fraction(rate));
    if (!detail.missing.isEmpty()) {
        QStringList names;
        for (const QString &column : detail.missing)
            names += fieldName(column, language);
        words += u'\n' + tr("Missing: %1").arg(names.join(tr(", ")));
    }
    return words;
}

QList<UsageMonth> DetailRows::months(const CatalogDetail &detail)
{
    QMap<QString, qint64> calls;
    for (const CatalogUse &use : detail.use)
        calls[use.month] += use.calls;
    const QDate day = QDate::fromString(detail.asOf, Qt::ISODate);
    QList<UsageMonth> months;
    for (int back = monthsShown - 1; back >= 0; --back) {
        const QString month = day.addMonths(-back).toString(u"yyyy-MM"_s);
        months += {month, calls.value(month)};
    }
    return months;
}

} // namespace shuzhi
