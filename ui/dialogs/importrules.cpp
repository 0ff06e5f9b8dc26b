// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/importtext.h"

#include <QCoreApplication>

namespace shuzhi::importtext {

namespace {

/// Sentences of the rules of importreport.h.
struct Rules
{
    Q_DECLARE_TR_FUNCTIONS(shuzhi::ImportRules)
};

QString ofCells(const ImportError &error)
{
    if (error.rule == u"unstorable_text")
        return Rules::tr("The cell holds characters that cannot be stored. Type the text anew.");
    if (error.rule == u"cell_too_long")
        return Rules::tr("The text of the cell is too long to be stored.");
    if (error.rule == u"no_value")
        return Rules::tr("The cell is empty, and the row cannot do without it.");
    if (error.rule == u"not_a_day")
        return Rules::tr("\"%1\" is no day or month. Write 2023-06-30 or 2023-06.").arg(error.value);
    if (error.rule == u"not_a_number")
        return Rules::tr("\"%1\" is no whole number from 0 on.").arg(error.value);
    if (error.rule == u"unknown_kind")
        return Rules::tr("\"%1\" is no kind of resource: table, interface or file.").arg(error.value);
    if (error.rule == u"secret_in_locator")
        return Rules::tr(
            "The address holds a password, key or token. Remove it: addresses are seen by everybody.");
    if (error.rule == u"cell_cut")
        return Rules::tr("The text is longer than a cell of a workbook can hold; its end is missing here.");
    return {};
}

QString ofValues(const ImportWarning &warning)
{
    const QString &value = warning.value;
    if (warning.rule == u"unknown_value")
        return Rules::tr("\"%1\" is not in the list; it is kept as written unless you decide what it means.")
            .arg(value);
    if (warning.rule == u"unknown_state")
        return Rules::tr("\"%1\" is no state; it is not taken unless you decide what it means.").arg(value);
    if (warning.rule == u"unknown_library")
        return Rules::tr("There is no base or theme library \"%1\"; it is not taken.").arg(value);
    if (warning.rule == u"unclear_date")
        return Rules::tr("\"%1\" is not clearly a date; it is kept as written.").arg(value);
    if (warning.rule == u"row_differs")
        return Rules::tr("The first row of the catalog says something else, and that counts.");
    if (warning.rule == u"ambiguous_title")
        return Rules::tr("Several catalogs of this department have the name \"%1\".").arg(value);
    return {};
}

QString ofDepartments(const ImportWarning &warning)
{
    const QString &value = warning.value;
    if (warning.rule == u"no_provider_column")
        return Rules::tr("The file has no column for the department; all rows go to \"%1\".").arg(value);
    if (warning.rule == u"no_provider")
        return Rules::tr("The row names no department.");
    if (warning.rule == u"new_departments")
        return Rules::tr("Departments that are not known are created: %1").arg(value);
    if (warning.rule == u"provider_name_differs")
        return Rules::tr("The code belongs to a department of another name than \"%1\"; its name stays.")
            .arg(value);
    if (warning.rule == u"provider_code_differs")
        return Rules::tr("The department has another code than %1, which stays.").arg(value);
    if (warning.rule == u"provider_code_filled")
        return Rules::tr("%1 had no code and was given the one in the file.").arg(value);
    return {};
}

QString ofRecords(const ImportWarning &warning)
{
    if (warning.rule == u"code_differs")
        return Rules::tr("The rows of one catalog give different codes; the first counts.");
    if (warning.rule == u"resources_as_drafts")
        return Rules::tr(
            "Distributions become resources in state draft, which count for no rate until they are "
            "confirmed and published.");
    if (warning.rule == u"mapping_incomplete")
        return Rules::tr(
                   "A resource whose fields are not mapped cannot be published; \"%1\" is taken as a draft.")
            .arg(warning.value);
    if (warning.rule == u"kind_guessed")
        return Rules::tr("Nothing says what kind of resource \"%1\" is; it is taken as a file.")
            .arg(warning.value);
    if (warning.rule == u"usage_replaced")
        return Rules::tr(
            "The file replaces its days: rows the city had on them and the file has not are removed.");
    if (warning.rule == u"usage_kept")
        return Rules::tr(
            "Rows the city had on days of this file are kept, because not all rows of these days were "
            "taken.");
    return {};
}

QString ofSheet(const ImportWarning &warning)
{
    if (warning.rule == u"notes_left_out")
        return Rules::tr("Totals, notes, names of sections and help rows are no data and are left out.");
    if (warning.rule == u"rows_continued")
        return Rules::tr("Rows without a catalog's name but with a data item go on with the row above.");
    if (warning.rule == u"merges_guessed")
        return Rules::tr(
            "The format does not tell merged cells; blanks beside the names in the head were read as "
            "part of them.");
    return {};
}

QString ofLayout(const ImportWarning &warning, Language language)
{
    if (warning.rule == u"running_number")
        return Rules::tr("\"%1\" is a running number, not a resource code; it is left out.")
            .arg(warning.column);
    if (warning.rule == u"unknown_header")
        return Rules::tr("Nothing is taken from the column \"%1\".").arg(warning.column);
    if (warning.rule == u"unused_mapping")
        return Rules::tr("The file has no column \"%1\", which was to be read as %2.")
            .arg(warning.column, fieldName(warning.value, language == Language::Chinese));
    if (warning.rule == u"same_field")
        return Rules::tr("Another column means the same as \"%1\"; the first filled cell counts.")
            .arg(warning.column);
    if (warning.rule == u"items_without_name")
        return Rules::tr("No column names the data item, so \"%1\" is left out.").arg(warning.column);
    if (warning.rule == u"by_content")
        return Rules::tr("The column \"%1\" was taken for %2 because of what its cells hold.")
            .arg(warning.column,
                 fieldName(warning.field.isEmpty() ? warning.value : warning.field,
                           language == Language::Chinese));
    if (warning.rule == u"repeated_header")
        return Rules::tr("The row of heads stands there again; it is no data.");
    if (warning.rule == u"other_sheets")
        return Rules::tr("Other sheets of the workbook are not read: %1").arg(warning.value);
    if (warning.rule == u"more_warnings")
        return Rules::tr("There are more hints, which are not listed.");
    return {};
}

} // namespace

QString of(const ImportError &error)
{
    if (error.rule == u"no_title")
        return Rules::tr("The catalog has no name. Fill it in the file and import again.");
    if (error.rule == u"no_identifier")
        return Rules::tr("The dataset has no identifier, which data.json wants.");
    if (error.rule == u"locked")
        return Rules::tr(
            "The catalog is being reviewed and cannot be changed now. Import the row again afterwards.");
    if (error.rule == u"unknown_catalog")
        return Rules::tr("There is no catalog \"%1\" in the city. Import the catalogs first.")
            .arg(error.value);
    if (error.rule == u"ambiguous_catalog")
        return Rules::tr("Several catalogs are called \"%1\". Add a column with the code or the department.")
            .arg(error.value);
    const QString cell = ofCells(error);
    return cell.isEmpty() ? error.message : cell;
}

QString of(const ImportWarning &warning, Language language)
{
    for (const QString &words : {ofValues(warning), ofDepartments(warning), ofRecords(warning),
                                 ofSheet(warning), ofLayout(warning, language)}) {
        if (!words.isEmpty())
            return words;
    }
    return warning.message;
}

} // namespace shuzhi::importtext
