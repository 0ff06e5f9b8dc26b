// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/departmentmodel.h"
#include "models/services/demo/demo.h"
#include "models/services/departments.h"
#include "models/store/historywriter.h"
#include "models/store/searchquery.h"
#include "tests/gui/pageroom.h"
#include "tests/gui/textkeys.h"
#include "tests/support/citydigest.h"
#include "tests/support/elsewhere.h"
#include "ui/pages/departments/departmentspage.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

namespace shuzhi::test {

using namespace Qt::StringLiterals;

/// A small city with two departments that are called alike and one that nothing refers to, and the
/// departments page on it.
class DepartmentsRoom : public PageRoom<DepartmentsPage>
{
protected:
    static inline const QString s_twin = u"01890000-0000-7000-8000-000000000001"_s,
                                s_bare = u"01890000-0000-7000-8000-000000000002"_s,
                                s_catalog = u"01890000-0000-7000-8000-000000000003"_s;

    void makeCity();
    void openPage();
    void choose(const QString &uid);
    void press(const char *action);
    [[nodiscard]] QDialog *dialog(const char *name) const;
    [[nodiscard]] QString digest() const;
    [[nodiscard]] qint64 count(const QString &where) const;
    [[nodiscard]] const DepartmentEntry *entry(const QString &uid) const
    {
        return departments::find(m_model->all(), uid);
    }
    void undo();
    QString m_first, m_firstName;
    QTableView *m_table = nullptr;
    DepartmentModel *m_model = nullptr;
};

inline void DepartmentsRoom::makeCity()
{
    const QString fault = elsewhere(m_path, OpenMode::Create, [&](Connection &city) -> QString {
        const Actor actor = Actor::current(u"测试"_s);
        const Status made = writeHistory(city, actor, [&](const StepSink &sink) -> Status {
            return generateDemo({300, 10, 2, 12, 7}, sink, {});
        });
        if (!made)
            return made.error().detail;
        const auto all = DepartmentsQuery{}(city);
        m_first = all->first().department.uid;
        m_firstName = all->first().department.name;
        const Status more = writeHistory(city, actor, [&](const StepSink &sink) -> Status {
            const Status departments =
                sink(Step{StepKind::Insert,
                          u"department"_s,
                          {u"name"_s, u"origin"_s},
                          {{s_twin, {QString(m_firstName + u"（本级）"_s), u"import"_s}},
                           {s_bare, {u"啊新设局"_s, u"entered"_s}}},
                          {},
                          {}});
            return departments ? sink(Step{StepKind::Insert,
                                           u"catalog"_s,
                                           {u"department_id"_s, u"title"_s, u"state"_s},
                                           {{s_catalog, {s_twin, u"并入的目录"_s, u"published"_s}}},
                                           {},
                                           {}})
                               : departments;
        });
        return more ? QString() : more.error().detail + more.error().subject;
    });
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
    Connection::forbidCurrentThread();
}

inline void DepartmentsRoom::openPage()
{
    showPage();
    m_table = child<QTableView>(u"departmentsTable"_s);
    m_model = m_page->findChild<DepartmentModel *>();
    QVERIFY(m_table && m_model);
    settle();
}

inline void DepartmentsRoom::choose(const QString &uid)
{
    const QModelIndex index = m_model->index(m_model->rowOf(uid), 0);
    QVERIFY(index.isValid());
    m_table->scrollTo(index);
    QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, m_table->visualRect(index).center());
    settle();
    QCOMPARE(child<QLineEdit>(u"field_name"_s)->text(), entry(uid)->department.name);
}

inline void DepartmentsRoom::press(const char *action)
{
    auto *found = m_page->findChild<QAction *>(QLatin1String(action));
    QVERIFY2(found && found->isEnabled(), action);
    found->trigger();
}

inline QDialog *DepartmentsRoom::dialog(const char *name) const
{
    auto *found = m_page->findChild<QDialog *>(QLatin1String(name));
    return found && QTest::qWaitForWindowExposed(found) ? found : nullptr;
}

inline QString DepartmentsRoom::digest() const
{
    return elsewhere(m_path, OpenMode::ReadOnly,
                     [](Connection &city) { return contentDigest(city).value_or(u"?"_s); });
}

inline qint64 DepartmentsRoom::count(const QString &where) const
{
    return elsewhere(m_path, OpenMode::ReadOnly,
                     [&](Connection &city) { return *CountQuery{*Filter::parse(where)}(city); });
}

inline void DepartmentsRoom::undo()
{
    bool done = false;
    m_session->history().undo(this, [&](const Status &status) { done = status.has_value(); });
    QTRY_VERIFY_WITH_TIMEOUT(done, 20'000);
    settle();
}

} // namespace shuzhi::test
