// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/import/sourceerror.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>

namespace shuzhi {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(shuzhi::SourceError)
};

/// What a file is and what to do, by contentCode().
struct Words
{
    QString what, todo;
};

Words ofTables(const QString &code)
{
    const QString asWorkbook = Text::tr("Open it in Excel or WPS, save it as .xlsx and choose that file.");
    if (code == u"encrypted_workbook")
        return {Text::tr("This workbook is protected by a password."),
                Text::tr("Open it with the password, remove the protection (File, Info, Protect), save it "
                         "and choose it "
                         "again.")};
    if (code == u"old_workbook")
        return {Text::tr("This is a workbook of a very old Excel."), asWorkbook};
    if (code == u"binary_workbook")
        return {Text::tr("This is a binary workbook (.xlsb)."), asWorkbook};
    if (code == u"spreadsheet_xml")
        return {Text::tr("This is an XML spreadsheet of Excel 2003."), asWorkbook};
    if (code == u"open_document")
        return {Text::tr("This is an OpenDocument file without a readable table."), asWorkbook};
    if (code == u"encoding")
        return {Text::tr("The text of this file is damaged: its encoding could not be found."),
                Text::tr("Save it as CSV UTF-8 in Excel or WPS, or choose the encoding in the next step.")};
    if (code == u"empty")
        return {Text::tr("This file is empty."),
                Text::tr("Check that it was saved or downloaded completely.")};
    return {};
}

Words ofDocuments(const QString &code)
{
    const QString copyTable =
        Text::tr("Ask for the table it was made from (.xlsx or .csv), or copy its table and paste it here.");
    if (code == u"pdf")
        return {Text::tr("This is a PDF: pages to read, not a table."), copyTable};
    if (code == u"word_document")
        return {Text::tr("This is a Word document."), copyTable};
    if (code == u"presentation")
        return {Text::tr("This is a presentation."), copyTable};
    if (code == u"ole_document")
        return {Text::tr("This is a document of an old Office program, not a workbook."), copyTable};
    if (code == u"html")
        return {
            Text::tr("This is a web page, often the error page of a download."),
            Text::tr("Open it in a browser. If it shows your table, open it in Excel or WPS and save it as "
                     ".xlsx; if it shows a message, download the file again.")};
    if (code == u"image")
        return {Text::tr("This is a picture."), copyTable};
    if (code == u"rdf_xml" || code == u"turtle")
        return {Text::tr("This is a catalog in RDF, which cannot be imported yet."),
                Text::tr("Ask the platform for the same catalog as a table or as data.json.")};
    if (code == u"xml")
        return {Text::tr("This is an XML file, not a table."), copyTable};
    if (code == u"json")
        return {Text::tr("This JSON file holds no records."),
                Text::tr("A list of objects is needed, each with the names of its fields.")};
    return {};
}

Words ofOthers(const QString &code)
{
    if (code == u"archive" || code == u"zip")
        return {Text::tr("This is an archive with files inside."),
                Text::tr("Unpack it and choose the workbook or table inside.")};
    if (code == u"database")
        return {Text::tr("This is a database, maybe a city of this program."),
                Text::tr("A city is opened with Ctrl+O; here a table of rows is needed.")};
    if (code == u"binary")
        return {Text::tr("This is no table: the content is not text and no known workbook."),
                Text::tr("Choose a workbook (.xlsx, .xls, .ods), a text table (.csv, .txt) or JSON.")};
    return {};
}

} // namespace

ErrorText sourceErrorText(const Error &error)
{
    const QString kept = Text::tr("Nothing was taken from it.");
    if (error.code == ErrorCode::Unreadable) {
        for (const auto &words :
             {ofTables(error.subject), ofDocuments(error.subject), ofOthers(error.subject)}) {
            if (!words.what.isEmpty())
                return {words.what, kept, words.todo};
        }
    }
    if (error.code == ErrorCode::TooLarge)
        return {Text::tr("This file is larger than the program accepts."), kept,
                Text::tr("Remove sheets and columns that are not needed, or split it, and try again.")};
    Error named = error;
    // Paths are long; the file's name stands right above.
    named.subject = QFileInfo(error.subject).fileName();
    return errorText(named);
}

} // namespace shuzhi
