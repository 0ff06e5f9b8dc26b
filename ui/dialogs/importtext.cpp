// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/importtext.h"

#include "models/domain/headeralias.h"
#include "ui/charts/figuretext.h"

#include <QCoreApplication>

namespace shuzhi::importtext {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(shuzhi::ImportText)
};

} // namespace

QString of(const ImportError &error)
{
    if (error.rule == u"no_title")
        return Text::tr("The catalog has no name. Fill it in the file and import again.");
    if (error.rule == u"unstorable_text")
        return Text::tr("The cell holds characters that cannot be stored. Type the text anew.");
    if (error.rule == u"cell_too_long")
        return Text::tr("The text of the cell is too long to be stored.");
    if (error.rule == u"locked")
        return Text::tr(
            "The catalog is being reviewed and cannot be changed now. Import the row again afterwards.");
    return error.message;
}

QString of(const ImportWarning &warning)
{
    const QString &value = warning.value;
    if (warning.rule == u"unknown_value")
        return Text::tr("\"%1\" is not in the list; it is kept as written and found by the checks.")
            .arg(value);
    if (warning.rule == u"unclear_date")
        return Text::tr("\"%1\" is not clearly a date; it is kept as written.").arg(value);
    if (warning.rule == u"no_provider_column")
        return Text::tr("The file has no column for the department; all rows go to \"%1\".").arg(value);
    if (warning.rule == u"no_provider")
        return Text::tr("The row names no department.");
    if (warning.rule == u"new_departments")
        return Text::tr("Departments that are not known are created: %1").arg(value);
    if (warning.rule == u"running_number")
        return Text::tr("\"%1\" is a running number, not a resource code; it is left out.")
            .arg(warning.column);
    if (warning.rule == u"unknown_header")
        return Text::tr("Nothing is taken from the column \"%1\".").arg(warning.column);
    if (warning.rule == u"other_sheets")
        return Text::tr("Other sheets of the workbook are not read: %1").arg(value);
    if (warning.rule == u"ambiguous_title")
        return Text::tr("Several catalogs of this department have the name \"%1\".").arg(value);
    return warning.message;
}

QString fieldName(const QString &field, bool chinese)
{
    const QStringList names = headersOf(field);
    return chinese && !names.isEmpty() ? names.first() : field;
}

QString summary(const ImportReport &report)
{
    return Text::tr("%1 rows: %2 added, %3 changed, %4 unchanged, %5 duplicates, %6 rejected.")
        .arg(FigureText::count(report.rows), FigureText::count(report.added),
             FigureText::count(report.changed), FigureText::count(report.unchanged),
             FigureText::count(report.duplicates), FigureText::count(report.rejected));
}

} // namespace shuzhi::importtext
