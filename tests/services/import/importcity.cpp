// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/import/importcity.h"

#include "models/exchange/tablewriter.h"
#include "models/store/tables.h"
#include "models/store/trail.h"
#include "tests/support/testdialect.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace shuzhi {

ImportCity::ImportCity()
    : m_city(test::testDialect())
{
    if (!m_city.fault().isEmpty())
        qFatal("no city: %s", qPrintable(m_city.fault()));
}

QString ImportCity::file(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_dir.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("no file");
    return file.fileName();
}

QString ImportCity::xlsx(const QList<QStringList> &rows) const
{
    Table table{u"目录"_s, {}};
    for (const QString &head : rows.first())
        table.columns += Column{head, Column::Text, 0, {}};
    qsizetype at = 1;
    const QString path = m_dir.filePath(u"a.xlsx"_s);
    const auto writer = tableWriter(u"xlsx"_s);
    const auto written = (*writer)->write(path, table, [&](QVariantList &row) -> Result<bool> {
        if (at == rows.size())
            return false;
        row.clear();
        for (const QString &cell : rows[at])
            row += cell;
        ++at;
        return true;
    });
    if (!written)
        qFatal("no workbook: %s", qPrintable(written.error().detail));
    return path;
}

Result<ImportReport> ImportCity::run(const ImportRequest &request)
{
    JobContext context({}, {});
    return ImportQuery{request, Actor::current(u"测试"_s)}(city(), context);
}

ImportReport ImportCity::take(const QString &text, ImportRequest request)
{
    request.path = csv(text);
    const Result<ImportReport> report = run(request);
    if (!report)
        qWarning("%s", qPrintable(report.error().detail + report.error().subject));
    return report ? *report : ImportReport{};
}

QString ImportCity::one(const QString &sql, const QVariantList &values)
{
    const auto value = city().value(sql, values);
    return value ? value->toString() : u"failed: "_s + value.error().detail;
}

QString ImportCity::all(const QString &sql)
{
    QStringList texts;
    const Status read = city().each(sql, {}, [&](const SqlRow &row) { texts += row.text(0); });
    return read ? texts.join(u' ') : u"failed: "_s + read.error().detail;
}

QString ImportCity::state()
{
    QString all;
    for (const TableSpec &table : trackedTables())
        all += tableDigest(city(), table.name).value_or(u"?"_s) + u'\n';
    const auto head = trailHead(city());
    return all + (head ? QString::number(head->chain) + head->hash : u"?"_s)
        + one(u"SELECT count(*) FROM change_log"_s);
}

bool ImportCity::verifies()
{
    JobContext context({}, {});
    const auto verdict = TrailVerifyQuery{}(city(), context);
    if (verdict && !verdict->ok)
        qWarning("%s", qPrintable(verdict->firstFault));
    return verdict && verdict->ok;
}

QString fates(const ImportReport &report)
{
    if (report.rows != report.added + report.changed + report.unchanged + report.rejected + report.duplicates)
        return u"the fates do not add up"_s;
    return u"%1 %2 %3 %4 %5"_s.arg(report.added)
        .arg(report.changed)
        .arg(report.unchanged)
        .arg(report.rejected)
        .arg(report.duplicates);
}

QString faults(const ImportReport &report)
{
    QStringList texts;
    for (const ImportError &error : report.errors)
        texts += QString::number(error.row) + u' ' + error.rule;
    return texts.join(u' ');
}

ImportWarning warning(const ImportReport &report, const QString &rule)
{
    for (const ImportWarning &each : report.warnings)
        if (each.rule == rule)
            return each;
    return {};
}

} // namespace shuzhi
