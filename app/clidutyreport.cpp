// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clireport.h"

#include "models/store/dutyquery.h"
#include "ui/reports/dutyreport.h"

#include <QFileInfo>

namespace shuzhi::cli {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

/// The department of that name, code or uid.
Result<QString> departmentUid(Connection &city, const QString &wanted)
{
    const Result<QList<DutyDepartment>> departments = DutyDepartmentsQuery{}(city);
    if (!departments)
        return tl::unexpected(departments.error());
    for (const DutyDepartment &department : *departments) {
        if (wanted == department.name || wanted == department.uid || wanted == department.code)
            return department.uid;
    }
    return shuzhi::fail(ErrorCode::NotFound, s("there is no such department"), wanted);
}

} // namespace

int reportDuties(const CliContext &cli, Connection &city)
{
    if (cli.has(s("as-of")))
        return cli.fail({ErrorCode::Usage, s("duty lists are printed as they are today"), s("as-of")});
    const QString out = cli.text(s("out")), ending = QFileInfo(out).suffix().toLower();
    DutyPaperQuery paper{{{}, 0, cli.language()}, out, ending == u"xlsx" ? ending : s("pdf")};
    if (cli.has(s("department"))) {
        const Result<QString> uid = departmentUid(city, cli.text(s("department")));
        if (!uid)
            return cli.fail(uid.error());
        paper.sheets.departmentUid = *uid;
    }
    JobContext job = cli.job();
    const Result<DutyPaperReport> written = paper(city, job);
    if (!written)
        return cli.fail(written.error());
    return cli.print({{s("pages"), written->pages},
                      {s("lists"), written->lists},
                      {s("files"), written->files},
                      {s("bytes"), written->bytes},
                      {s("out"), out}},
                     QStringLiteral("%1: %2").arg(out).arg(written->pages));
}

} // namespace shuzhi::cli
