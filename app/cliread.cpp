// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clicommands.h"
#include "app/clijson.h"

#include "models/store/metricsquery.h"
#include "models/store/sortsql.h"

#include <QElapsedTimer>
#include <QJsonArray>

namespace shuzhi::cli {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

/// The filter of a search call: --what first, then every --where, then the text.
Result<Filter> filterOf(const CliContext &cli)
{
    Filter filter;
    const QString what = cli.text(s("what"));
    const QString prefix = what.isEmpty() ? QString() : s("what=") + what + s(" & ");
    for (const QString &expression : cli.texts(s("where"))) {
        // A where taken from metrics or assess says itself what it searches.
        const Result<Filter> part =
            Filter::parse(expression.contains(s("what=")) ? expression : prefix + expression);
        if (!part)
            return tl::unexpected(part.error());
        filter.merge(*part);
    }
    if (cli.texts(s("where")).isEmpty() && !what.isEmpty()) {
        const Result<What> kind = whatFromName(what);
        if (!kind)
            return tl::unexpected(kind.error());
        filter.what = *kind;
    }
    if (!cli.positionals().isEmpty())
        filter.text = cli.positionals().join(u' ');
    return filter;
}

QString fieldHelp()
{
    QString help = s("\n\nFields of --where:");
    for (const What what : {What::Catalogs, What::Resources, What::Items, What::Duties, What::Departments,
                            What::Demands, What::Fields})
        help +=
            QStringLiteral("\n  %1: %2, text, as_of").arg(whatName(what), filterFields(what).join(s(", ")));
    help += s("\n\nFields of --sort:");
    for (const What what : {What::Catalogs, What::Resources, What::Items, What::Duties, What::Departments,
                            What::Demands, What::Fields})
        help += QStringLiteral("\n  %1: %2").arg(whatName(what), sortFields(what).join(s(", ")));
    return help;
}

} // namespace

int search(CliContext &cli)
{
    cli.databaseOption();
    cli.option(s("what"), s("KIND"), s("catalogs, resources, items, duties, departments, demands or fields"));
    cli.option(s("where"), s("EXPR"),
               s("FIELD=VALUE, may be given more than once, or a where of metrics or assess"));
    cli.option(s("sort"), s("FIELD[:desc],..."), s("order, first key first; the uid comes last"));
    cli.option(s("limit"), s("N"), s("rows of a page (100)"));
    cli.option(s("after"), s("CURSOR"), s("next page"));
    cli.positional(s("TEXT"), s("words that must all be found: substring, pinyin or initials"));
    if (const auto end = cli.parse(s("Finds rows as the pages show them.") + fieldHelp()))
        return *end;
    const Result<Filter> filter = filterOf(cli);
    if (!filter)
        return cli.fail(filter.error());
    const Result<qint64> limit = cli.number(s("limit"), 100);
    if (!limit || *limit < 0 || *limit > 100'000)
        return cli.fail(limit ? Error{ErrorCode::Usage, s("--limit is 0 to 100000"), {}} : limit.error());
    Result<SortOrder> sort = SortOrder::parse(cli.text(s("sort")));
    if (!sort)
        return cli.fail(sort.error());
    auto city = cli.openDatabase(OpenMode::ReadOnly);
    if (!city)
        return cli.fail(city.error());
    QElapsedTimer timer;
    timer.start();
    const Result<SearchPage> page = SearchQuery{*filter, *sort, int(*limit), cli.text(s("after"))}(**city);
    if (!page)
        return cli.fail(page.error());
    QStringList lines{QStringLiteral("%1").arg(page->total)};
    for (const QJsonObject &row : page->rows) {
        const QString name =
            row.contains(s("title")) ? row[s("title")].toString() : row[s("name")].toString();
        lines +=
            QStringLiteral("%1  %2  %3").arg(row[s("uid")].toString(), row[s("department")].toString(), name);
    }
    return cli.print(clijson::search(*page, *filter, timer.elapsed()), lines.join(u'\n'));
}

int metrics(CliContext &cli)
{
    cli.databaseOption();
    cli.option(s("by"), s("GROUP"),
               s("department, share_type, resource_kind, library, update_cycle or month"));
    cli.option(s("as-of"), s("DATE"), s("a day as 2023-06-30; the reference day otherwise"));
    if (const auto end = cli.parse(s("Every figure of the metric catalogue.")))
        return *end;
    const Result<GroupBy> by = groupByFromName(cli.text(s("by")));
    if (!by)
        return cli.fail(by.error());
    auto city = cli.openDatabase(OpenMode::ReadOnly);
    if (!city)
        return cli.fail(city.error());
    JobContext job = cli.job();
    const Result<MetricSet> set = MetricsQuery{*by, cli.text(s("as-of"))}(**city, job);
    if (!set)
        return cli.fail(set.error());
    QStringList lines{s("as of ") + set->asOf};
    for (const MetricInfo &info : metricCatalogue()) {
        const QString name = info.name.in(cli.language());
        if (!info.isRatio) {
            lines += QStringLiteral("%1: %2").arg(name).arg(set->city.figures.count(info.id));
            continue;
        }
        const Ratio ratio = set->city.figures.ratio(info.id);
        const QString value =
            ratio.value() ? QString::number(*ratio.value() * 100, 'f', 1) + s(" %") : s("-");
        lines +=
            QStringLiteral("%1: %2 (%3/%4)").arg(name, value).arg(ratio.numerator).arg(ratio.denominator);
    }
    return cli.print(clijson::metrics(*set), lines.join(u'\n'));
}

int check(CliContext &cli)
{
    cli.databaseOption();
    cli.option(s("as-of"), s("DATE"), s("a day as 2023-06-30; the reference day otherwise"));
    if (const auto end = cli.parse(
            s("Every rule on the published catalogs. On a past day they are those published then, for every "
              "login alike; of one that is no longer published the title is told to those only who may read "
              "it today.")))
        return *end;
    auto city = cli.openDatabase(OpenMode::ReadOnly);
    if (!city)
        return cli.fail(city.error());
    const Result<CheckReport> report = CheckQuery{cli.text(s("as-of")), cli.json()}(**city);
    if (!report)
        return cli.fail(report.error());
    const QJsonObject json = clijson::check(*report, cli.language());
    QStringList lines;
    for (const QJsonValue &rule : json[s("rules")].toArray())
        lines += QStringLiteral("%1  %2  %3  %4")
                     .arg(rule[s("id")].toString(), -4)
                     .arg(rule[s("severity")].toString(), -8)
                     .arg(rule[s("count")].toInteger(), 7)
                     .arg(rule[s("name_text")].toString());
    return cli.print(json, lines.join(u'\n'));
}

} // namespace shuzhi::cli
