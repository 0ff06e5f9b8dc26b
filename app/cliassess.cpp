// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clicommands.h"
#include "app/clijson.h"
#include "app/clireport.h"

#include "models/services/assessmentbookjob.h"
#include "models/services/citysession.h"

namespace shuzhi::cli {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

/// --scheme, --period and --as-of as a query; Usage for what cannot be.
Result<AssessmentQuery> queryOf(const CliContext &cli)
{
    for (const char *name : {"scheme", "period"}) {
        if (!cli.has(s(name)))
            return fail(ErrorCode::Usage, QStringLiteral("--%1 is missing").arg(s(name)));
    }
    Result<Scheme> scheme = shippedScheme(cli.text(s("scheme")));
    if (!scheme)
        return tl::unexpected(scheme.error());
    return assessmentPeriod(cli).map([&](const AssessedPeriod &assessed) {
        return AssessmentQuery{std::move(*scheme), assessed.period, assessed.asOf};
    });
}

Status writeFiles(const CliContext &cli, Connection &city, const AssessmentRun &run)
{
    if (cli.has(s("xlsx"))) {
        const Status book =
            writeAssessmentBook(run.assessment, bookTexts(run, cli.language()), cli.text(s("xlsx")));
        if (!book)
            return book;
    }
    if (!cli.has(s("pdf")))
        return {};
    const Result<CityInfo> info = CityInfoQuery{}(city);
    if (!info)
        return tl::unexpected(info.error());
    const Result<PdfReport> pdf =
        writeAssessmentPdf(run, info->synthetic, cli.language(), cli.text(s("pdf")));
    return pdf ? Status{} : tl::unexpected(pdf.error());
}

QString plainOf(const Assessment &assessment)
{
    QStringList lines;
    for (const DepartmentResult &department : assessment.departments)
        lines += QStringLiteral("%1  %2  %3  %4")
                     .arg(department.rank, 3)
                     .arg(shownPoints(department.score), 6)
                     .arg(department.grade, -9)
                     .arg(department.name);
    return lines.join(u'\n');
}

} // namespace

int assess(CliContext &cli)
{
    cli.databaseOption();
    cli.option(s("scheme"), s("ID"), s("indicator scheme; scheme list names them"));
    cli.option(s("period"), s("PERIOD"), s("2023H1, 2023Q2, 2023-06 or 2023"));
    cli.option(s("as-of"), s("DATE"), s("a day of the period; its last one otherwise"));
    cli.option(s("xlsx"), s("F"), s("writes the workbook, with live formulas"));
    cli.option(s("pdf"), s("F"), s("writes the printed report"));
    cli.option(s("seal"), s("F"), s("not in this version"));
    if (const auto end = cli.parse(s("Scores and ranks the departments, with every deduction.")))
        return *end;
    if (cli.has(s("seal")))
        return cli.fail({ErrorCode::Usage, s("this version cannot seal an assessment yet"), s("--seal")});
    const Result<AssessmentQuery> query = queryOf(cli);
    if (!query)
        return cli.fail(query.error());
    auto city = cli.openDatabase(OpenMode::ReadOnly);
    if (!city)
        return cli.fail(city.error());
    JobContext job = cli.job();
    const Result<AssessmentRun> run = (*query)(**city, job);
    if (!run)
        return cli.fail(run.error());
    if (const Status written = writeFiles(cli, **city, *run); !written)
        return cli.fail(written.error());
    return cli.print(clijson::assessment(run->assessment, cli.language()), plainOf(run->assessment));
}

int schemeList(CliContext &cli)
{
    cli.databaseOption();
    if (const auto end = cli.parse(s("The indicator schemes there are.")))
        return *end;
    // Schemes of a city's own come with the scheme editor; until then every city has the shipped ones.
    if (cli.has(s("db"))) {
        if (const auto city = cli.openDatabase(OpenMode::ReadOnly); !city)
            return cli.fail(city.error());
    }
    QList<Scheme> schemes;
    QStringList lines;
    for (const QString &id : shippedSchemeIds()) {
        Result<Scheme> scheme = shippedScheme(id);
        if (!scheme)
            return cli.fail(scheme.error());
        lines += QStringLiteral("%1  %2  %3").arg(id, scheme->version, scheme->name.in(cli.language()));
        schemes += std::move(*scheme);
    }
    return cli.print(clijson::schemes(schemes, cli.language()), lines.join(u'\n'));
}

} // namespace shuzhi::cli
