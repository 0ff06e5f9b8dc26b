// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench.h"
#include "tests/gui/keychaindouble.h"
#include "tests/support/a11ycheck.h"
#include "ui/shell/translations.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPainter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <memory>

namespace shuzhi::test {

/// Buttons that are only an icon have their words for the ear.
inline bool showsText(const QAbstractButton &button)
{
    if (const auto *tool = qobject_cast<const QToolButton *>(&button))
        return !tool->inherits("QLineEditIconButton")
            && (tool->toolButtonStyle() != Qt::ToolButtonIconOnly || tool->icon().isNull());
    return button.inherits("QPushButton");
}

/// Words of labels and buttons that are wider than what shows them; what elides says all in its tooltip.
inline QStringList cutWords(const QWidget &root)
{
    QStringList cut;
    for (const QWidget *each : root.findChildren<QWidget *>()) {
        if (!each->isVisible() || each->window() != root.window())
            continue;
        QString words;
        if (const auto *label = qobject_cast<const QLabel *>(each))
            words = label->wordWrap() || !label->toolTip().isEmpty() ? QString() : label->text();
        else if (const auto *button = qobject_cast<const QAbstractButton *>(each))
            words = showsText(*button) ? button->text() : QString();
        const int wide = each->fontMetrics().horizontalAdvance(words.remove(u'&'));
        if (wide > each->width() + 1)
            cut += QStringLiteral("%1 \"%2\": cut to %3 of %4")
                       .arg(QString::fromLatin1(each->metaObject()->className()), words)
                       .arg(each->width())
                       .arg(wide);
    }
    return cut;
}

/// The whole window with a city, state after state; every state is checked and, where SHUZHI_PICTURES names a
/// folder, painted. SHUZHI_PICTURE_CITY is opened instead of the test's own city, to look at by hand.
class AccessRoom : public QObject
{
protected:
    void openWindow(const QString &place, const QString &language, const Theme &theme, const QSize &size,
                    OpenMode mode = OpenMode::ReadWrite)
    {
        installTranslators(*qApp, language);
        Theme::apply(*qApp, theme);
        m_settings = std::make_unique<Settings>(m_folder.filePath(QStringLiteral("settings.ini")));
        m_workbench = std::make_unique<Workbench>(
            *m_settings,
            StartOptions{{},
                         QStringLiteral("overview"),
                         {},
                         language == QLatin1String("en") ? Language::English : Language::Chinese},
            nullptr, std::make_unique<KeychainDouble>(m_keychain));
        m_workbench->start();
        window().resize(size);
        window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        QCOMPARE(window().size(), size);
        state(QStringLiteral("start"));
        QFile foreign(m_folder.filePath(QStringLiteral("foreign.shuzhi")));
        QVERIFY(foreign.open(QIODevice::WriteOnly) && foreign.write("no city\n") > 0);
        foreign.close();
        QSignalSpy failed(m_workbench.get(), &Workbench::cityFailed);
        m_workbench->openCity(foreign.fileName(), OpenMode::ReadWrite);
        QVERIFY(failed.count() > 0 || failed.wait(10'000));
        state(QStringLiteral("start-refused"));
        window().messageBar()->clear();
        QSignalSpy opened(m_workbench.get(), &Workbench::cityOpened);
        const QString chosen = qEnvironmentVariable("SHUZHI_PICTURE_CITY", place);
        m_workbench->openCity(chosen, mode);
        QVERIFY(opened.wait(30'000));
    }
    void closeWindow()
    {
        m_workbench.reset();
        m_settings.reset();
    }

    [[nodiscard]] MainWindow &window() { return m_workbench->window(); }
    template<class Widget>
    [[nodiscard]] Widget *find(const char *name = nullptr)
    {
        for (Widget *each : window().findChildren<Widget *>(QString::fromLatin1(name)))
            if (each->isVisible())
                return each;
        return nullptr;
    }
    /// Brings a page to the front and waits for what it has to show.
    void show(const char *id)
    {
        Page *page = window().page(QString::fromLatin1(id));
        QSignalSpy ready(page, &Page::ready);
        page->invalidate();
        window().showPage(page->id());
        QVERIFY2(ready.count() > 0 || ready.wait(20'000), id);
    }
    /// Does something and waits until the page in front has shown what follows.
    template<class Act>
    void follow(Act act)
    {
        QSignalSpy ready(window().currentPage(), &Page::ready);
        act();
        QVERIFY(ready.count() > 0 || ready.wait(20'000));
    }
    void trigger(const char *name)
    {
        for (QAction *action : window().currentPage()->actions()) {
            if (action->objectName() == QLatin1String(name)) {
                QVERIFY2(action->isEnabled(), name);
                action->trigger();
                return;
            }
        }
        QFAIL(name);
    }
    /// Checks the window and whatever stands before it.
    void state(const QString &name)
    {
        QTest::qWait(60);
        ++m_states;
        QPixmap picture = window().grab();
        QWidgetList shown = QApplication::topLevelWidgets();
        if (shown.removeOne(QApplication::activeModalWidget()))
            shown += QApplication::activeModalWidget(); // painted last: it is in front
        for (QWidget *each : std::as_const(shown)) {
            if (!each->isVisible() || each->inherits("QTipLabel"))
                continue;
            const A11yReport report = a11yCheck(*each);
            m_controls += report.controls;
            m_marks += report.marks;
            note(name, report.faults);
            note(name, cutWords(*each));
            if (each != &window())
                QPainter(&picture).drawPixmap(window().mapFromGlobal(each->pos()), framed(each->grab()));
        }
        if (const QString folder = qEnvironmentVariable("SHUZHI_PICTURES"); !folder.isEmpty())
            picture.save(QDir(folder).filePath(QString::fromLatin1(QTest::currentDataTag()) + u'-' + name
                                               + QStringLiteral(".png")));
    }
    /// A window before another one has an edge.
    [[nodiscard]] static QPixmap framed(QPixmap picture)
    {
        QPainter painter(&picture);
        painter.setPen(Theme::current().mute);
        painter.drawRect(picture.rect().adjusted(0, 0, -1, -1));
        return picture;
    }
    void forget()
    {
        m_states = m_controls = m_marks = 0;
        m_faults.clear();
        m_told.clear();
    }
    void note(const QString &state, const QStringList &faults)
    {
        for (const QString &fault : faults) {
            if (!m_told.contains(fault))
                m_faults += state + QStringLiteral(": ") + fault;
            m_told += fault;
        }
    }

    QTemporaryDir m_folder;
    std::shared_ptr<KeychainDouble::State> m_keychain = std::make_shared<KeychainDouble::State>();
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Workbench> m_workbench;
    QStringList m_faults; ///< each said once, with the first state it was seen in
    QSet<QString> m_told;
    int m_states = 0, m_controls = 0, m_marks = 0;
};

} // namespace shuzhi::test
