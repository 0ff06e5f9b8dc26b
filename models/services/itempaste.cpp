// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/itempaste.h"

#include "models/domain/headeralias.h"
#include "models/domain/text.h"
#include "models/domain/uid.h"
#include "models/domain/vocabulary.h"
#include "models/exchange/csvparser.h"
#include "models/services/import/cellfix.h"

#include <QSet>

#include <algorithm>

namespace shuzhi {

using namespace Qt::StringLiterals;

namespace {

QList<QStringList> cells(const QString &text)
{
    QList<QStringList> rows;
    CsvParser parser({"\t", '"', 0}, {}, [&rows](qint64, const QStringList &row) {
        rows += row;
        return true;
    });
    // What a spreadsheet copies is well formed; of other text what could be read is what there is.
    if (const Result<bool> fed = parser.feed(text.toUtf8()); !fed)
        return {};
    [[maybe_unused]] const Status ended = parser.finish();
    return rows;
}

QString columnOf(const QString &head)
{
    const QString field = fieldForHeader(head, {}, u"items"_s).value_or(QString());
    return field.startsWith(u"item.") ? field.mid(5) : QString();
}

/// A head row names a column for at least half of its cells, the name among them.
QStringList headOf(const QStringList &row)
{
    QStringList columns;
    qsizetype known = 0, filled = 0;
    for (const QString &cell : row) {
        const QString column = columnOf(cell.trimmed());
        const bool isNew = !column.isEmpty() && !columns.contains(column);
        columns += isNew ? column : QString();
        known += isNew ? 1 : 0;
        filled += cell.trimmed().isEmpty() ? 0 : 1;
    }
    return columns.contains(u"name"_s) && 2 * known >= filled ? columns : QStringList();
}

QString coded(const QString &column, const QString &cell)
{
    const bool flag = column == u"is_required" || column == u"is_unique";
    if (!flag && column != u"share_type" && column != u"data_type")
        return cell;
    return vocabulary(flag ? u"yes_no"_s : column).codeFor(cell).value_or(cell);
}

/// Puts one cell into an item; a database's type brings its length along.
void take(DataItem &item, const QString &column, const QString &cell, QStringList &filled)
{
    const auto put = [&](const QString &name, const QString &value) {
        if (value.isEmpty() || text::normalised(itemedits::value(item, name)) == text::normalised(value))
            return;
        itemedits::setValue(item, name, value);
        filled += name;
    };
    const auto type = column == u"data_type" ? cellfix::dataType(cell) : std::nullopt;
    put(column, type ? type->code : coded(column, cell));
    if (type && item.length.isEmpty())
        put(u"length"_s, type->length);
}

QString keyOf(const QString &name)
{
    return text::normalised(name);
}

} // namespace

ItemPaste ItemPaste::read(const QString &text, const QList<DataItem> &items, const QString &catalogUid)
{
    ItemPaste paste;
    QList<QStringList> rows = cells(text);
    if (rows.isEmpty())
        return paste;
    paste.columns = headOf(rows.first());
    paste.hasHead = !paste.columns.isEmpty();
    if (!paste.hasHead)
        paste.columns = itemedits::columns();
    QSet<QString> met;
    for (qsizetype i = paste.hasHead ? 1 : 0; i < rows.size(); ++i) {
        const QStringList &row = rows.at(i);
        if (std::all_of(row.begin(), row.end(), [](const QString &cell) { return cell.trimmed().isEmpty(); }))
            continue;
        PastedItem pasted;
        pasted.line = int(i) + 1;
        const QString name = row.value(paste.columns.indexOf(u"name"_s)).trimmed();
        const auto known = std::find_if(items.begin(), items.end(), [&](const DataItem &item) {
            return !name.isEmpty() && keyOf(item.name) == keyOf(name);
        });
        if (known != items.end())
            pasted.item = *known;
        else
            pasted.item.uid = newUid();
        pasted.item.catalogUid = catalogUid;
        for (qsizetype c = 0; c < std::min(row.size(), paste.columns.size()); ++c)
            if (!paste.columns.at(c).isEmpty())
                take(pasted.item, paste.columns.at(c), row.at(c).trimmed(), pasted.columns);
        pasted.fate = name.isEmpty()    ? PastedItem::Fate::Nameless
            : met.contains(keyOf(name)) ? PastedItem::Fate::Repeated
            : known == items.end()      ? PastedItem::Fate::Added
            : pasted.columns.isEmpty()  ? PastedItem::Fate::Unchanged
                                        : PastedItem::Fate::Changed;
        met.insert(keyOf(name));
        paste.items += pasted;
    }
    return paste;
}

qsizetype ItemPaste::count(PastedItem::Fate fate) const
{
    return std::count_if(items.begin(), items.end(),
                         [fate](const PastedItem &pasted) { return pasted.fate == fate; });
}

QList<RowEdit> ItemPaste::edits(const QList<DataItem> &present) const
{
    QList<RowEdit> edits;
    QList<DataItem> all = present;
    for (const PastedItem &pasted : items) {
        if (pasted.fate == PastedItem::Fate::Added) {
            edits += itemedits::append(all, pasted.item);
            all += pasted.item;
            all.last().position = edits.last().values.value(1).toLongLong();
        } else if (pasted.fate == PastedItem::Fate::Changed) {
            RowEdit edit{StepKind::Update, u"data_item"_s, pasted.item.uid, pasted.columns, {}, {}};
            const auto stored = std::find_if(present.begin(), present.end(), [&](const DataItem &item) {
                return item.uid == pasted.item.uid;
            });
            for (const QString &column : pasted.columns) {
                edit.values += itemedits::value(pasted.item, column);
                if (stored != present.end())
                    edit.before += itemedits::value(*stored, column);
            }
            edits += edit;
        }
    }
    return edits;
}

} // namespace shuzhi
