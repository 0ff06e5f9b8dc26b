// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/catalogs/historywords.h"

#include "models/domain/citytime.h"

namespace shuzhi {

using namespace Qt::StringLiterals;

QString HistoryWords::whenAndWho(const CatalogChange &change)
{
    QStringList parts{cityTime(change.at), change.actor, change.source};
    parts.removeAll({});
    return parts.join(u" · "_s);
}

QString HistoryWords::tableWord(const QString &table)
{
    if (table == u"resource")
        return tr("Resource");
    return table == u"data_item" ? tr("Item") : QString();
}

QString HistoryWords::change(const CatalogChange &change, const CatalogChange::Value *value) const
{
    const QString word = tableWord(change.table);
    const QString what = change.subject.isEmpty() ? word : word + u' ' + change.subject;
    if (!value) {
        if (change.op == u"insert")
            return word.isEmpty() ? tr("Entered") : tr("%1 added").arg(what);
        return word.isEmpty() ? tr("Removed") : tr("%1 removed").arg(what);
    }
    const auto words = [&](const QString &stored) {
        const QString text = m_specs.words(change.table, value->column, stored);
        return text.isEmpty() ? u"–"_s : text;
    };
    const QString line =
        tr("%1: %2 → %3")
            .arg(m_specs.label(change.table, value->column), words(value->before), words(value->after));
    return word.isEmpty() ? line : tr("%1, %2").arg(what, line);
}

QString HistoryWords::fieldName(const QString &table, const QString &column) const
{
    const QString word = tableWord(table), label = m_specs.label(table, column);
    return word.isEmpty() ? label : tr("%1: %2").arg(word, label);
}

QString HistoryWords::valueText(const QString &table, const QString &column, const QString &stored,
                                const CatalogDetail &detail) const
{
    for (const CatalogChange &change : detail.history) {
        for (const CatalogChange::Value &value : change.values) {
            if (change.table == table && value.column == column && value.stored == stored)
                return value.before.isEmpty() ? u"–"_s : m_specs.words(table, column, value.before);
        }
    }
    return m_specs.words(table, column, stored);
}

} // namespace shuzhi
