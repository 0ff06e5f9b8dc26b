// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/demo/demo.h"
#include "models/store/historywriter.h"
#include "models/store/metricsquery.h"
#include "models/store/searchquery.h"
#include "ui/pages/overview/overviewpage.h"
#include "ui/widgets/figurecard.h"

#include <QSignalSpy>
#include <QTest>

#include <functional>
#include <memory>
#include <thread>

namespace shuzhi::test {

using namespace Qt::StringLiterals;

inline const Actor actor{u"王某某"_s, u"test"_s, u"test"_s};

/// Work with the database away from the GUI thread.
template<class Work>
void elsewhere(Work work)
{
    std::thread(work).join();
}

inline void withCity(const QString &path, OpenMode mode, const std::function<void(Connection &)> &work)
{
    elsewhere([&] {
        const auto city = openCity(*Location::parse(path), mode);
        if (!city)
            qFatal("%s", qPrintable(city.error().detail));
        work(**city);
    });
}

inline void makeDemo(const QString &path)
{
    withCity(path, OpenMode::Create, [](Connection &city) {
        const Status written = writeHistory(city, actor, [](const StepSink &sink) {
            return generateDemo({300, 10, 2, 12, 7}, sink, [](double) { return true; });
        });
        if (!written)
            qFatal("%s", qPrintable(written.error().detail));
    });
}

inline MetricSet metricsOf(const QString &path, GroupBy by, const QString &day)
{
    MetricSet set;
    withCity(path, OpenMode::ReadOnly, [&](Connection &city) {
        JobContext context({}, {});
        set = *MetricsQuery{by, day}(city, context);
    });
    return set;
}

/// The number of rows each expression finds; -1 for one that is not understood.
inline QList<qint64> countsOf(const QString &path, const QStringList &wheres)
{
    QList<qint64> counts;
    withCity(path, OpenMode::ReadOnly, [&](Connection &city) {
        for (const QString &where : wheres) {
            const Result<Filter> filter = Filter::parse(where);
            const Result<qint64> count =
                filter ? CountQuery{*filter}(city) : Result<qint64>(tl::unexpected(filter.error()));
            counts += count ? *count : -1;
        }
    });
    return counts;
}

inline qint64 number(QString text)
{
    return text.remove(u',').toLongLong();
}

/// A city opened in a page that is in front.
struct Shown
{
    explicit Shown(const QString &path, OpenMode mode = OpenMode::ReadWrite)
        : session(mailbox, *Location::parse(path), mode, actor, Language::English)
    {
        bool answered = false;
        session.open(&mailbox, [&](const Status &) { answered = true; });
        if (!QTest::qWaitFor([&] { return answered; }, 10'000))
            qFatal("the city did not open");
        page = std::make_unique<OverviewPage>(session);
        page->resize(1272, 830);
        page->show();
    }
    void load()
    {
        QSignalSpy ready(page.get(), &Page::ready);
        page->activate();
        QVERIFY(ready.wait(20'000));
    }
    void setDay(const QString &day)
    {
        QSignalSpy ready(page.get(), &Page::ready);
        session.setAsOf(day);
        QVERIFY(day.isEmpty() || ready.wait(20'000));
    }
    FigureCard *figure(const QString &metric) const
    {
        return page->findChild<FigureCard *>(u"figure_"_s + metric);
    }
    template<class T>
    T *chart(const QString &name) const
    {
        return page->findChild<T *>(name);
    }

    Mailbox mailbox;
    CitySession session;
    std::unique_ptr<OverviewPage> page;
};

} // namespace shuzhi::test
