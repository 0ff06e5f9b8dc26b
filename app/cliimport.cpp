// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clicommands.h"

#include "models/services/import/importquery.h"
#include "models/services/import/rejectsquery.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

namespace shuzhi::cli {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

/// --mapping F: a JSON object header → field.
Result<QHash<QString, QString>> readMapping(const QString &path)
{
    if (path.isEmpty())
        return QHash<QString, QString>{};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Usage, file.errorString(), path);
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    if (!document.isObject())
        return fail(ErrorCode::Usage, s("a mapping is a JSON object of header: field"), path);
    QHash<QString, QString> mapping;
    const QJsonObject object = document.object();
    for (auto it = object.begin(); it != object.end(); ++it)
        mapping.insert(it.key(), it.value().toString());
    return mapping;
}

Result<ImportRequest> requestOf(const CliContext &cli)
{
    static const QHash<QString, ImportRequest::Policy> policies{{s("overwrite"), ImportRequest::Overwrite},
                                                                {s("fill"), ImportRequest::Fill},
                                                                {s("skip"), ImportRequest::Skip}};
    if (cli.positionals().size() != 1)
        return fail(ErrorCode::Usage, s("import --db DB --kind KIND FILE"));
    const QString policy = cli.has(s("policy")) ? cli.text(s("policy")) : s("overwrite");
    if (!policies.contains(policy))
        return fail(ErrorCode::Usage,
                    QStringLiteral("--policy takes overwrite, fill or skip, not \"%1\"").arg(policy));
    Result<QHash<QString, QString>> mapping = readMapping(cli.text(s("mapping")));
    if (!mapping)
        return tl::unexpected(mapping.error());
    ImportRequest request;
    request.path = cli.positionals().first();
    request.kind = cli.text(s("kind"));
    if (cli.has(s("sheet")))
        request.sheets = {cli.text(s("sheet"))};
    request.mapping = *mapping;
    request.encoding = cli.text(s("encoding"));
    request.dryRun = cli.has(s("dry-run"));
    request.policy = policies.value(policy);
    if (cli.has(s("state")))
        request.state = cli.text(s("state"));
    return request;
}

QString plainOf(const ImportReport &report)
{
    QStringList lines{
        QStringLiteral("%1 rows: %2 added, %3 changed, %4 unchanged, %5 duplicates, %6 rejected%7")
            .arg(report.rows)
            .arg(report.added)
            .arg(report.changed)
            .arg(report.unchanged)
            .arg(report.duplicates)
            .arg(report.rejected)
            .arg(report.dryRun ? s(" (dry run: nothing was written)") : QString())};
    for (const ImportError &error : report.errors)
        lines += QStringLiteral("row %1, %2: %3").arg(error.row).arg(error.column, error.message);
    return lines.join(u'\n');
}

/// Before anything is imported: whether the rejected rows could be given back.
Status checkRejects(const CliContext &cli)
{
    const QFileInfo target(cli.text(s("rejects"))), folder(target.absolutePath());
    if (cli.has(s("rejects")) && target.exists() && target == QFileInfo(cli.positionals().first()))
        return fail(ErrorCode::Usage, s("--rejects names the file that is read"), target.filePath());
    if (cli.has(s("rejects")) && (!folder.isDir() || !folder.isWritable()))
        return fail(ErrorCode::Usage, s("--rejects: the folder is not there or cannot be written to"),
                    target.filePath());
    return {};
}

/// --rejects F.xlsx: the rejected rows as a workbook, and what the report says about it.
Result<QJsonObject> writeRejects(CliContext &cli, Connection &city, JobContext &job,
                                 const ImportRequest &request, const ImportReport &report)
{
    const QString path = cli.text(s("rejects"));
    const Result<qint64> rows = RejectsQuery{request, report.errors, path}(city, job);
    if (!rows)
        return tl::unexpected(rows.error());
    QJsonObject written{{s("rows"), *rows}};
    if (*rows > 0)
        written.insert(s("path"), path);
    return written;
}

} // namespace

int import(CliContext &cli)
{
    cli.databaseOption();
    cli.option(s("kind"), s("KIND"), s("what the rows are: catalogs"));
    cli.option(s("sheet"), s("S"), s("sheet of a workbook"));
    cli.option(s("mapping"), s("F"), s("JSON object header: field; an empty field leaves the column out"));
    cli.option(s("encoding"), s("E"), s("of a text file that is not UTF-8"));
    cli.option(s("dry-run"), {}, s("report only, write nothing"));
    cli.option(s("policy"), s("P"), s("overwrite (default), fill or skip"));
    cli.option(s("state"), s("S"), s("of new catalogs: published (default), draft ..."));
    cli.option(s("rejects"), s("F.xlsx"), s("gives the rejected rows back as a workbook to mend"));
    cli.positional(s("FILE"), s("CSV or XLSX"));
    if (const auto end = cli.parse(s("Takes a file into the city in one transaction.")))
        return *end;
    const Result<ImportRequest> request = requestOf(cli);
    if (!request)
        return cli.fail(request.error());
    if (const Status checked = checkRejects(cli); !checked)
        return cli.fail(checked.error());
    auto city = cli.openDatabase(OpenMode::ReadWrite);
    if (!city)
        return cli.fail(city.error());
    JobContext job = cli.job();
    const Result<ImportReport> report = ImportQuery{*request, cli.actor()}(**city, job);
    if (!report)
        return cli.fail(report.error(), refusedImport(*request, report.error()).toJson());
    QJsonObject json = report->toJson();
    if (cli.has(s("rejects"))) {
        const Result<QJsonObject> rejects = writeRejects(cli, **city, job, *request, *report);
        if (!rejects)
            return cli.fail(rejects.error(), json);
        json.insert(s("rejects"), *rejects);
    }
    return cli.print(json, plainOf(*report), report->rejected > 0 ? DoneWithRejects : Done);
}

} // namespace shuzhi::cli
