// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/searchquery.h"
#include "models/store/store.h"
#include "tests/cli/clirunner.h"
#include "tests/support/pgcluster.h"
#include "tests/support/testdialect.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

namespace shuzhi::test {

using namespace Qt::StringLiterals;

/// A city of testDialect() that shuzhi-cli made, and what the program itself says of it: without a display.
class CliCity : public QObject
{
protected:
    ~CliCity() override;
    void makeCity();
    /// Every department's points of the first half of 2023, as the program says them.
    void assess();
    [[nodiscard]] static CliRun cli(QStringList arguments, bool json = true);
    [[nodiscard]] static QString python(const QString &script, const QStringList &arguments);
    [[nodiscard]] static QByteArray contents(const QString &path);
    [[nodiscard]] qint64 count(const QString &where);
    /// A deduction of that indicator with rows, of whatever department has one.
    [[nodiscard]] QJsonValue deduction(const QString &indicator) const;

    QTemporaryDir m_dir;
    Location m_location;
    QString m_db;
    std::unique_ptr<Connection> m_city;
    QJsonObject m_assessed;
    QJsonArray m_departments;
};

inline CliCity::~CliCity()
{
    m_city.reset();
    if (m_location.dialect == Dialect::Postgres)
        PgCluster::instance().dropDatabase(m_location);
}

inline void CliCity::makeCity()
{
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        qunsetenv(name);
    const auto place = testDialect() == Dialect::Sqlite ? Location::parse(m_dir.filePath(u"city.shuzhi"_s))
                                                        : PgCluster::instance().freshDatabase();
    QVERIFY(place);
    m_location = *place;
    m_db = place->dialect == Dialect::Sqlite ? place->path : PgCluster::instance().address(*place);
    const CliRun made = cli({u"demo"_s, u"--db"_s, m_db, u"--catalogs"_s, u"600"_s, u"--departments"_s,
                             u"57"_s, u"--items-per-catalog"_s, u"2"_s});
    QVERIFY2(made.exitCode == 0, made.err.constData());
    auto city = openCity(m_location, OpenMode::ReadOnly);
    QVERIFY(city);
    m_city = std::move(*city);
}

inline void CliCity::assess()
{
    const CliRun run = cli({u"assess"_s, u"--db"_s, m_db, u"--scheme"_s, u"four-heads"_s, u"--period"_s,
                            u"2023H1"_s, u"--lang"_s, u"en"_s});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    m_assessed = run.json();
    m_departments = m_assessed[u"departments"].toArray();
}

inline CliRun CliCity::cli(QStringList arguments, bool json)
{
    if (json)
        arguments += u"--json"_s;
    return runCli(arguments);
}

inline QString CliCity::python(const QString &script, const QStringList &arguments)
{
    QProcess process;
    process.start(u"/usr/bin/python3"_s, QStringList{u"-c"_s, script} + arguments);
    process.waitForFinished(120000);
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

inline QByteArray CliCity::contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline qint64 CliCity::count(const QString &where)
{
    const Result<Filter> filter = Filter::parse(where);
    const Result<qint64> total = filter ? CountQuery{*filter}(*m_city) : tl::unexpected(filter.error());
    return total.value_or(-1);
}

inline QJsonValue CliCity::deduction(const QString &id) const
{
    for (const QJsonValue &department : m_departments) {
        for (const QJsonValue &indicator : department[u"indicators"].toArray()) {
            const QJsonValue line = indicator[u"deductions"][0];
            if (indicator[u"id"].toString() == id && line[u"rows"].toInteger() > 0)
                return line;
        }
    }
    return {};
}

} // namespace shuzhi::test
