// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/errortext.h"

#include "models/store/tables.h"

#include <QCoreApplication>
#include <QUuid>

namespace shuzhi {

namespace {

/// Translation context of all error sentences.
struct ErrorSentences
{
    Q_DECLARE_TR_FUNCTIONS(shuzhi::ErrorText)

public:
    static ErrorText of(ErrorCode code);
    static ErrorText ofDatabase(ErrorCode code);
    static QString withoutSubject(ErrorCode code);
};

ErrorText ErrorSentences::of(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Internal:
        return {tr("The program made a mistake at %1."), tr("Nothing was written."),
                tr("Try again; if it happens again, please report it with the log.")};
    case ErrorCode::Usage:
        return {tr("%1 cannot be used like this."), tr("Nothing was changed."),
                tr("Check what was entered and try again.")};
    case ErrorCode::NotFound:
        return {tr("%1 was not found."), tr("Nothing was changed."),
                tr("Check the name, or whether it was moved or deleted.")};
    case ErrorCode::Refused:
        return {tr("%1 was refused."), tr("Nothing was written; everything is as before."),
                tr("Correct what is named and try again.")};
    case ErrorCode::Unreadable:
        return {tr("%1 could not be read."), tr("The file was not touched and nothing was taken from it."),
                tr("Check that the file is complete and of the expected kind.")};
    case ErrorCode::Unwritable:
        return {tr("%1 could not be written."), tr("Your data in the program is unchanged."),
                tr("Check free space, rights, and whether another program holds the file open; or choose "
                   "another place.")};
    case ErrorCode::TooLarge:
        return {tr("%1 is larger than the program accepts."), tr("Nothing was taken from it."),
                tr("Split it, or remove what is not needed, and try again.")};
    case ErrorCode::Conflict:
        return {tr("%1 conflicts with a record that exists already or is signed."),
                tr("Nothing was changed; what you typed is still there."),
                tr("Use another value, or open the record it conflicts with.")};
    case ErrorCode::Stale:
        return {tr("%1 was changed by somebody else meanwhile."),
                tr("Both versions are kept: the other is stored, yours is still in the window."),
                tr("Compare them and save again.")};
    case ErrorCode::Cancelled:
        return {tr("%1 was cancelled."), tr("Nothing of it was written."),
                tr("Start again whenever you like.")};
    case ErrorCode::WrongThread:
        return {tr("The program made a mistake at %1: it asked the database from the window."),
                tr("Nothing was written."), tr("Please report this with the log.")};
    case ErrorCode::VerificationFailed:
        return {tr("%1 did not pass verification."), tr("Nothing was repaired or deleted."),
                tr("Keep a copy of the file, look at the findings, and restore a backup if needed.")};
    case ErrorCode::StateForbids:
        return {tr("%1 does not allow this in its present state."), tr("Nothing was written."),
                tr("What waits for review is returned first; what is retired goes back to draft first.")};
    case ErrorCode::SamePerson:
        return {tr("%1 needs a second person."), tr("Nothing was signed; everything is as before."),
                tr("Whoever drew up or submitted a list cannot sign it: let somebody else sign.")};
    case ErrorCode::Unconfirmed:
        return {tr("Not confirmed yet: %1."), tr("Nothing was signed; everything is as before."),
                tr("Return the list, confirm or delete these duties, and submit it again.")};
    default: return ofDatabase(code);
    }
}

ErrorText ErrorSentences::ofDatabase(ErrorCode code)
{
    switch (code) {
    case ErrorCode::DatabaseUnreachable:
        return {tr("The database %1 cannot be reached."), tr("What you typed is kept in the window."),
                tr("Check the network and the server, then try again.")};
    case ErrorCode::ConnectionLost:
        return {tr("%1 went away."), tr("What you typed is kept on this desk."),
                tr("It is connected again by itself as soon as the server answers.")};
    case ErrorCode::LoginRefused:
        return {tr("%1 does not accept this login or its password."),
                tr("What you typed is kept on this desk."),
                tr("Enter the password again, or ask the server's administrator.")};
    case ErrorCode::Forbidden:
        return {tr("Refused to your role: %1."), tr("Nothing was changed; what you typed is kept."),
                tr("Ask a person with that right, or the server's administrator for the role.")};
    case ErrorCode::TimedOut:
        return {tr("%1 took too long to answer."), tr("Nothing of it was written."),
                tr("Try again; if it happens again, ask for less at once.")};
    case ErrorCode::DatabaseForeign:
        return {tr("%1 is a database of another program."), tr("It was not changed."),
                tr("Choose a city file made by this program, or create a new city.")};
    case ErrorCode::DatabaseNewer:
        return {tr("%1 was written by a newer version of this program."), tr("It was not changed."),
                tr("Open it with that version, or update this program.")};
    case ErrorCode::DatabaseOlder:
        return {
            tr("%1 was made by an older version of this program."), tr("It was not changed."),
            tr("Save a copy of it and bring it to the new version; older programs can then only read it.")};
    case ErrorCode::DatabaseIncomplete:
        return {tr("The copy into %1 is not complete."), tr("The city it was copied from is unchanged."),
                tr("Copy again to the same place: it goes on where it stopped.")};
    case ErrorCode::DatabaseDamaged:
        return {tr("%1 is damaged."), tr("It was not changed; what can still be read is still in it."),
                tr("Keep a copy of it and restore the latest backup.")};
    case ErrorCode::DatabaseLocked:
        return {tr("%1 is in use by another program."), tr("What you typed is kept in the window."),
                tr("Close the other program, or wait a moment, and try again.")};
    case ErrorCode::DatabaseReadOnly:
        return {tr("%1 can be read but not written."), tr("Nothing was changed."),
                tr("Ask for the right to write, or save a copy in another place and open that.")};
    case ErrorCode::DatabaseEmpty:
        return {tr("%1 holds no city yet."), tr("It was not changed."),
                tr("Create a new city, or open the demonstration city.")};
    case ErrorCode::DatabaseFull:
        return {tr("There is no space left for %1."),
                tr("Everything stored before is kept; the last change was not stored."),
                tr("Free some space and save again.")};
    default: return {};
    }
}

/// What "%1" becomes when an error names no subject.
QString ErrorSentences::withoutSubject(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Internal:
    case ErrorCode::WrongThread: return tr("an unknown place");
    case ErrorCode::Usage:
    case ErrorCode::Refused:
    case ErrorCode::Conflict: return tr("What was entered");
    case ErrorCode::StateForbids:
    case ErrorCode::Stale:
    case ErrorCode::NotFound: return tr("The record");
    case ErrorCode::Cancelled: return tr("The work");
    case ErrorCode::DatabaseUnreachable: return tr("on the server");
    case ErrorCode::ConnectionLost:
    case ErrorCode::LoginRefused:
    case ErrorCode::Forbidden:
    case ErrorCode::TimedOut: return tr("The server");
    case ErrorCode::DatabaseFull: return tr("the database");
    default: return tr("The file");
    }
}

/// "0189…" or "catalog 0189…": a row of which no name is known. Its uid tells a person nothing; the log
/// has it.
bool isNameless(const QString &subject)
{
    return !QUuid(subject).isNull()
        || (subject.count(u' ') == 1 && trackedTable(subject.section(u' ', 0, 0)));
}

} // namespace

ErrorText errorText(const Error &error)
{
    ErrorText text = ErrorSentences::of(error.code);
    const QString subject = error.subject.isEmpty() || isNameless(error.subject)
        ? ErrorSentences::withoutSubject(error.code)
        : error.subject;
    if (text.happened.contains(QLatin1String("%1")))
        text.happened = text.happened.arg(subject);
    return text;
}

Message errorMessage(const Error &error)
{
    const ErrorText text = errorText(error);
    const StateRole role = error.code == ErrorCode::Cancelled ? StateRole::Neutral : StateRole::Bad;
    return {role, text.happened, text.kept, text.todo};
}

} // namespace shuzhi
