// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clicommands.h"

#include "models/services/dutyexport.h"
#include "models/services/exportquery.h"
#include "models/store/searchquery.h"

#include <QFileInfo>

namespace shuzhi::cli {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

/// --what and every --where as one filter; a where that names another kind is a wrong call.
Result<Filter> filterOf(const CliContext &cli)
{
    const Result<What> what = whatFromName(cli.text(s("what")));
    if (!what)
        return tl::unexpected(what.error());
    Filter filter;
    filter.what = *what;
    const QString prefix = s("what=") + whatName(*what) + s(" & ");
    for (const QString &expression : cli.texts(s("where"))) {
        const Result<Filter> part =
            Filter::parse(expression.contains(s("what=")) ? expression : prefix + expression);
        if (!part)
            return tl::unexpected(part.error());
        if (part->what != *what)
            return fail(
                ErrorCode::Usage,
                QStringLiteral("this where finds %1, not %2").arg(whatName(part->what), whatName(*what)));
        filter.merge(*part);
    }
    return filter;
}

/// The uid of the one department a where of duties names; empty: all departments.
Result<QString> departmentOf(Connection &city, const Filter &filter)
{
    if (filter.conditions.isEmpty() && filter.text.isEmpty())
        return QString();
    const QStringList names = filter.valuesOf(s("department"));
    if (filter.conditions.size() != 1 || names.size() != 1 || filter.conditions[0].negated
        || !filter.text.isEmpty())
        return fail(ErrorCode::Usage,
                    s("duties are exported for all departments or for one: department=NAME"));
    Filter department;
    department.what = What::Departments;
    const Result<SearchPage> found =
        SearchQuery{department.with(s("department"), names), SortOrder{}, 1, {}}(city);
    if (!found)
        return tl::unexpected(found.error());
    if (found->rows.isEmpty())
        return fail(ErrorCode::NotFound, s("there is no such department"), names[0]);
    return found->rows[0].value(s("uid")).toString();
}

/// --format, or what the file's name ends in.
QString formatOf(const CliContext &cli)
{
    return cli.has(s("format")) ? cli.text(s("format")) : QFileInfo(cli.text(s("out"))).suffix().toLower();
}

Result<WriteReport> writeRows(const CliContext &cli, Connection &city, const Filter &filter)
{
    JobContext job = cli.job();
    const QString path = cli.text(s("out")), format = formatOf(cli);
    if (filter.what != What::Duties)
        return ExportQuery{filter, format, path}(city, job);
    const Result<QString> department = departmentOf(city, filter);
    if (!department)
        return tl::unexpected(department.error());
    return DutyExportFileQuery{DutyExportQuery{*department, Language::Chinese}, path, format}(city, job);
}

} // namespace

int exportRows(CliContext &cli)
{
    cli.databaseOption();
    cli.option(s("what"), s("KIND"), s("catalogs, items, resources, duties or departments"));
    cli.option(s("format"), s("FORMAT"), s("xlsx, csv or json; otherwise as the file's name ends"));
    cli.option(s("where"), s("EXPR"), s("FIELD=VALUE as for search, may be given more than once"));
    cli.option(s("out"), s("F"), s("the file to write"));
    if (const auto end =
            cli.parse(s("Writes rows to a file that import reads again. Workbook and CSV have the national "
                        "template's heads and Chinese words for codes, JSON field names and codes.")))
        return *end;
    if (!cli.has(s("out")))
        return cli.fail({ErrorCode::Usage, s("--out is missing"), {}});
    const Result<Filter> filter = filterOf(cli);
    if (!filter)
        return cli.fail(filter.error());
    auto city = cli.openDatabase(OpenMode::ReadOnly);
    if (!city)
        return cli.fail(city.error());
    const Result<WriteReport> written = writeRows(cli, **city, *filter);
    if (!written)
        return cli.fail(written.error());
    return cli.print({{s("rows"), written->rows},
                      {s("bytes"), written->bytes},
                      {s("sha256"), written->sha256},
                      {s("out"), cli.text(s("out"))}},
                     QStringLiteral("%1: %2").arg(cli.text(s("out"))).arg(written->rows));
}

} // namespace shuzhi::cli
