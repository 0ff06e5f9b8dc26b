// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/exchange/exchangesupport.h"

#include <QDebug>
#include <QFile>
#include <QProcess>

namespace shuzhi::test {

Sheet readSheet(const QString &path, int sheet, const SourceOptions &options)
{
    Sheet result;
    auto source = openSource(path, options);
    if (!source) {
        result.status = tl::unexpected(source.error());
        return result;
    }
    result.format = (*source)->format();
    result.encoding = (*source)->encoding();
    result.status = (*source)->readRows(sheet, [&](qint64 row, const QStringList &cells) {
        result.rows.append({row, cells});
        return true;
    });
    result.merged = (*source)->mergedRanges();
    return result;
}

QList<QStringList> cellsOf(const Rows &rows)
{
    QList<QStringList> cells;
    for (const auto &row : rows)
        cells.append(row.second);
    return cells;
}

QString sample(const QString &name)
{
    return QStringLiteral(SHUZHI_EXCHANGE_TESTS "/data/") + name;
}

void writeFile(const QString &path, QByteArrayView bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), bytes.size()) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

std::optional<QByteArray> runScript(const QString &script, const QString &argument)
{
    QProcess process;
    // Debian's own interpreter has openpyxl; another one first in PATH may not.
    process.start(QStringLiteral("/usr/bin/python3"),
                  {QStringLiteral("-B"), QStringLiteral(SHUZHI_EXCHANGE_TESTS "/") + script, argument});
    if (!process.waitForFinished(120'000) || process.exitCode() != 0) {
        qWarning() << script << process.errorString() << process.readAllStandardError();
        return std::nullopt;
    }
    return process.readAllStandardOutput();
}

} // namespace shuzhi::test
