// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QUrl>

namespace shuzhi::testing {

/// How a helper program ended and what it said.
struct Outcome
{
    bool ok = false;
    QByteArray output;
    QByteArray errors;
};

inline Outcome run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    Outcome outcome;
    outcome.ok = process.waitForFinished(180'000) && process.exitStatus() == QProcess::NormalExit
        && process.exitCode() == 0;
    outcome.output = process.readAllStandardOutput();
    outcome.errors = process.readAllStandardError() + process.errorString().toUtf8();
    return outcome;
}

/// Values, formulas and print set-up of a workbook as JSON (assessmentbook.py).
inline Outcome readBook(const QString &file)
{
    return run(QStringLiteral("/usr/bin/python3"),
               {QStringLiteral(SHUZHI_BOOK_SCRIPT), QStringLiteral("read"), file});
}

inline QJsonObject cellEdit(int sheet, const char *cell, double value)
{
    return {{QStringLiteral("sheet"), sheet},
            {QStringLiteral("cell"), QString::fromLatin1(cell)},
            {QStringLiteral("value"), value}};
}

/// Saves a copy of `file` with cells changed and all stored values of formulas dropped.
inline Outcome editBook(const QString &file, const QString &copy, const QJsonArray &edits)
{
    return run(QStringLiteral("/usr/bin/python3"),
               {QStringLiteral(SHUZHI_BOOK_SCRIPT), QStringLiteral("edit"), file, copy,
                QString::fromUtf8(QJsonDocument(edits).toJson(QJsonDocument::Compact))});
}

/// Lets LibreOffice calculate all formulas of `books` and save them into `folder`; its profile, which
/// says to recalculate always instead of taking stored values, stands in `home`.
inline Outcome recalculate(const QStringList &books, const QString &home, const QString &folder)
{
    const QString profile = home + QStringLiteral("/profile");
    QFile settings(profile + QStringLiteral("/user/registrymodifications.xcu"));
    if (!QDir().mkpath(profile + QStringLiteral("/user")) || !settings.open(QIODevice::WriteOnly))
        return {};
    settings.write(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
        "<oor:items xmlns:oor=\"http://openoffice.org/2001/registry\">"
        "<item oor:path=\"/org.openoffice.Office.Calc/Formula/Load\">"
        "<prop oor:name=\"OOXMLRecalcMode\" oor:op=\"fuse\"><value>0</value></prop></item></oor:items>");
    settings.close();
    return run(QStringLiteral("soffice"),
               QStringList{QStringLiteral("-env:UserInstallation=") + QUrl::fromLocalFile(profile).toString(),
                           QStringLiteral("--headless"), QStringLiteral("--convert-to"),
                           QStringLiteral("xlsx"), QStringLiteral("--outdir"), folder}
                   + books);
}

} // namespace shuzhi::testing
