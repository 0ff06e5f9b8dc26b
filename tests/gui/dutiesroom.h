// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/uid.h"
#include "models/services/citysession.h"
#include "models/services/demo/demo.h"
#include "models/services/dutyexport.h"
#include "models/store/historywriter.h"
#include "models/store/searchquery.h"
#include "models/store/trail.h"
#include "tests/gui/textkeys.h"
#include "tests/support/elsewhere.h"
#include "ui/dialogs/filedialog.h"
#include "ui/dialogs/messagebox.h"
#include "ui/pages/duties/departmentlist.h"
#include "ui/pages/duties/dutiespage.h"
#include "ui/pages/duties/dutytree.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QLineEdit>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

namespace shuzhi::test {

using namespace Qt::StringLiterals;

/// A small city with a duty list in every state, and the duties page on it.
class DutiesRoom : public QObject
{
protected:
    void makeCity();
    void openPage();
    void closePage();
    void choose(const QString &uid);
    void settle();
    void press(const char *action);
    void typeName(const QString &name);
    [[nodiscard]] QStringList digests() const;
    template<class T>
    [[nodiscard]] T *child(const QString &name) const
    {
        return m_page->findChild<T *>(name);
    }

    static inline const QStringList written{u"duty_list"_s, u"duty"_s, u"duty_catalog"_s, u"catalog"_s,
                                            u"department"_s};
    QTemporaryDir m_dir;
    QString m_path, m_draft, m_signed, m_bare, m_catalogUid;
    std::unique_ptr<Mailbox> m_mailbox;
    std::unique_ptr<CitySession> m_session;
    std::unique_ptr<DutiesPage> m_page;
    DutyTree *m_tree = nullptr;
    DutyModel *m_model = nullptr;
    QStringList m_failures;
};

inline void DutiesRoom::makeCity()
{
    Theme::apply(*qApp, Theme::light());
    m_path = m_dir.filePath(u"city.shuzhi"_s);
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
    m_failures.clear();
    m_mailbox = std::make_unique<Mailbox>();
    m_session = std::make_unique<CitySession>(*m_mailbox, *Location::parse(m_path), OpenMode::ReadWrite,
                                              Actor::current(u"李某"_s), Language::Chinese);
    bool opened = false;
    m_session->open(this, [&](const Status &status) { opened = status.has_value(); });
    QTRY_VERIFY(opened);
    m_page = std::make_unique<DutiesPage>(*m_session);
    connect(m_page.get(), &Page::failed, this,
            [this](const Error &error) { m_failures += error.detail + error.subject; });
    m_page->resize(1272, 830);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->activate();
    m_tree = child<DutyTree>(u"dutyTree"_s);
    m_model = m_page->findChild<DutyModel *>();
    QVERIFY(m_tree && m_model);
    settle();
}

inline void DutiesRoom::closePage()
{
    QVERIFY2(m_failures.isEmpty(), qPrintable(m_failures.join(u'\n')));
    m_page.reset();
    m_session.reset();
    m_mailbox.reset();
}

/// All answers have come and been shown.
inline void DutiesRoom::settle()
{
    QCoreApplication::processEvents();
    QTRY_VERIFY_WITH_TIMEOUT(m_mailbox->expected() == 0, 10'000);
    QCoreApplication::processEvents();
    QTRY_VERIFY_WITH_TIMEOUT(m_mailbox->expected() == 0, 10'000);
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
