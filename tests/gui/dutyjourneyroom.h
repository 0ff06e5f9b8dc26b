// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/uid.h"
#include "models/services/demo/demo.h"
#include "models/store/historywriter.h"
#include "tests/gui/dutyground.h"
#include "tests/gui/pageroom.h"
#include "tests/gui/textkeys.h"
#include "ui/pages/duties/dutiespage.h"
#include "ui/pages/duties/dutytree.h"
#include "ui/widgets/actionbutton.h"

#include <QAction>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QTest>

#include <thread>

namespace shuzhi::test {

using namespace Qt::StringLiterals;

/// A department without a duty list, and the duties page on it for one person after another.
class JourneyRoom : public PageRoom<DutiesPage>
{
protected:
    void openPage();
    void focusTree();
    void typeName(const QString &name);
    void confirmAll();
    void click(const char *action);
    void drop(QMimeData *mime, const QModelIndex &onto);
    [[nodiscard]] const DutyNode *named(const QString &name) const;
    [[nodiscard]] QAction *action(const char *name) const
    {
        return m_page->findChild<QAction *>(QLatin1String(name));
    }
    QString m_department;
    DutyTree *m_tree = nullptr;
    DutyModel *m_model = nullptr;
};

inline void JourneyRoom::openPage()
{
    m_department = newUid();
    QString fault;
    std::thread([&] {
        auto city = openCity(*Location::parse(m_path), OpenMode::Create);
        if (!city)
            fault = city.error().detail;
        else if (const Status filled = fill(**city, m_department); !filled)
            fault = filled.error().detail + filled.error().subject;
    }).join();
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
    Connection::forbidCurrentThread();
    showPage();
    m_tree = child<DutyTree>(u"dutyTree"_s);
    m_model = m_page->findChild<DutyModel *>();
    m_page->open(u"what=duties & department="_s + m_department);
    settle();
    QCOMPARE(m_model->content().departmentUid, m_department);
}

/// A dialog that closed may have left no window in front.
inline void JourneyRoom::focusTree()
{
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_tree->setFocus();
}

inline void JourneyRoom::typeName(const QString &name)
{
    QLineEdit *editor = nullptr;
    QTRY_VERIFY(editor = m_tree->findChild<QLineEdit *>());
    editor->setText({});
    write(editor, name);
    QTest::keyClick(editor, Qt::Key_Return);
    settle();
}

inline const DutyNode *JourneyRoom::named(const QString &name) const
{
    for (const DutyNode &node : m_model->content().nodes) {
        if (node.duty.name == name)
            return &node;
    }
    return nullptr;
}

inline void JourneyRoom::confirmAll()
{
    focusTree();
    QTest::keyClick(m_tree, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(m_tree, Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    settle();
}

/// A click on the button of an action.
inline void JourneyRoom::click(const char *name)
{
    for (ActionButton *button : m_page->findChildren<ActionButton *>()) {
        if (button->defaultAction() == action(name) && button->isVisible()) {
            QVERIFY(button->isEnabled());
            QTest::mouseClick(button, Qt::LeftButton);
            return;
        }
    }
    QFAIL(name);
}

inline void JourneyRoom::drop(QMimeData *mime, const QModelIndex &onto)
{
    const std::unique_ptr<QMimeData> data(mime);
    m_tree->scrollTo(onto);
    const QPoint at = m_tree->visualRect(onto).center();
    QDragEnterEvent enter(at, Qt::MoveAction, mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_tree->viewport(), &enter);
    QDragMoveEvent move(at, Qt::MoveAction, mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_tree->viewport(), &move);
    if (move.isAccepted()) {
        QDropEvent drop(at, Qt::MoveAction, mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_tree->viewport(), &drop);
    }
    settle();
}

} // namespace shuzhi::test
