// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/assessmentroom.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace shuzhi::test {

/// Takes catalogs without a resource out of the denominator, which is to be said beside the rank.
inline Status retireSome(const QString &path)
{
    auto city = openCity(*Location::parse(path), OpenMode::ReadWrite);
    if (!city)
        return tl::unexpected(city.error());
    const auto bare = (*city)->list<QString>(
        u"SELECT c.uid FROM catalog c WHERE c.state = 'published' AND NOT EXISTS (SELECT 1 FROM resource r "
        "WHERE r.catalog_id = c.id) AND EXISTS (SELECT 1 FROM catalog_span s WHERE s.row_id = c.id AND "
        "s.from_day <= '2022-12-31') ORDER BY c.uid LIMIT 3"_s,
        {}, [](const SqlRow &row) { return row.text(0); });
    if (!bare)
        return tl::unexpected(bare.error());
    Step step{StepKind::Update, u"catalog"_s, {u"state"_s}, {}, {}, {}};
    for (const QString &uid : *bare)
        step.rows += StepRow{uid, {u"retired"_s}};
    return writeHistory(**city, Actor::current(u"test"_s), [&](const StepSink &sink) { return sink(step); });
}

/// What the command line says of the city at `path`.
inline QJsonObject assess(const QString &path, const QStringList &more)
{
    QProcess process;
    process.start(QStringLiteral(SHUZHI_CLI),
                  QStringList{u"assess"_s, u"--db"_s, path, u"--scheme"_s, u"four-heads"_s, u"--json"_s}
                      + more);
    if (!process.waitForFinished(60000) || process.exitCode() != 0)
        qFatal("%s", process.readAllStandardError().constData());
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

} // namespace shuzhi::test
