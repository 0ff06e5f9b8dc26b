// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clicommands.h"

#include "models/services/citybackup.h"
#include "models/services/citycopy.h"
#include "models/store/copystate.h"

#include <QJsonArray>

namespace shuzhi::cli {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

QJsonObject reportJson(const CopyReport &report)
{
    QJsonArray tables;
    for (const TableSum &sum : report.tables)
        tables += QJsonObject{{s("name"), sum.name}, {s("rows"), sum.rows}, {s("sha256"), sum.sha256}};
    return {{s("tables"), tables},
            {s("resumed"), report.resumed},
            {s("head"), QJsonObject{{s("chain"), report.source.chain}, {s("hash"), report.source.hash}}}};
}

QString reportText(const CopyReport &report)
{
    QStringList lines;
    for (const TableSum &sum : report.tables)
        lines += QStringLiteral("%1 %2 %3").arg(sum.name, -12).arg(sum.rows, 9).arg(sum.sha256);
    return lines.join(u'\n');
}

} // namespace

int copy(CliContext &cli)
{
    cli.option(s("from"), s("DB"), s("the city: a file, or postgresql://user@host:port/name"));
    cli.option(s("to"), s("DB"), s("an empty place, or one where this copy was broken off"));
    if (const auto end = cli.parse(
            s("Copies a city with its whole trail, from file to server or the other way, and compares both "
              "sides. Called again after it was broken off it goes on.")))
        return *end;
    if (!cli.has(s("from")) || !cli.has(s("to")))
        return cli.fail({ErrorCode::Usage, s("copy --from DB --to DB"), {}});
    const Result<Location> from = Location::parse(cli.text(s("from"))),
                           to = Location::parse(cli.text(s("to")));
    if (!from || !to)
        return cli.fail(from ? to.error() : from.error());
    JobContext job = cli.job();
    const Result<CopyReport> report = CopyCityQuery{*from, *to, cli.actor()}.run(job);
    return report ? cli.print(reportJson(*report), reportText(*report)) : cli.fail(report.error());
}

int backup(CliContext &cli)
{
    cli.databaseOption();
    cli.option(s("out"), s("F"), s("the backup file"));
    if (const auto end =
            cli.parse(s("Copies a city to a file while others go on working, and checks the copy.")))
        return *end;
    if (!cli.has(s("out")))
        return cli.fail({ErrorCode::Usage, s("--out is missing"), {}});
    if (!cli.has(s("db")))
        return cli.fail({ErrorCode::Usage, s("--db is missing"), {}});
    const Result<Location> location = Location::parse(cli.text(s("db")));
    if (!location)
        return cli.fail(location.error());
    const auto city = openCopySource(*location);
    if (!city)
        return cli.fail(city.error());
    JobContext job = cli.job();
    if (const Status done = CityBackupQuery{cli.text(s("out")), cli.actor()}(**city, job); !done)
        return cli.fail(done.error());
    return cli.print({{s("ok"), true}, {s("out"), cli.text(s("out"))}}, cli.text(s("out")));
}

} // namespace shuzhi::cli
