// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clicontext.h"

#include "models/services/citybackup.h"
#include "models/store/store.h"
#include "ui/shell/errortext.h"

#include <QJsonDocument>

#include <cstdio>

#include <unistd.h>

namespace shuzhi {

namespace {

void write(FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    std::fflush(stream);
}

} // namespace

CliContext::CliContext(const QStringList &arguments, Language language)
    : m_arguments(arguments)
    , m_language(language)
{
    option(QStringLiteral("json"), {}, QStringLiteral("print one JSON document on stdout"));
    option(QStringLiteral("lang"), QStringLiteral("zh_CN|en"), QStringLiteral("language of messages"));
}

void CliContext::option(const QString &name, const QString &value, const QString &description)
{
    m_parser.addOption(QCommandLineOption(name, description, value));
}

void CliContext::databaseOption()
{
    option(QStringLiteral("db"), QStringLiteral("DB"),
           QStringLiteral("file, or postgresql://user@host:port/name"));
}

void CliContext::positional(const QString &name, const QString &description)
{
    m_parser.addPositionalArgument(name, description);
}

std::optional<int> CliContext::parse(const QString &description)
{
    m_parser.setApplicationDescription(description);
    const QCommandLineOption help = m_parser.addHelpOption();
    if (!m_parser.parse(m_arguments)) {
        write(stderr, m_parser.errorText().toUtf8() + '\n');
        return CallIsWrong;
    }
    if (m_parser.isSet(help)) {
        write(stdout, m_parser.helpText().toUtf8());
        return Done;
    }
    return std::nullopt;
}

Result<qint64> CliContext::number(const QString &name, qint64 fallback) const
{
    if (!has(name))
        return fallback;
    bool ok = false;
    const qint64 value = text(name).toLongLong(&ok);
    if (!ok)
        return shuzhi::fail(ErrorCode::Usage,
                            QStringLiteral("--%1 takes a whole number, not \"%2\"").arg(name, text(name)));
    return value;
}

Result<std::unique_ptr<Connection>> CliContext::openDatabase(OpenMode mode) const
{
    if (!has(QStringLiteral("db")))
        return shuzhi::fail(ErrorCode::Usage, QStringLiteral("--db is missing"));
    return Location::parse(text(QStringLiteral("db"))).and_then([&](const Location &location) {
        auto city = openCity(location, mode);
        const bool older = !city && city.error().code == ErrorCode::DatabaseOlder;
        return older && location.dialect == Dialect::Sqlite ? bringUp(location) : std::move(city);
    });
}

/// At a server others are at work: there `init` is to be called.
Result<std::unique_ptr<Connection>> CliContext::bringUp(const Location &file) const
{
    JobContext context = job();
    const Result<QString> saved = saveBeforeUpgrade(file, actor(), context);
    if (!saved)
        return tl::unexpected(saved.error());
    if (!saved->isEmpty()) // somebody else may have brought it up meanwhile
        write(stderr,
              "brought to the newest schema; as it was before it is kept in " + saved->toUtf8() + '\n');
    return openCity(file, OpenMode::Create);
}

Actor CliContext::actor() const
{
    return Actor::current(QStringLiteral("shuzhi-cli"));
}

JobContext CliContext::job() const
{
    if (!isatty(STDERR_FILENO))
        return JobContext({}, {});
    auto shown = std::make_shared<int>(-1);
    return JobContext({}, [shown](double fraction) {
        const int percent = int(fraction * 100);
        if (percent == *shown)
            return;
        *shown = percent;
        write(stderr, '\r' + QByteArray::number(percent) + " %" + (percent >= 100 ? "\n" : ""));
    });
}

int CliContext::print(const QJsonObject &json, const QString &plain, int exitCode) const
{
    write(stdout, this->json() ? QJsonDocument(json).toJson(QJsonDocument::Indented) : plain.toUtf8() + '\n');
    return exitCode;
}

int CliContext::fail(const Error &error, QJsonObject json) const
{
    return fail(error, errorText(error), json);
}

int CliContext::fail(const Error &error, const ErrorText &said, QJsonObject json) const
{
    QStringList sentences{said.happened, said.kept, said.todo};
    sentences.removeAll(QString());
    write(stderr, sentences.join(u' ').toUtf8() + '\n');
    if (!error.detail.isEmpty())
        write(stderr, QByteArray("  (" + error.detail.toUtf8() + ")\n"));
    if (this->json()) {
        json.insert(QStringLiteral("error"),
                    QJsonObject{{QStringLiteral("code"), errorName(error.code)},
                                {QStringLiteral("message"), error.detail},
                                {QStringLiteral("subject"), error.subject}});
        write(stdout, QJsonDocument(json).toJson(QJsonDocument::Indented));
    }
    return exitCodeOf(error.code);
}

int exitCodeOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Internal:
    case ErrorCode::WrongThread: return Fault;
    case ErrorCode::Usage:
    case ErrorCode::NotFound:
    case ErrorCode::Unwritable: return CallIsWrong;
    case ErrorCode::Refused:
    case ErrorCode::StateForbids:
    case ErrorCode::Unreadable:
    case ErrorCode::TooLarge:
    case ErrorCode::Conflict:
    case ErrorCode::Stale:
    case ErrorCode::Cancelled: return InputRefused;
    case ErrorCode::VerificationFailed: return VerificationFailed;
    default: return DatabaseFailed;
    }
}

} // namespace shuzhi
