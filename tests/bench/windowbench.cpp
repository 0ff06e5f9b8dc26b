// SPDX-License-Identifier: GPL-3.0-or-later
// windowbench CITY...: opens each city in the whole window, goes through all pages, opens a detail, scrolls
// the catalogs to the end, sorts, searches and selects all of them. Prints for every step the milliseconds
// until the window shows it, and the memory the process has for itself (resident and not of a file) after
// it and at its peak. By the clock, because this is what a person waits for: worth something on a quiet
// machine only. The memory does not depend on it.
#include "app/workbench.h"
#include "models/items/catalogmodel.h"
#include "ui/pages/catalogs/catalogdetailpanel.h"
#include "ui/pages/catalogs/catalogtable.h"
#include "ui/pages/catalogs/selectionsums.h"
#include "ui/shell/page.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <chrono>
#include <cstdio>
#include <functional>
#include <thread>

#include <unistd.h>

using namespace shuzhi;
using namespace Qt::StringLiterals;

namespace {

constexpr int s_patience = 300'000; ///< milliseconds
constexpr int s_rowsAtOnce = 40; ///< that a wheel scrolls past between two paints

/// Megabytes that are resident and belong to no file.
double anonymousMegabytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> pages = file.readAll().split(' '); // size resident shared …
    return double(pages.value(1).toLongLong() - pages.value(2).toLongLong()) * double(sysconf(_SC_PAGESIZE))
        / (1024.0 * 1024.0);
}

/// Looks at the memory all the time: peaks are short.
class Watch
{
public:
    Watch()
        : m_thread([this] { look(); })
    {
    }
    ~Watch()
    {
        m_stop = true;
        m_thread.join();
    }
    Q_DISABLE_COPY_MOVE(Watch)
    [[nodiscard]] double peak() const { return m_peak; }

private:
    void look()
    {
        while (!m_stop) {
            m_peak = std::max(m_peak.load(), anonymousMegabytes());
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        }
    }
    std::atomic<double> m_peak = 0;
    std::atomic<bool> m_stop = false;
    std::thread m_thread; ///< last: starts when all else is there
};

/// The window over one city and what is done in it.
class Walk
{
public:
    Walk(Settings &settings, const QString &city)
        : m_workbench(settings, StartOptions{city, {}, {}, Language::Chinese})
    {
        m_workbench.window().resize(1440, 900);
    }

    /// @return whether every step came to its end
    bool go()
    {
        bool opened = false;
        QObject::connect(&m_workbench, &Workbench::cityOpened, &m_workbench, [&] { opened = true; });
        if (!step(
                u"open"_s, [&] { m_workbench.start(); }, [&] { return opened; }))
            return false;
        for (const Page *page : m_workbench.window().pages()) {
            if (!visit(page->id()))
                return false;
        }
        return catalogs();
    }
    [[nodiscard]] double peak() const { return m_watch.peak(); }

private:
    bool step(const QString &name, const std::function<void()> &act, const std::function<bool()> &done)
    {
        QElapsedTimer clock;
        clock.start();
        act();
        const bool reached = QTest::qWaitFor(done, s_patience);
        std::printf("| %s | %lld | %.0f | %.0f |\n", qPrintable(name),
                    static_cast<long long>(clock.elapsed()), anonymousMegabytes(), m_watch.peak());
        std::fflush(stdout);
        return reached;
    }

    /// Does something to a page and waits until it says that all of it is on the screen.
    bool onPage(const QString &name, Page *page, const std::function<void()> &act)
    {
        bool ready = false;
        const auto waiting = QObject::connect(page, &Page::ready, page, [&] { ready = true; });
        const bool reached = step(name, act, [&] { return ready; });
        QObject::disconnect(waiting);
        return reached;
    }

    bool visit(const QString &id)
    {
        Page *page = m_workbench.window().page(id);
        return onPage(u"page "_s + id, page, [&] {
            page->invalidate();
            m_workbench.window().showPage(id);
        });
    }

    bool catalogs()
    {
        Page *page = m_workbench.window().page(u"catalogs"_s);
        auto *table = page->findChild<CatalogTable *>();
        auto *model = page->findChild<CatalogModel *>();
        auto *detail = page->findChild<CatalogDetailPanel *>();
        auto *sums = page->findChild<SelectionSums *>();
        if (!table || !model || !detail || !sums || !visit(u"catalogs"_s))
            return false;
        bool shown = false;
        QObject::connect(detail, &CatalogDetailPanel::shown, page, [&] { shown = true; });
        const auto search = [&](const QString &where) {
            return onPage(u"catalogs: "_s + where, page, [&] { page->open(where); });
        };
        const auto sort = [&](const QString &order) {
            return onPage(u"sort by "_s + order, page,
                          [&] { emit table->sortRequested(*SortOrder::parse(order)); });
        };
        return step(
                   u"another detail"_s, [&] { table->setCurrentIndex(model->index(30, 1)); },
                   [&] { return shown; })
            && step(
                   u"scroll to the end"_s, [&] { scroll(*table, *model); },
                   [&] { return model->isFresh(model->rowCount() - 1); })
            && step(
                   u"select all, sums"_s, [&] { table->selectAll(); },
                   [&] { return !sums->text().isEmpty(); })
            && sort(u"items:desc"_s) && sort(u"abstract"_s) && search(u"text=户"_s)
            && search(u"text=户籍人口"_s) && search(u"mounted=no & state=published"_s) && search({});
    }

    static void scroll(CatalogTable &table, const CatalogModel &model)
    {
        for (int row = 0; row < model.rowCount(); row += s_rowsAtOnce) {
            table.scrollTo(model.index(row, 0));
            QApplication::processEvents();
        }
        table.scrollToBottom();
    }

    Watch m_watch;
    Workbench m_workbench;
};

} // namespace

int main(int argc, char *argv[])
{
    QTemporaryDir desk;
    qputenv("SHUZHI_SETTINGS", desk.filePath(u"desk.ini"_s).toLocal8Bit());
    const QApplication app(argc, argv);
    Theme::apply(*qApp, Theme::light());
    Connection::forbidCurrentThread();
    const QStringList cities = QApplication::arguments().mid(1);
    for (const QString &city : cities) {
        std::printf("%s\n\n| step | ms | MB after it | MB at the peak |\n| --- | --- | --- | --- |\n",
                    qPrintable(city));
        Settings settings;
        Walk walk(settings, city);
        if (!walk.go()) {
            std::fprintf(stderr, "the last step did not come to its end\n");
            return 1;
        }
        std::printf("\npeak %.0f MB\n\n", walk.peak());
    }
    return cities.isEmpty() ? 2 : 0;
}
