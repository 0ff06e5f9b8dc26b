// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/rankingmodel.h"
#include "models/services/demo/demo.h"
#include "models/store/historywriter.h"
#include "models/store/searchquery.h"
#include "ui/pages/assessment/assessmentpage.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/pagedtable.h"
#include "ui/widgets/segmentbar.h"

#include <QAction>
#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace shuzhi::test {

using namespace Qt::StringLiterals;

/// The assessment page in a window of its own over a small demonstration city,
/// and hands to use it.
class AssessmentRoom
{
public:
    /// A city of ten departments, made once a file.
    static Status makeCity(const QString &path);

    void open(const QString &path, Language language = Language::Chinese, QSize size = {1272, 830});
    /// The page alone, nothing is asked for yet.
    void show(const QString &path, Language language, QSize size);
    void close();

    [[nodiscard]] AssessmentPage &page() { return *m_page; }
    [[nodiscard]] CitySession &session() { return *m_session; }
    [[nodiscard]] Mailbox &mailbox() { return *m_mailbox; }
    template<class Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        return m_page->findChild<Widget *>(name);
    }
    [[nodiscard]] PagedTable *grid() const { return find<PagedTable>(u"ranking"_s); }
    [[nodiscard]] PagedTable *indicators() const { return find<PagedTable>(u"indicators"_s); }
    [[nodiscard]] Card *panel() const { return find<Card>(u"departmentPanel"_s); }
    [[nodiscard]] QComboBox *chooser() const { return find<QComboBox>(u"periodChooser"_s); }
    /// The text of a cell of the ranking.
    [[nodiscard]] QString cell(int row, int column) const;
    /// Links of that name that can be seen.
    [[nodiscard]] QList<QPushButton *> links(const QString &name) const;
    [[nodiscard]] QPushButton *link(const QString &name) const { return links(name).value(0); }
    static void clickRow(PagedTable *table, int row, int column = 1);
    void clickButton(const QString &action) const;
    /// Chooses a segment by keys, as a reader would.
    void choose(const QString &segments, const QString &key) const;
    /// How many rows a search expression finds.
    [[nodiscard]] std::optional<qint64> count(const QString &where);

private:
    std::unique_ptr<Mailbox> m_mailbox;
    std::unique_ptr<CitySession> m_session;
    std::unique_ptr<AssessmentPage> m_page;
};

inline Status AssessmentRoom::makeCity(const QString &path)
{
    auto city = openCity(*Location::parse(path), OpenMode::Create);
    if (!city)
        return tl::unexpected(city.error());
    DemoParameters parameters;
    parameters.catalogs = 300;
    parameters.departments = 10;
    parameters.itemsPerCatalog = 2;
    return writeHistory(**city, Actor::current(u"test"_s),
                        [&](const StepSink &sink) { return generateDemo(parameters, sink, {}); });
}

inline void AssessmentRoom::close()
{
    m_page.reset();
    m_session.reset();
    m_mailbox.reset();
}

inline void AssessmentRoom::show(const QString &path, Language language, QSize size)
{
    close();
    m_mailbox = std::make_unique<Mailbox>();
    m_session = std::make_unique<CitySession>(*m_mailbox, *Location::parse(path), OpenMode::ReadWrite,
                                              Actor::current(u"test"_s), language);
    m_page = std::make_unique<AssessmentPage>(*m_session);
    m_page->resize(size);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

inline void AssessmentRoom::open(const QString &path, Language language, QSize size)
{
    show(path, language, size);
    m_session->open(m_page.get(), [](const Status &) {});
    QSignalSpy ready(m_page.get(), &Page::ready);
    m_page->activate();
    QTRY_VERIFY_WITH_TIMEOUT(!ready.isEmpty(), 20000);
}

inline QString AssessmentRoom::cell(int row, int column) const
{
    return grid()->model()->index(row, column).data().toString();
}

inline QList<QPushButton *> AssessmentRoom::links(const QString &name) const
{
    QTest::qWait(1); // what was laid out anew is shown by the event loop
    QList<QPushButton *> seen;
    for (auto *button : m_page->findChildren<QPushButton *>(name)) {
        if (button->isVisible())
            seen += button;
    }
    return seen;
}

inline void AssessmentRoom::clickRow(PagedTable *table, int row, int column)
{
    const QModelIndex index = table->model()->index(row, column);
    table->scrollTo(index);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(index).center());
}

inline void AssessmentRoom::clickButton(const QString &action) const
{
    for (auto *button : m_page->findChildren<ActionButton *>()) {
        if (button->defaultAction() && button->defaultAction()->objectName() == action) {
            QTest::mouseClick(button, Qt::LeftButton);
            return;
        }
    }
    QFAIL("no such button");
}

inline void AssessmentRoom::choose(const QString &segments, const QString &key) const
{
    auto *bar = find<SegmentBar>(segments);
    QVERIFY(bar);
    bar->setFocus();
    QTest::keyClick(bar, Qt::Key_Home);
    for (int i = 0; i < 5 && bar->current() != key; ++i)
        QTest::keyClick(bar, Qt::Key_Right);
    QCOMPARE(bar->current(), key);
}

inline std::optional<qint64> AssessmentRoom::count(const QString &where)
{
    std::optional<qint64> total;
    const Result<Filter> filter = Filter::parse(where);
    if (!filter)
        return total;
    bool answered = false;
    m_session->store().run(LaneId::Page, CountQuery{*filter}, m_page.get(),
                           [&](const Result<qint64> &answer) {
                               answered = true;
                               if (answer)
                                   total = *answer;
                           });
    (void)QTest::qWaitFor([&] { return answered; }, 10000);
    return total;
}

} // namespace shuzhi::test
