// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clicommands.h"
#include "app/clipassword.h"

#include "ui/shell/translations.h"

#include <QApplication>
#include <QLocale>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <string_view>

using namespace shuzhi;

namespace {

struct Command
{
    const char *name; ///< one or two words
    int (*run)(CliContext &);
};

constexpr Command s_commands[] = {
    {"init", &cli::init},
    {"demo", &cli::demo},
    {"import", &cli::import},
    {"search", &cli::search},
    {"metrics", &cli::metrics},
    {"check", &cli::check},
    {"audit verify", &cli::auditVerify},
    {"copy", &cli::copy},
    {"backup", &cli::backup},
    {"restore", &cli::restore},
    {"db check", &cli::dbCheck},
    {"db roles", &cli::dbRoles},
    {"assess", &cli::assess},
    {"scheme list", &cli::schemeList},
    {"export", &cli::exportRows},
    {"report", &cli::report},
};

int usage(FILE *stream, int exitCode)
{
    std::fprintf(stream, "shuzhi-cli COMMAND [options]; COMMAND --help explains each. Commands:\n");
    for (const Command &command : s_commands)
        std::fprintf(stream, "  %s\n", command.name);
    return exitCode;
}

Language languageOf(const QStringList &arguments)
{
    const qsizetype at = arguments.indexOf(QStringLiteral("--lang"));
    const QString name = at >= 0 ? arguments.value(at + 1) : QLocale().name();
    return name.startsWith(u"zh") ? Language::Chinese : Language::English;
}

/// Reports are drawn, which wants fonts and hence a platform; all else runs without one.
bool draws(int argc, char *argv[])
{
    const std::string_view command = argc > 1 ? argv[1] : "";
    const auto isPdf = [](std::string_view word) { return word == "--pdf" || word.substr(0, 6) == "--pdf="; };
    return command == "report" || (command == "assess" && std::any_of(argv + 1, argv + argc, isPdf));
}

std::unique_ptr<QCoreApplication> makeApplication(int &argc, char *argv[])
{
    if (!draws(argc, argv))
        return std::make_unique<QCoreApplication>(argc, argv);
#ifdef Q_OS_UNIX
    const bool hasDisplay =
        qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
    if (!hasDisplay && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
#endif
    return std::make_unique<QApplication>(argc, argv);
}

} // namespace

int main(int argc, char *argv[])
{
    const std::unique_ptr<QCoreApplication> app = makeApplication(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("shuzhi-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SHUZHI_VERSION));
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2)
        return usage(stderr, CallIsWrong);
    if (arguments[1] == u"--help" || arguments[1] == u"help")
        return usage(stdout, Done);
    if (arguments[1] == u"--version") {
        std::printf("%s\n", SHUZHI_VERSION);
        return Done;
    }
    Connection::setPasswordSource(&cliPassword);
    for (const Command &command : s_commands) {
        const QStringList words = QString::fromLatin1(command.name).split(u' ');
        if (arguments.mid(1, words.size()) != words)
            continue;
        const Language language = languageOf(arguments);
        installTranslators(*app,
                           language == Language::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en"));
        CliContext context(QStringList{arguments.first()} + arguments.mid(1 + words.size()), language);
        return command.run(context);
    }
    std::fprintf(stderr, "no such command: %s\n", qPrintable(arguments.mid(1, 2).join(u' ')));
    return usage(stderr, CallIsWrong);
}
