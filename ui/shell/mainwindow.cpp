// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "ui/shell/errortext.h"
#include "ui/shell/page.h"
#include "ui/shell/rail.h"
#include "ui/shell/startpage.h"
#include "ui/shell/statusbar.h"
#include "ui/shell/topbar.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QShortcut>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

namespace shuzhi {

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent)
    , m_top(new TopBar)
    , m_rail(new Rail)
    , m_messages(new MessageBar)
    , m_stack(new QStackedWidget)
    , m_status(new StatusBar)
    , m_start(new StartPage)
{
    buildLayout();
    setMinimumSize(1024, 640);
    resize(1440, 900);
    connect(m_rail, &Rail::chosen, this, &MainWindow::showPage);
    connect(m_top, &TopBar::searchRequested, this, &MainWindow::searchRequested);
    auto *search = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_K), this);
    connect(search, &QShortcut::activated, this, &MainWindow::searchRequested);
    showStart();
}

void MainWindow::buildLayout()
{
    m_stack->addWidget(m_start);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_messages);
    right->addWidget(m_stack, 1);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_rail);
    middle->addLayout(right, 1);
    auto *centre = new QWidget;
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_top);
    layout->addLayout(middle, 1);
    layout->addWidget(m_status);
    setCentralWidget(centre);
}

void MainWindow::addPage(Page *page)
{
    m_pages << page;
    m_stack->addWidget(page);
    const qsizetype number = m_pages.size();
    QString shortcut;
    if (number <= 9) {
        const QKeySequence keys(Qt::CTRL | Qt::Key(Qt::Key_0 + int(number)));
        shortcut = keys.toString(QKeySequence::NativeText);
        auto *show = new QShortcut(keys, this);
        m_pageShortcuts += show;
        connect(show, &QShortcut::activated, this, [this, id = page->id()] {
            if (currentPage())
                showPage(id);
        });
    }
    m_rail->addEntry(page->id(), page->iconId(), page->title(), shortcut);
    connectPage(page);
}

void MainWindow::removePages()
{
    showStart();
    m_rail->clear();
    qDeleteAll(std::exchange(m_pageShortcuts, {}));
    qDeleteAll(std::exchange(m_pages, {}));
}

void MainWindow::connectPage(Page *page)
{
    connect(page, &Page::countChanged, this,
            [this, page](const QString &text) { m_rail->setCount(page->id(), text); });
    connect(page, &Page::statusChanged, this, [this, page](const PageStatus &status) {
        m_statusOf.insert(page, status);
        if (page == currentPage())
            m_status->setPageStatus(status);
    });
    connect(page, &Page::messagePosted, this, &MainWindow::post);
    connect(page, &Page::failed, this, &MainWindow::postError);
    connect(page, &Page::openRequested, this, [this](const QString &id, const QString &where) {
        showPage(id);
        if (Page *target = this->page(id))
            target->open(where);
    });
    connect(page, &Page::dataChanged, this, [this, page] {
        for (Page *other : std::as_const(m_pages))
            if (other != page)
                other->invalidate();
    });
    connect(page, &Page::barChanged, this, [this, page] {
        if (page == currentPage())
            placeCommands();
    });
}

void MainWindow::showPage(const QString &id)
{
    Page *page = this->page(id);
    if (!page)
        return;
    m_rail->show();
    m_status->show();
    m_top->setSearchVisible(true);
    m_rail->setCurrent(id);
    const bool startsKeyboard =
        !page->focusWidget() && (!focusWidget() || m_stack->isAncestorOf(focusWidget()));
    m_stack->setCurrentWidget(page);
    if (startsKeyboard)
        page->setFocus();
    m_status->setPageStatus(m_statusOf.value(page));
    placeCommands();
    page->activate();
    emit pageShown(id);
}

void MainWindow::openRows(const QString &id, const QString &where)
{
    showPage(id);
    Page *target = page(id);
    if (target && !where.isEmpty())
        target->open(where);
}

Page *MainWindow::page(const QString &id) const
{
    const auto it =
        std::find_if(m_pages.cbegin(), m_pages.cend(), [&id](const Page *page) { return page->id() == id; });
    return it == m_pages.cend() ? nullptr : *it;
}

Page *MainWindow::currentPage() const
{
    return qobject_cast<Page *>(m_stack->currentWidget());
}

void MainWindow::invalidateAll()
{
    for (Page *page : std::as_const(m_pages))
        page->invalidate();
}

void MainWindow::showStart()
{
    m_stack->setCurrentWidget(m_start);
    m_rail->hide();
    m_status->hide();
    m_top->setSearchVisible(false);
    m_statusOf.clear();
    setPlace({}, {});
    placeCommands();
}

void MainWindow::setWindowActions(const QList<QAction *> &actions)
{
    m_windowActions = actions;
    placeCommands();
}

void MainWindow::placeCommands()
{
    const Page *page = currentPage();
    if (page)
        m_top->setCommands(m_windowActions + page->barActions(), page->primaryAction());
    else
        m_top->setCommands({}, nullptr);
}

void MainWindow::setPlace(const QString &city, const QString &database)
{
    m_city = city;
    m_top->setPlace(city, database);
    updateTitle();
}

void MainWindow::setConnection(const QString &words, StateRole role)
{
    m_status->setConnection(words, role);
}

void MainWindow::setReferenceDay(const QDate &day)
{
    m_status->setReferenceDay(day);
}

void MainWindow::setPerson(const QString &name, const QString &role)
{
    m_status->setPerson(name, role);
}

void MainWindow::post(const Message &message)
{
    m_messages->post(message);
}

void MainWindow::postError(const Error &error)
{
    m_messages->post(errorMessage(error));
}

void MainWindow::updateTitle()
{
    setWindowTitle(m_city.isEmpty() ? tr("Shuzhi") : tr("%1 - Shuzhi").arg(m_city));
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        updateTitle();
        for (const Page *page : std::as_const(m_pages))
            m_rail->setTitle(page->id(), page->title());
    }
    QMainWindow::changeEvent(event);
}

} // namespace shuzhi
