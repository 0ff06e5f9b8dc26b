// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/importtext.h"

#include "models/domain/corefield.h"
#include "models/domain/headeralias.h"
#include "models/domain/vocabulary.h"
#include "models/services/import/importfield.h"
#include "ui/charts/figuretext.h"

#include <QCoreApplication>

#include <algorithm>

namespace shuzhi::importtext {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(shuzhi::ImportText)
};

/// "item.share_type" → "Item: share type", where the data files have no English name.
QString humanised(const QString &field)
{
    const qsizetype dot = field.indexOf(u'.');
    QString words = field.mid(dot + 1).replace(u'_', u' ');
    if (dot > 0)
        return field.left(1).toUpper() + field.mid(1, dot - 1) + u": "_s + words;
    return words.isEmpty() ? words : QString(words.first(1).toUpper() + words.mid(1));
}

QString englishName(const QString &field)
{
    const QList<CoreField> &core = coreFields();
    const auto found =
        std::find_if(core.begin(), core.end(), [&](const CoreField &one) { return one.column == field; });
    return found == core.end() ? humanised(field) : found->label.en;
}

} // namespace

QStringList kinds()
{
    return {u"catalogs"_s, u"items"_s, u"resources"_s, u"usage"_s, u"duties"_s, u"departments"_s, u"peers"_s};
}

QString kindName(const QString &kind)
{
    if (kind == u"items")
        return Text::tr("Data items");
    if (kind == u"resources")
        return Text::tr("Resources");
    if (kind == u"usage")
        return Text::tr("Usage");
    if (kind == u"duties")
        return Text::tr("Data duties");
    if (kind == u"departments")
        return Text::tr("Departments");
    if (kind == u"peers")
        return Text::tr("Peer cities");
    return Text::tr("Catalogs");
}

QString kindWhy(const QString &kind)
{
    if (kind == u"items")
        return Text::tr("A row is one data item of a catalog.");
    if (kind == u"resources")
        return Text::tr("A row is a table, interface or file mounted on a catalog.");
    if (kind == u"usage")
        return Text::tr("A row is a day's calls of one department to a catalog.");
    if (kind == u"duties")
        return Text::tr("A row is one duty of a department's list.");
    if (kind == u"departments")
        return Text::tr("A row is one department with code and contact.");
    if (kind == u"peers")
        return Text::tr("A row is the published figures of another city.");
    return Text::tr("A row is one catalog, or one of its data items beside it.");
}

QString fateName(ImportRowsModel::Fate fate)
{
    using Fate = ImportRowsModel::Fate;
    switch (fate) {
    case Fate::Added: return Text::tr("new");
    case Fate::Changed: return Text::tr("changed");
    case Fate::Unchanged: return Text::tr("unchanged");
    case Fate::Duplicate: return Text::tr("duplicate");
    case Fate::Rejected: return Text::tr("rejected");
    case Fate::Declined: return Text::tr("taken out");
    case Fate::Warning: return Text::tr("hint");
    }
    return {};
}

QString fieldName(const QString &field, bool chinese)
{
    const QStringList names = chinese ? headersOf(field) : QStringList();
    return names.isEmpty() ? englishName(field) : names.first();
}

QString storedText(const QString &field, const QString &value, Language language)
{
    const auto known = importField(field);
    if (!known || known->vocabulary.isEmpty())
        return value;
    const Vocabulary &list = vocabulary(known->vocabulary);
    QStringList words;
    for (const QString &code : value.split(u','))
        words += list.label(code, language);
    return words.join(Text::tr(", "));
}

QString summary(const ImportReport &report)
{
    return Text::tr("%1 rows: %2 added, %3 changed, %4 unchanged, %5 duplicates, %6 rejected.")
        .arg(FigureText::count(report.rows), FigureText::count(report.added),
             FigureText::count(report.changed), FigureText::count(report.unchanged),
             FigureText::count(report.duplicates), FigureText::count(report.rejected));
}

} // namespace shuzhi::importtext
