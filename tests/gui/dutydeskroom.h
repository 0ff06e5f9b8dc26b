// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/uid.h"
#include "models/items/catalogchoices.h"
#include "models/services/citysession.h"
#include "models/store/searchquery.h"
#include "tests/gui/textkeys.h"
#include "tests/support/await.h"
#include "tests/support/city.h"
#include "ui/pages/duties/departmentcombo.h"
#include "ui/pages/duties/dutiespage.h"
#include "ui/pages/duties/dutyblank.h"
#include "ui/pages/duties/dutytree.h"
#include "ui/shell/commands.h"
#include "ui/widgets/theme.h"

#include <QDialog>
#include <QPushButton>
#include <QTest>

namespace shuzhi::test {

using namespace Qt::StringLiterals;

/// A city with duty lists in every state and one without departments, and the duties page on either.
class DutyDeskRoom : public QObject
{
protected:
    void makeCities();
    void tidy();
    void openPage(const Location &place, OpenMode mode = OpenMode::ReadWrite);
    void closePage();
    void settle();
    void choose(const QString &uid);
    [[nodiscard]] const Duty &firstDuty();
    [[nodiscard]] qint64 count(const Filter &filter);
    [[nodiscard]] QPushButton *stepButton() const { return m_blank->findChild<QPushButton *>(); }
    template<class T>
    [[nodiscard]] T *child(const char *name) const
    {
        return m_page->findChild<T *>(QLatin1String(name));
    }

    std::unique_ptr<TestCity> m_city, m_empty;
    QString m_draft, m_other; ///< a department with a draft, another one
    QString m_bare, m_rowless; ///< without a list, with a list without rows
    std::unique_ptr<Mailbox> m_mailbox;
    std::unique_ptr<CitySession> m_session;
    std::unique_ptr<QWidget> m_window;
    DutiesPage *m_page = nullptr;
    DutyTree *m_tree = nullptr;
    DutyModel *m_model = nullptr;
    DutyBlank *m_blank = nullptr;
    QStringList m_failures;
    OpenMode m_mode = OpenMode::ReadWrite;
};

inline void DutyDeskRoom::makeCities()
{
    Theme::apply(*qApp, Theme::light());
    m_city = std::make_unique<TestCity>(Dialect::Sqlite, smallCity);
    QCOMPARE(m_city->fault(), QString());
    m_empty = std::make_unique<TestCity>(Dialect::Sqlite);
    QCOMPARE(m_empty->fault(), QString());
    m_draft = m_city->text(u"SELECT d.uid FROM department d JOIN duty_list l ON l.department_id = d.id WHERE "
                           "l.state = 'draft' ORDER BY d.uid LIMIT 1"_s);
    QVERIFY(!m_draft.isEmpty());
    m_other = m_city->text(
        u"SELECT uid FROM department WHERE uid <> '%1' ORDER BY uid DESC LIMIT 1"_s.arg(m_draft));
    m_bare = newUid();
    m_rowless = newUid();
    VERIFY_RESULT(
        m_city->write({Step{StepKind::Insert,
                            u"department"_s,
                            {u"name"_s},
                            {{m_bare, {u"啊新设局"_s}}, {m_rowless, {u"啊清单局"_s}}},
                            {},
                            {}},
                       Step{StepKind::Insert,
                            u"duty_list"_s,
                            {u"department_id"_s, u"version"_s, u"title"_s, u"state"_s, u"author"_s},
                            {{newUid(), {m_rowless, 1, u"啊清单局数据职责"_s, u"draft"_s, u"李某"_s}}},
                            {},
                            {}}}));
    m_city->close();
    m_empty->close();
    Connection::forbidCurrentThread();
}

inline void DutyDeskRoom::tidy()
{
    QVERIFY2(m_failures.isEmpty(), qPrintable(m_failures.join(u'\n')));
}

inline void DutyDeskRoom::openPage(const Location &place, OpenMode mode)
{
    m_failures.clear();
    if (m_session && m_mode == mode && m_session->store().location().path == place.path) {
        m_window->resize(1272, 830);
        child<QDialog>("linkPanel")->hide();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        return;
    }
    closePage();
    m_mode = mode;
    m_mailbox = std::make_unique<Mailbox>();
    m_session =
        std::make_unique<CitySession>(*m_mailbox, place, mode, Actor::current(u"李某"_s), Language::Chinese);
    bool opened = false;
    m_session->open(this, [&](const Status &status) { opened = status.has_value(); });
    QTRY_VERIFY(opened);
    m_window = std::make_unique<QWidget>();
    auto *layout = new QVBoxLayout(m_window.get());
    layout->setContentsMargins(0, 0, 0, 0);
    m_page = new DutiesPage(*m_session);
    layout->addWidget(m_page);
    connect(m_page, &Page::failed, this,
            [this](const Error &error) { m_failures += error.detail + error.subject; });
    m_window->resize(1272, 830);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_page->activate();
    m_tree = child<DutyTree>("dutyTree");
    m_model = m_page->findChild<DutyModel *>();
    m_blank = m_page->findChild<DutyBlank *>();
    QVERIFY(m_tree && m_model && m_blank);
    settle();
}

inline void DutyDeskRoom::closePage()
{
    m_window.reset();
    m_session.reset();
    m_mailbox.reset();
}

/// All answers have come and been shown.
inline void DutyDeskRoom::settle()
{
    for (int round = 0; round < 2; ++round) {
        QCoreApplication::processEvents();
        QTRY_VERIFY_WITH_TIMEOUT(m_mailbox->expected() == 0, 10'000);
    }
    QCoreApplication::processEvents();
}

inline void DutyDeskRoom::choose(const QString &uid)
{
    m_page->open(u"what=duties & department="_s + uid);
    settle();
    QCOMPARE(m_model->content().departmentUid, uid);
}

inline const Duty &DutyDeskRoom::firstDuty()
{
    static const Duty none;
    for (const DutyNode &node : m_model->content().nodes) {
        if (node.isDuty())
            return node.duty;
    }
    return none;
}

inline qint64 DutyDeskRoom::count(const Filter &filter)
{
    const Result<qint64> found = await(m_session->store(), LaneId::Long, CountQuery{filter});
    return found ? *found : -1;
}

} // namespace shuzhi::test
