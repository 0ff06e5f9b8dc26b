// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/uid.h"
#include "models/services/demo/demo.h"
#include "models/services/dutyexport.h"
#include "models/store/historywriter.h"
#include "models/store/searchquery.h"
#include "models/store/trail.h"
#include "tests/gui/pageroom.h"
#include "tests/gui/textkeys.h"
#include "tests/support/elsewhere.h"
#include "ui/dialogs/filedialog.h"
#include "ui/dialogs/messagebox.h"
#include "ui/pages/duties/departmentlist.h"
#include "ui/pages/duties/dutiespage.h"
#include "ui/pages/duties/dutytree.h"

#include <QAction>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

namespace shuzhi::test {

using namespace Qt::StringLiterals;

/// A small city with a duty list in every state, and the duties page on it.
class DutiesRoom : public PageRoom<DutiesPage>
{
protected:
    void makeCity();
    void openPage();
    void choose(const QString &uid);
    void press(const char *action);
    void typeName(const QString &name);
    [[nodiscard]] QStringList digests() const;
    static inline const QStringList written{u"duty_list"_s, u"duty"_s, u"duty_catalog"_s, u"catalog"_s,
                                            u"department"_s};
    QString m_draft, m_signed, m_bare, m_catalogUid;
    DutyTree *m_tree = nullptr;
    DutyModel *m_model = nullptr;
};

inline void DutiesRoom::makeCity()
{
    const QString fault = elsewhere(m_path, OpenMode::Create, [&](Connection &city) -> QString {
        const Actor actor = Actor::current(u"测试"_s);
        const Status made = writeHistory(city, actor, [](const StepSink &sink) {
            return generateDemo({300, 10, 2, 12, 7}, sink, {});
        });
        if (!made)
            return made.error().detail;
        const auto departments = DutyDepartmentsQuery{}(city);
        for (const DutyDepartment &department : *departments) {
            QString &wanted = department.state == u"signed" ? m_signed : m_draft;
            wanted = wanted.isEmpty() ? department.uid : wanted;
        }
        m_bare = newUid();
        const QString draftList = DutyListQuery{m_draft}(city)->list->uid;
        const EditQuery edits{
            actor,
            {{StepKind::Update, u"duty_list"_s, draftList, {u"state"_s}, {u"draft"_s}, {}},
             {StepKind::Insert, u"department"_s, m_bare, {u"name"_s}, {u"啊新设局"_s}, {}}}};
        const auto done = edits(city);
        return done ? QString() : done.error().detail + done.error().subject;
    });
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
    Connection::forbidCurrentThread();
}

inline void DutiesRoom::openPage()
{
    showPage();
    m_tree = child<DutyTree>(u"dutyTree"_s);
    m_model = m_page->findChild<DutyModel *>();
    QVERIFY(m_tree && m_model);
    settle();
}

inline void DutiesRoom::choose(const QString &uid)
{
    auto *table = child<QTableView>(u"departmentTable"_s);
    const auto *model = qobject_cast<const DutyDepartmentModel *>(table->model());
    const QModelIndex index = model->index(model->rowOf(uid), 0);
    QVERIFY(index.isValid());
    table->scrollTo(index);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(index).center());
    settle();
    QCOMPARE(m_model->content().departmentUid, uid);
}

inline void DutiesRoom::press(const char *action)
{
    auto *found = m_page->findChild<QAction *>(QLatin1String(action));
    QVERIFY2(found && found->isEnabled(), action);
    found->trigger();
}

/// Types into the cell that is in edit and presses Enter.
inline void DutiesRoom::typeName(const QString &name)
{
    auto *editor = m_tree->findChild<QLineEdit *>();
    QTRY_VERIFY(editor = m_tree->findChild<QLineEdit *>());
    editor->setText({});
    write(editor, name);
    QTest::keyClick(editor, Qt::Key_Return);
    settle();
}

inline QStringList DutiesRoom::digests() const
{
    return elsewhere(m_path, OpenMode::ReadOnly, [](Connection &city) {
        QStringList digests;
        for (const QString &table : written)
            digests += *tableDigest(city, table);
        return digests;
    });
}

} // namespace shuzhi::test
