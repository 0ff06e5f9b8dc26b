// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clicommands.h"

#include "models/domain/rule.h"
#include "models/services/import/importkind.h"
#include "models/services/import/importquery.h"
#include "models/services/import/rejectsquery.h"
#include "ui/dialogs/import/sourceerror.h"
#include "ui/dialogs/importtext.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

namespace shuzhi::cli {

namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

/// The JSON object of a file; empty without one.
Result<QJsonObject> readObject(const QString &path, const QString &what)
{
    if (path.isEmpty())
        return QJsonObject{};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Usage, file.errorString(), path);
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    if (!document.isObject())
        return fail(ErrorCode::Usage, what, path);
    return document.object();
}

/// --mapping F and --values F.
Status readDecisions(const CliContext &cli, ImportRequest &request)
{
    const auto mapping = readObject(cli.text(s("mapping")), s("a mapping is a JSON object of header: field"));
    if (!mapping)
        return tl::unexpected(mapping.error());
    for (auto it = mapping->begin(); it != mapping->end(); ++it)
        request.mapping.insert(it.key(), it->toString());
    const auto values =
        readObject(cli.text(s("values")), s("values are a JSON object of field: {spelling: code}"));
    if (!values)
        return tl::unexpected(values.error());
    for (auto field = values->begin(); field != values->end(); ++field) {
        const QJsonObject codes = field->toObject();
        for (auto it = codes.begin(); it != codes.end(); ++it)
            request.values[field.key()].insert(it.key(), it->toString());
    }
    return {};
}

/// --fix safe, or a list of rule ids.
Status readFixes(const QString &text, ImportRequest &request)
{
    QStringList ids;
    for (const Rule &rule : rules())
        ids += rule.id;
    const QStringList asked = text == u"safe" ? ids : text.split(u',', Qt::SkipEmptyParts);
    for (const QString &id : asked) {
        if (!ids.contains(id.trimmed()))
            return fail(
                ErrorCode::Usage,
                QStringLiteral("--fix takes safe or rules (%1), not \"%2\"").arg(ids.join(s(", ")), id));
        request.fixes.insert(id.trimmed());
    }
    return {};
}

Status readPolicy(const CliContext &cli, ImportRequest &request)
{
    static const QHash<QString, ImportRequest::Policy> policies{{s("overwrite"), ImportRequest::Overwrite},
                                                                {s("fill"), ImportRequest::Fill},
                                                                {s("skip"), ImportRequest::Skip}};
    const QString policy = cli.has(s("policy")) ? cli.text(s("policy")) : s("overwrite");
    if (!policies.contains(policy))
        return fail(ErrorCode::Usage,
                    QStringLiteral("--policy takes overwrite, fill or skip, not \"%1\"").arg(policy));
    request.policy = policies.value(policy);
    return {};
}

Result<ImportRequest> requestOf(const CliContext &cli)
{
    if (cli.positionals().size() != 1)
        return fail(ErrorCode::Usage, s("import --db DB --kind KIND FILE"));
    ImportRequest request;
    Status read = readPolicy(cli, request);
    if (read)
        read = readDecisions(cli, request);
    if (read)
        read = readFixes(cli.text(s("fix")), request);
    if (!read)
        return tl::unexpected(read.error());
    request.path = cli.positionals().first();
    request.kind = cli.text(s("kind"));
    if (cli.has(s("sheet")))
        request.sheets = {cli.text(s("sheet"))};
    request.encoding = cli.text(s("encoding"));
    request.separator = cli.text(s("separator")).replace(s("\\t"), s("\t"));
    request.dryRun = cli.has(s("dry-run"));
    if (cli.has(s("state")))
        request.state = cli.text(s("state"));
    return request;
}

/// "row 7" or "sheet 2, row 7".
QString placeOf(const ImportReport &report, const ImportError &error)
{
    const QString row = QStringLiteral("row %1").arg(error.row);
    return report.sheets > 1 ? QStringLiteral("%1, %2").arg(error.sheet, row) : row;
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
    if (report.resources > 0)
        lines += QStringLiteral("%1 resources").arg(report.resources);
    for (const ImportWarning &warning : report.warnings)
        lines +=
            QStringLiteral("note, %1 x %2%3: %4")
                .arg(warning.count)
                .arg(warning.column, warning.value.isEmpty() ? QString() : s(" ") + warning.value.left(60),
                     warning.message);
    for (const ImportError &error : report.errors)
        lines += QStringLiteral("%1, %2: %3").arg(placeOf(report, error), error.column, error.message);
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
    const Result<qint64> rows = RejectsQuery{request, report.errors, path, &importtext::said}(city, job);
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
    QStringList kinds;
    for (const ImportKind &kind : importKinds())
        kinds += kind.name;
    cli.option(s("kind"), s("KIND"), s("what the rows are: ") + kinds.join(s(", ")));
    cli.option(s("sheet"), s("S"), s("sheet of a workbook; \"*\": all sheets of one shape"));
    cli.option(s("mapping"), s("F"),
               s("JSON object header: field; an empty field leaves the column out, \"extension\" keeps it"));
    cli.option(s("values"), s("F"), s("JSON object field: {spelling: code} for unknown values"));
    cli.option(s("fix"), s("RULES"), s("corrections to make: safe, or rules like V5,V7"));
    cli.option(s("encoding"), s("E"), s("of a text file whose encoding is not found right"));
    cli.option(s("separator"), s("C"), s("of a text file whose separator is not found right"));
    cli.option(s("dry-run"), {}, s("report only, write nothing"));
    cli.option(s("policy"), s("P"), s("overwrite (default), fill or skip"));
    cli.option(s("state"), s("S"), s("of new catalogs: published (default), draft ..."));
    cli.option(s("rejects"), s("F.xlsx"), s("gives the rejected rows back as a workbook to mend"));
    cli.positional(s("FILE"), s("XLSX, XLS, ODS, CSV, TSV, JSON or data.json, found from the content"));
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
        return cli.fail(report.error(), sourceErrorText(report.error()),
                        refusedImport(*request, report.error()).toJson());
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
