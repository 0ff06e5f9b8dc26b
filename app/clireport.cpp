// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clireport.h"

#include "app/clicommands.h"

#include "models/services/assessmentperiods.h"
#include "models/services/citysession.h"
#include "models/store/transaction.h"
#include "ui/reports/assessmentreportdata.h"
#include "ui/reports/departmentreport.h"
#include "ui/reports/overviewreportdata.h"

#include <QDateTime>

#include <algorithm>

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

/// The half-year of the day asked for, or of the reference day, up to it, when no period is named.
Result<AssessedPeriod> defaultPeriod(Connection &city, const QString &asOf)
{
    const QDate asked = QDate::fromString(asOf, Qt::ISODate);
    if (!asOf.isEmpty() && asked.toString(Qt::ISODate) != asOf)
        return shuzhi::fail(ErrorCode::Usage, QStringLiteral("not a day as 2023-06-30: \"%1\"").arg(asOf));
    return referenceDay(city).map([asked](const QString &text) {
        const QDate day = asked.isValid() ? asked : QDate::fromString(text, Qt::ISODate);
        const Period period = periodOf(PeriodKind::HalfYear, day);
        return AssessedPeriod{period, assessedDay(period, day).toString(Qt::ISODate)};
    });
}

/// The paper of a call; a word that names none is Usage.
Result<PageSetup> paperOf(const CliContext &cli)
{
    const QString paper = cli.has(s("paper")) ? cli.text(s("paper")) : s("A4");
    const QString name = paper.section(u'-', 0, 0);
    const QString lies = paper.section(u'-', 1);
    if ((name != u"A4" && name != u"A3") || (!lies.isEmpty() && lies != u"landscape"))
        return shuzhi::fail(ErrorCode::Usage, s("--paper is A4, A3, A4-landscape or A3-landscape"), paper);
    return PageSetup::parse(name + u' ' + lies);
}

Result<AssessmentRun> assessed(const CliContext &cli, Connection &city)
{
    const QString schemeId = cli.has(s("scheme")) ? cli.text(s("scheme")) : s("four-heads");
    const Result<Scheme> scheme = shippedScheme(schemeId);
    if (!scheme)
        return tl::unexpected(scheme.error());
    const Result<AssessedPeriod> assessed =
        cli.has(s("period")) ? assessmentPeriod(cli) : defaultPeriod(city, cli.text(s("as-of")));
    if (!assessed)
        return tl::unexpected(assessed.error());
    JobContext job = cli.job();
    return AssessmentQuery{*scheme, assessed->period, assessed->asOf}(city, job);
}

/// By uid, credit code or name.
const DepartmentResult *departmentNamed(const Assessment &assessment, const QString &name)
{
    const auto found = std::find_if(
        assessment.departments.begin(), assessment.departments.end(), [&name](const DepartmentResult &one) {
            return one.uid == name || one.name == name || (!one.code.isEmpty() && one.code == name);
        });
    return found == assessment.departments.end() ? nullptr : &*found;
}

/// Of one department, of all together, or of all with a page for one.
int reportAssessment(const CliContext &cli, Connection &city, const CityInfo &info)
{
    const Result<AssessmentRun> run = assessed(cli, city);
    if (!run)
        return cli.fail(run.error());
    const Result<PageSetup> paper = paperOf(cli);
    if (!paper)
        return cli.fail(paper.error());
    ReportTerms terms{cli.language(), QDateTime::currentDateTime(), info.synthetic};
    const QString name = cli.text(s("department"));
    const DepartmentResult *department = departmentNamed(run->assessment, name);
    terms.withPages = name == u"all";
    if (department)
        terms.pages = {department->uid};
    else if (!name.isEmpty() && !terms.withPages)
        return cli.fail({ErrorCode::NotFound, s("there is no such department"), name});
    const ReportDocument document = cli.text(s("what")) == u"department" && department
        ? DepartmentReport::compose(*run, *department, terms)
        : AssessmentReport::compose(assessmentReportData(*run, terms));
    return printed(cli, writePdf(document, cli.text(s("out")), *paper));
}

int reportOverview(const CliContext &cli, Connection &city, const CityInfo &info)
{
    JobContext job = cli.job();
    const Result<OverviewRun> run = OverviewRunQuery{cli.text(s("as-of"))}(city, job);
    if (!run)
        return cli.fail(run.error());
    const ReportTerms terms{cli.language(), QDateTime::currentDateTime(), info.synthetic};
    const Result<PageSetup> paper = paperOf(cli);
    if (!paper)
        return cli.fail(paper.error());
    const ReportDocument document = OverviewReport::compose(OverviewReportContent::of(*run, terms));
    return printed(cli, writePdf(document, cli.text(s("out")), *paper));
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
    cli.option(s("what"), s("KIND"), s("overview, assessment, department or duties"));
    cli.option(s("scheme"), s("ID"), s("assessment: indicator scheme (four-heads)"));
    cli.option(s("period"), s("PERIOD"), s("assessment: 2023H1, 2023Q2, 2023-06 or 2023"));
    cli.option(
        s("department"), s("D"),
        s("its name, code or uid: of department and duties (otherwise all lists); assessment: with its "
          "page, \"all\" for every one"));
    cli.option(s("as-of"), s("DATE"), s("a day as 2023-06-30"));
    cli.option(s("paper"), s("PAPER"), s("A4 (usual), A3, A4-landscape or A3-landscape; not duties"));
    cli.option(s("out"), s("F.pdf"), s("the file to write; duties: also F.xlsx, or a folder for a PDF each"));
    if (const auto end = cli.parse(s("Writes a printed report.")))
        return *end;
    const QString what = cli.text(s("what"));
    if (!QStringList{s("overview"), s("assessment"), s("department"), s("duties")}.contains(what))
        return cli.fail({ErrorCode::Usage, s("--what is overview, assessment, department or duties"), what});
    if (what == u"department" && (!cli.has(s("department")) || cli.text(s("department")) == u"all"))
        return cli.fail({ErrorCode::Usage, s("--department names the one department of this report"), what});
    if (what == u"overview" && cli.has(s("department")))
        return cli.fail(
            {ErrorCode::Usage, s("the overview is the whole city's, it takes no --department"), {}});
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
    return what == u"overview" ? reportOverview(cli, **city, *info) : reportAssessment(cli, **city, *info);
}

} // namespace shuzhi::cli
