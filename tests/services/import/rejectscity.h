// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/import/rejectsquery.h"
#include "tests/services/import/importcity.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>

namespace shuzhi {

/// A city whose rejected rows come back as a workbook, and a person who mends it (rejects.py).
class RejectsCity
{
public:
    [[nodiscard]] ImportCity &city() { return m_city; }
    [[nodiscard]] QString path(const QString &name) const { return m_dir.filePath(name); }

    [[nodiscard]] Result<qint64> giveBack(const ImportRequest &request, const ImportReport &report,
                                          const std::function<QString(const ImportError &)> &say = {})
    {
        JobContext context({}, {});
        return RejectsQuery{request, report.errors, out, say, {}}(m_city.city(), context);
    }
    [[nodiscard]] ImportReport take(const QString &file)
    {
        ImportRequest request;
        request.path = file;
        const Result<ImportReport> report = m_city.run(request);
        if (!report)
            qWarning("%s", qPrintable(report.error().detail));
        return report.value_or(ImportReport{});
    }
    /// Makes a workbook (rejects.py make).
    [[nodiscard]] QString source(const QString &json) const
    {
        const QString file = path(QStringLiteral("source.xlsx"));
        python({QStringLiteral("make"), file, json});
        return file;
    }
    /// A copy of the workbook with cells filled: "SHEET!A2=text".
    [[nodiscard]] QString mended(const QStringList &edits) const
    {
        const QString file = path(QStringLiteral("mended.xlsx"));
        python(QStringList{QStringLiteral("mend"), out, file} + edits);
        return file;
    }
    /// What openpyxl finds in it.
    [[nodiscard]] QJsonArray show() const
    {
        return QJsonDocument::fromJson(python({QStringLiteral("show"), out})).array();
    }
    [[nodiscard]] QJsonObject sheet(int place = 0) const { return show()[place].toObject(); }

private:
    static QByteArray python(const QStringList &arguments)
    {
        QProcess process;
        process.start(QStringLiteral("/usr/bin/python3"),
                      QStringList{QStringLiteral(REJECTS_SCRIPT)} + arguments);
        if (!process.waitForFinished() || process.exitCode() != 0)
            qWarning("%s", process.readAllStandardError().constData());
        return process.readAllStandardOutput();
    }

    ImportCity m_city;
    QTemporaryDir m_dir;

public:
    QString out = path(QStringLiteral("rejects.xlsx")); ///< where the workbook goes
};

/// The texts of a JSON list.
[[nodiscard]] inline QStringList texts(const QJsonValue &list)
{
    QStringList all;
    for (const QJsonValue &each : list.toArray())
        all += each.toString();
    return all;
}

/// A row of a sheet as rejects.py shows it.
[[nodiscard]] inline QStringList row(const QJsonObject &sheet, int number)
{
    return texts(sheet[QStringLiteral("rows")][number - 1]);
}

} // namespace shuzhi
