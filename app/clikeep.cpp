// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clicommands.h"

#include "models/services/citybackup.h"
#include "models/services/fillcity.h"
#include "models/store/backup.h"
#include "models/store/cityinfoquery.h"
#include "models/store/historywriter.h"
#include "models/store/metricsquery.h"
#include "models/store/migrator.h"
#include "models/store/trail.h"

namespace shuzhi::cli {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

Status nameCity(Connection &city, const Actor &actor, const QString &name)
{
    const Result<Step> step = settingStep(city, s("city_name"), name);
    if (!step)
        return tl::unexpected(step.error());
    return writeHistory(city, actor, [&](const StepSink &sink) { return sink(*step); });
}

Result<DemoParameters> demoParameters(const CliContext &cli)
{
    DemoParameters parameters;
    const std::pair<QString, int *> numbers[] = {{s("catalogs"), &parameters.catalogs},
                                                 {s("departments"), &parameters.departments},
                                                 {s("items-per-catalog"), &parameters.itemsPerCatalog},
                                                 {s("months"), &parameters.months}};
    for (const auto &[name, target] : numbers) {
        const Result<qint64> value = cli.number(name, *target);
        if (!value)
            return tl::unexpected(value.error());
        if (*value < 0 || *value > 100'000'000)
            return fail(ErrorCode::Usage, QStringLiteral("--%1 is out of bounds").arg(name));
        *target = int(*value);
    }
    const Result<qint64> seed = cli.number(s("seed"), qint64(parameters.seed));
    if (!seed)
        return tl::unexpected(seed.error());
    parameters.seed = quint64(*seed);
    return validate(parameters).map([&] { return parameters; });
}

Result<QJsonObject> cityCounts(Connection &city, JobContext &job)
{
    const Result<MetricSet> set = MetricsQuery{}(city, job);
    if (!set)
        return tl::unexpected(set.error());
    QJsonObject json{{s("catalogs"), set->city.figures.count(s("catalogs"))},
                     {s("departments"), set->city.figures.count(s("departments"))},
                     {s("mounted"), set->city.figures.count(s("mounted"))}};
    for (const auto &[name, table] : {std::pair{"resources", "resource"}, std::pair{"items", "data_item"}}) {
        const Result<qint64> count = rowCount(city, s(table));
        if (!count)
            return tl::unexpected(count.error());
        json.insert(s(name), *count);
    }
    return json;
}

QString plainOf(const QJsonObject &json)
{
    QStringList parts;
    for (auto it = json.begin(); it != json.end(); ++it)
        parts += it.key() + s(": ") + it.value().toVariant().toString();
    return parts.join(s(", "));
}

} // namespace

int init(CliContext &cli)
{
    cli.databaseOption();
    cli.option(s("city"), s("NAME"), s("name of the city"));
    cli.option(s("no-backup"), {}, s("do not copy an older city to a file first"));
    if (const auto end = cli.parse(
            s("Creates a city, or brings one to the newest schema; an older one is copied to a file first.")))
        return *end;
    const Result<Location> location = Location::parse(cli.text(s("db")));
    if (!location)
        return cli.fail(location.error());
    JobContext job = cli.job();
    const Result<QString> saved =
        cli.has(s("no-backup")) ? QString() : saveBeforeUpgrade(*location, cli.actor(), job);
    if (!saved)
        return cli.fail(saved.error());
    auto city = cli.openDatabase(OpenMode::Create);
    if (!city)
        return cli.fail(city.error());
    if (cli.has(s("city"))) {
        if (const Status named = nameCity(**city, cli.actor(), cli.text(s("city"))); !named)
            return cli.fail(named.error());
    }
    QJsonObject json{{s("schema_version"), schemaVersion}, {s("db"), (*city)->location().display()}};
    if (!saved->isEmpty())
        json.insert(s("backup"), *saved);
    return cli.print(json, plainOf(json));
}

int demo(CliContext &cli)
{
    cli.databaseOption();
    cli.option(s("catalogs"), s("N"), s("catalogs (18896)"));
    cli.option(s("departments"), s("N"), s("departments (57)"));
    cli.option(s("items-per-catalog"), s("N"), s("items of a catalog on average (5)"));
    cli.option(s("months"), s("N"), s("months of history (12)"));
    cli.option(s("seed"), s("N"), s("seed; the same seed gives the same city"));
    if (const auto end =
            cli.parse(s("Fills a new city with synthetic data; without numbers the demonstration city.")))
        return *end;
    const Result<DemoParameters> parameters = demoParameters(cli);
    if (!parameters)
        return cli.fail(parameters.error());
    auto city = cli.openDatabase(OpenMode::Create);
    if (!city)
        return cli.fail(city.error());
    JobContext job = cli.job();
    const Status written = FillCityQuery{*parameters}(**city, job);
    if (!written)
        return cli.fail(written.error());
    const Result<QJsonObject> json = cityCounts(**city, job);
    return json ? cli.print(*json, plainOf(*json)) : cli.fail(json.error());
}

int restore(CliContext &cli)
{
    cli.databaseOption();
    cli.positional(s("F"), s("the backup file"));
    if (const auto end = cli.parse(s("Puts a checked backup in the place of a city's file.")))
        return *end;
    if (cli.positionals().size() != 1 || !cli.has(s("db")))
        return cli.fail({ErrorCode::Usage, s("restore --db DB F"), {}});
    const Result<Location> location = Location::parse(cli.text(s("db")));
    if (!location || location->dialect != Dialect::Sqlite)
        return cli.fail(location ? Error{ErrorCode::Usage, s("a backup is restored into a file"), {}}
                                 : location.error());
    if (const Status done = restoreBackup(cli.positionals().first(), location->path); !done)
        return cli.fail(done.error());
    return cli.print({{s("ok"), true}, {s("db"), location->path}}, location->path);
}

int dbCheck(CliContext &cli)
{
    cli.databaseOption();
    if (const auto end = cli.parse(s("Checks pages, references and derived keys.")))
        return *end;
    auto city = cli.openDatabase(OpenMode::ReadOnly);
    if (!city)
        return cli.fail(city.error());
    JobContext job = cli.job();
    const Result<IntegrityVerdict> verdict = IntegrityQuery{}(**city, job);
    if (!verdict)
        return cli.fail(verdict.error());
    return cli.print(
        {{s("ok"), verdict->ok}, {s("checked"), verdict->checked}, {s("first_fault"), verdict->firstFault}},
        verdict->ok ? s("ok") : verdict->firstFault, verdict->ok ? Done : VerificationFailed);
}

int auditVerify(CliContext &cli)
{
    cli.databaseOption();
    if (const auto end = cli.parse(
            s("Proves that nothing was altered: chain, triggers, and that the log gives today's rows.")))
        return *end;
    auto city = cli.openDatabase(OpenMode::ReadOnly);
    if (!city)
        return cli.fail(city.error());
    JobContext job = cli.job();
    const Result<TrailVerdict> verdict = TrailVerifyQuery{}(**city, job);
    if (!verdict)
        return cli.fail(verdict.error());
    return cli.print(
        {{s("ok"), verdict->ok}, {s("checked"), verdict->checked}, {s("first_fault"), verdict->firstFault}},
        verdict->ok ? s("ok") : verdict->firstFault, verdict->ok ? Done : VerificationFailed);
}

} // namespace shuzhi::cli
