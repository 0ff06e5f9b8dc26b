// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/language.h"
#include "models/store/lane.h"
#include "ui/shell/errortext.h"

#include <QCommandLineParser>
#include <QJsonObject>

namespace shuzhi {

/// Exit codes of shuzhi-cli; a promise (resources/help/cli.md).
enum ExitCode {
    Done = 0,
    Fault = 1, ///< a fault of ours
    CallIsWrong = 2,
    InputRefused = 3,
    DatabaseFailed = 4,
    VerificationFailed = 5,
    DoneWithRejects = 6,
};

/// What every command shares: its parsed options, where output goes and in which language.
class CliContext
{
public:
    CliContext(const QStringList &arguments, Language language);

    /// Declares an option: `values` is its value's name, empty for a switch.
    void option(const QString &name, const QString &value, const QString &description);
    void databaseOption(); ///< --db
    void positional(const QString &name, const QString &description);
    /// Parses; an exit code when the call is wrong or --help was asked.
    [[nodiscard]] std::optional<int> parse(const QString &description);

    [[nodiscard]] bool has(const QString &name) const { return m_parser.isSet(name); }
    [[nodiscard]] QString text(const QString &name) const { return m_parser.value(name); }
    [[nodiscard]] QStringList texts(const QString &name) const { return m_parser.values(name); }
    [[nodiscard]] QStringList positionals() const { return m_parser.positionalArguments(); }
    /// An integer option; Usage if it is none.
    [[nodiscard]] Result<qint64> number(const QString &name, qint64 fallback) const;
    [[nodiscard]] Language language() const { return m_language; }
    [[nodiscard]] bool json() const { return m_parser.isSet(QStringLiteral("json")); }

    /// Opens what --db names.
    [[nodiscard]] Result<std::unique_ptr<Connection>> openDatabase(OpenMode) const;
    /// Who writes, from a command.
    [[nodiscard]] Actor actor() const;
    /// Progress on stderr when it is a terminal.
    [[nodiscard]] JobContext job() const;

    /// One JSON document on stdout with --json, otherwise `plain`.
    int print(const QJsonObject &json, const QString &plain, int exitCode = Done) const;
    /// The error in words on stderr, and with --json as a document; gives the exit code.
    int fail(const Error &error, QJsonObject json = {}) const;
    /// The same where the command has better words for the error.
    int fail(const Error &error, const ErrorText &said, QJsonObject json) const;

private:
    /// Saves a file of an older schema, says where, and brings it to ours.
    [[nodiscard]] Result<std::unique_ptr<Connection>> bringUp(const Location &file) const;

    QStringList m_arguments;
    Language m_language;
    QCommandLineParser m_parser;
};

/// Exit code an error ends with.
[[nodiscard]] int exitCodeOf(ErrorCode code);

} // namespace shuzhi
