// SPDX-License-Identifier: GPL-3.0-or-later
// citybench FOLDER CATALOGS...: makes a demonstration city of each size in the folder (a file that is there
// is taken), puts every question of the Catalogs page to each and prints the CPU milliseconds of the fastest
// of several runs, and how they grow from the first city to the last. CPU, not wall clock, because others
// use the machine too; the files are in memory after the first run.
#include "models/services/fillcity.h"
#include "models/store/metricsquery.h"
#include "models/store/searchquery.h"
#include "models/store/store.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cstdio>
#include <ctime>
#include <functional>
#include <vector>

using namespace shuzhi;
using namespace Qt::StringLiterals;

namespace {

constexpr int s_runs = 5;

double cpuMilliseconds()
{
    timespec spent{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &spent);
    return double(spent.tv_sec) * 1e3 + double(spent.tv_nsec) * 1e-6;
}

struct Lap
{
    QString name;
    std::function<bool(Connection &)> run;
};

Lap ids(const QString &name, const QString &where, const QString &sort = {})
{
    return {name, [=](Connection &city) {
                return bool(IdListQuery{*Filter::parse(where), *SortOrder::parse(sort)}(city));
            }};
}

Lap facets(const QString &name, const QString &where)
{
    return {name, [=](Connection &city) {
                return bool(FacetsQuery{*Filter::parse(where), countableFields()}(city));
            }};
}

/// A page of the grid: the rows behind some ids of the whole list.
Lap rows(const QString &name, double place)
{
    return {name, [=, known = QHash<QString, QList<qint64>>()](Connection &city) mutable {
                QList<qint64> &list = known[city.location().path];
                if (list.isEmpty())
                    list = IdListQuery{}(city).value_or(QList<qint64>{});
                const qsizetype first = qsizetype(place * double(list.size() - 200));
                return bool(CatalogRowsQuery{list.mid(first, 200), {}, {u"calls"_s, u"abstract"_s}}(city));
            }};
}

Lap pages(const QString &name, const QString &sort)
{
    return {name, [=](Connection &city) {
                const auto first = SearchQuery{{}, *SortOrder::parse(sort), 100, {}}(city);
                return first && SearchQuery{{}, *SortOrder::parse(sort), 100, first->next}(city);
            }};
}

QList<Lap> gridLaps()
{
    return {ids(u"all ids by title"_s, {}),
            ids(u"search, 1 character"_s, u"text=户"_s),
            ids(u"search, 2 characters"_s, u"text=户籍"_s),
            ids(u"search, 4 characters"_s, u"text=户籍人口"_s),
            ids(u"search, 1 frequent character"_s, u"text=信"_s),
            ids(u"search, initials"_s, u"text=hjrk"_s),
            ids(u"catalogs without data"_s, u"state=published & mounted=no"_s),
            ids(u"overdue"_s, u"overdue=yes"_s),
            ids(u"incomplete"_s, u"complete=no"_s),
            ids(u"sort by department"_s, {}, u"department"_s),
            ids(u"sort by share type"_s, {}, u"share_type"_s),
            ids(u"sort by last update"_s, {}, u"last_updated:desc"_s),
            ids(u"sort by completeness"_s, {}, u"filled"_s),
            ids(u"sort by items"_s, {}, u"items:desc"_s),
            ids(u"sort by calls"_s, {}, u"calls:desc"_s),
            ids(u"sort by resource kinds"_s, {}, u"resource_kind"_s),
            ids(u"sort by abstract"_s, {}, u"abstract"_s),
            ids(u"sort by three keys"_s, {}, u"department,share_type:desc,title"_s),
            rows(u"200 rows at the top"_s, 0),
            rows(u"200 rows in the middle"_s, 0.5),
            rows(u"200 rows at the end"_s, 1),
            facets(u"all facets"_s, {}),
            facets(u"all facets, two conditions"_s, u"mounted=no & share_type=conditional"_s),
            facets(u"all facets, searched"_s, u"text=户籍"_s),
            facets(u"all facets, a past day"_s, u"as_of=2023-03-31"_s),
            ids(u"all ids of a past day"_s, u"as_of=2023-03-31"_s)};
}

QList<Lap> laps()
{
    const Lap open{u"open"_s,
                   [](Connection &city) { return bool(openCity(city.location(), OpenMode::ReadWrite)); }};
    const Lap sums{u"sums of all rows"_s, [](Connection &city) {
                       const auto all = IdListQuery{}(city);
                       return all && CatalogSumsQuery{*all, {}}(city);
                   }};
    const auto metrics = [](const QString &name, GroupBy by) {
        return Lap{name, [by](Connection &city) {
                       JobContext job({}, {});
                       return bool(MetricsQuery{by, {}}(city, job));
                   }};
    };
    return QList<Lap>{open} + gridLaps()
        + QList<Lap>{pages(u"two pages by cursor, by title"_s, {}),
                     pages(u"two pages by cursor, two keys"_s, u"department,title:desc"_s), sums,
                     metrics(u"metrics of the city"_s, GroupBy::None),
                     metrics(u"metrics by department"_s, GroupBy::Department)};
}

Result<std::unique_ptr<Connection>> cityOf(const QString &folder, int catalogs)
{
    Location location;
    location.path = QDir(folder).filePath(QStringLiteral("city%1.shuzhi").arg(catalogs));
    const bool isNew = !QFile::exists(location.path);
    auto city = openCity(location, isNew ? OpenMode::Create : OpenMode::ReadWrite);
    if (!city || !isNew)
        return city;
    DemoParameters parameters;
    parameters.catalogs = catalogs;
    JobContext job({}, {});
    const Status filled = FillCityQuery{parameters}(**city, job);
    return filled ? std::move(city) : tl::unexpected(filled.error());
}

/// The fastest run in milliseconds; negative where the question was refused.
double fastest(const Lap &lap, Connection &city)
{
    double best = -1;
    for (int run = 0; run < s_runs; ++run) {
        const double before = cpuMilliseconds();
        if (!lap.run(city))
            return -1;
        const double spent = cpuMilliseconds() - before;
        best = best < 0 ? spent : std::min(best, spent);
    }
    return best;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.size() < 2) {
        std::fputs("citybench FOLDER CATALOGS...\n", stderr);
        return 2;
    }
    std::vector<std::unique_ptr<Connection>> cities;
    std::printf("| ms of CPU |");
    for (const QString &size : arguments.mid(1)) {
        auto city = cityOf(arguments[0], size.toInt());
        if (!city) {
            std::fprintf(stderr, "%s\n", qPrintable(city.error().detail));
            return 1;
        }
        cities.push_back(*std::move(city));
        std::printf(" %s |", qPrintable(size));
    }
    std::printf(" times |\n|%s\n", qPrintable(u" --- |"_s.repeated(qsizetype(cities.size()) + 2)));
    bool refused = false;
    for (const Lap &lap : laps()) {
        std::printf("| %s |", qPrintable(lap.name));
        QList<double> spent;
        for (const auto &city : cities) {
            spent += fastest(lap, *city);
            std::printf(" %.1f |", spent.last());
        }
        refused = refused || spent.contains(-1);
        std::printf(" %.1f |\n", spent.last() / std::max(spent.first(), 0.1));
        std::fflush(stdout);
    }
    return refused ? 1 : 0;
}
