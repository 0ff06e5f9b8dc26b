// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clireport.h"

#include "app/clicommands.h"

#include "models/services/assessmentperiods.h"
#include "models/services/citysession.h"
#include "models/store/transaction.h"
#include "ui/reports/assessmentreportdata.h"
#include "ui/reports/overviewreportdata.h"

#include <QDateTime>

namespace shuzhi::cli {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

int printed(const CliContext &cli, const Result<PdfReport> &pdf)
{
    if (!pdf)
        return cli.fail(pdf.error());
    return cli.print({{s("pages"), pdf->pages}, {s("bytes"), pdf->bytes}, {s("out"), cli.text(s("out"))}},
                     QStringLiteral("%1: %2").arg(cli.text(s("out"))).arg(pdf->pages));
}

/// The half-year before the reference day, up to it, when no period is named.
Result<AssessedPeriod> defaultPeriod(Connection &city)
{
    return referenceDay(city).map([](const QString &text) {
        const QDate day = QDate::fromString(text, Qt::ISODate);
        const Period period = periodOf(PeriodKind::HalfYear, day);
        return AssessedPeriod{period, assessedDay(period, day).toString(Qt::ISODate)};
    });
}

int reportAssessment(const CliContext &cli, Connection &city, const CityInfo &info)
{
    const QString schemeId = cli.has(s("scheme")) ? cli.text(s("scheme")) : s("four-heads");
    const Result<Scheme> scheme = shippedScheme(schemeId);
    if (!scheme)
        return cli.fail(scheme.error());
    const Result<AssessedPeriod> assessed =
        cli.has(s("period")) ? assessmentPeriod(cli) : defaultPeriod(city);
    if (!assessed)
        return cli.fail(assessed.error());
    JobContext job = cli.job();
    const Result<AssessmentRun> run = AssessmentQuery{*scheme, assessed->period, assessed->asOf}(city, job);
    if (!run)
        return cli.fail(run.error());
    return printed(cli, writeAssessmentPdf(*run, info.synthetic, cli.language(), cli.text(s("out"))));
}

int reportOverview(const CliContext &cli, Connection &city, const CityInfo &info)
{
    JobContext job = cli.job();
    const Result<OverviewRun> run = OverviewRunQuery{cli.text(s("as-of"))}(city, job);
    if (!run)
        return cli.fail(run.error());
    const ReportTerms terms{cli.language(), QDateTime::currentDateTime(), info.synthetic};
    return printed(
        cli, writePdf(OverviewReport::compose(OverviewReportContent::of(*run, terms)), cli.text(s("out"))));
}

} // namespace

Result<AssessedPeriod> assessmentPeriod(const CliContext &cli)
{
    const Result<Period> period = parsePeriod(cli.text(s("period")));
    if (!period)
        return tl::unexpected(period.error());
    const QString asOf = cli.text(s("as-of"));
    if (!cli.has(s("as-of")))
        return AssessedPeriod{*period, {}};
    const QDate day = QDate::fromString(asOf, Qt::ISODate);
    if (!day.isValid() || day.toString(Qt::ISODate) != asOf)
        return shuzhi::fail(ErrorCode::Usage, QStringLiteral("not a day as 2023-06-30: \"%1\"").arg(asOf));
    if (day < period->firstDay() || day > period->lastDay()) {
        return shuzhi::fail(
            ErrorCode::Usage,
            QStringLiteral("--as-of %1 lies outside of the period %2").arg(asOf, period->code()));
    }
    return AssessedPeriod{*period, asOf};
}

Result<PdfReport> writeAssessmentPdf(const AssessmentRun &run, bool isSynthetic, Language language,
                                     const QString &path)
{
    const ReportTerms terms{language, QDateTime::currentDateTime(), isSynthetic};
    return writePdf(AssessmentReport::compose(assessmentReportData(run, terms)), path);
}

int report(CliContext &cli)
{
    cli.databaseOption();
    cli.option(s("what"), s("KIND"), s("overview, assessment or duties"));
    cli.option(s("scheme"), s("ID"), s("assessment: indicator scheme (four-heads)"));
    cli.option(s("period"), s("PERIOD"), s("assessment: 2023H1, 2023Q2, 2023-06 or 2023"));
    cli.option(s("department"), s("D"), s("duties: one department by name, code or uid; otherwise all"));
    cli.option(s("as-of"), s("DATE"), s("a day as 2023-06-30"));
    cli.option(s("out"), s("F.pdf"), s("the file to write; duties: also F.xlsx, or a folder for a PDF each"));
    if (const auto end = cli.parse(s("Writes a printed report.")))
        return *end;
    const QString what = cli.text(s("what"));
    if (what == u"department" || (what != u"duties" && cli.has(s("department"))))
        return cli.fail({ErrorCode::Usage, s("this version has no reports of single departments yet"), what});
    if (what != u"overview" && what != u"assessment" && what != u"duties")
        return cli.fail({ErrorCode::Usage, s("--what is overview, assessment or duties"), what});
    if (!cli.has(s("out")))
        return cli.fail({ErrorCode::Usage, s("--out is missing"), {}});
    auto city = cli.openDatabase(OpenMode::ReadOnly);
    if (!city)
        return cli.fail(city.error());
    if (what == u"duties")
        return reportDuties(cli, **city);
    const Result<CityInfo> info = CityInfoQuery{}(**city);
    if (!info)
        return cli.fail(info.error());
    return what == u"assessment" ? reportAssessment(cli, **city, *info) : reportOverview(cli, **city, *info);
}

} // namespace shuzhi::cli
